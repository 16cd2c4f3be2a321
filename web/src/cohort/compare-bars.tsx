import type { Comparison } from '../../../src/domain/cohort/compare.ts';
import type { Standing } from '../../../src/domain/cohort/snapshot.ts';
import { share } from '../charts/share.ts';
import type { Names } from '../profile/names.ts';
import { levelText } from './level-text.ts';
import { say } from './say.ts';
import { Scroller } from './scroller.tsx';
import type { Series } from './series.ts';
import { SeriesHeads } from './series-heads.tsx';

const TOP = 4;

interface CompareBarsProps {
  readonly comparison: Comparison;
  readonly series: readonly Series[];
  readonly names: Names;
}

/** Bars of the compared schools beneath each other for every dimension, with the same levels as text. */
export function CompareBars({ comparison, series, names }: CompareBarsProps) {
  return (
    <Scroller label={say('compare.bars')}>
      <table className="compare-table">
        <caption>{say('compare.bars')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('spread.dimension')}</th>
            <SeriesHeads series={series} />
          </tr>
        </thead>
        <tbody>
          {comparison.dimensions.map(({ dimension, standings }) => (
            <tr key={dimension}>
              <th scope="row">{names.dimension(dimension).name}</th>
              {series.map(({ school, className }, place) => (
                <td key={school.number} className={className}>
                  <Bar standing={standings[place]} />
                  <span className="small">{levelText(standings[place], names)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Bar({ standing }: { readonly standing: Standing | undefined }) {
  return (
    <svg className="compare-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect className="compare-bar-ground" width="100%" height="12" rx="2" />
      {typeof standing === 'number' && <rect className="compare-bar-level" width={share(standing, TOP)} height="12" rx="2" />}
    </svg>
  );
}
