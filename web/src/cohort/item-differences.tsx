import { useState } from 'react';
import type { Comparison } from '../../../src/domain/cohort/compare.ts';
import type { Names } from '../profile/names.ts';
import { levelText, shadeOf } from './level-text.ts';
import { say } from './say.ts';
import { Scroller } from './scroller.tsx';
import type { Series } from './series.ts';
import { SeriesHeads } from './series-heads.tsx';

/** Items shown at first; the rest is one click away. */
const SHOWN = 12;

interface ItemDifferencesProps {
  readonly comparison: Comparison;
  readonly series: readonly Series[];
  readonly names: Names;
}

/** Item by item, the largest difference first. */
export function ItemDifferences({ comparison: { items }, series, names }: ItemDifferencesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flow tight">
      <h3>{say('compare.items')}</h3>
      <p className="small soft">{say('compare.items.lead')}</p>
      <Scroller label={say('compare.items.caption')}>
        <table className="compare-table">
          <caption className="hidden-visually">{say('compare.items.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('compare.item')}</th>
              <th scope="col" className="number">
                {say('compare.difference')}
              </th>
              <SeriesHeads series={series} />
            </tr>
          </thead>
          <tbody>
            {(isOpen ? items : items.slice(0, SHOWN)).map(({ item, levels, difference }) => (
              <tr key={item}>
                <th scope="row">
                  <span className="code">{names.item(item).code}</span> {names.item(item).name}
                </th>
                <td className="number">{difference}</td>
                {series.map(({ school }, place) => (
                  <td key={school.number} className={shadeOf(levels[place])}>
                    {levels[place] === undefined ? say('none') : levelText(levels[place], names)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {items.length > SHOWN && !isOpen && (
        <button type="button" className="button quiet no-print" onClick={() => setOpen(true)}>
          {say('compare.items.more', { count: items.length })}
        </button>
      )}
    </div>
  );
}
