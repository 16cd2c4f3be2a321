import type { MemberNumber } from '../../../src/domain/cohort/cohort.ts';
import { compareSchools } from '../../../src/domain/cohort/compare.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { CompareBars } from './compare-bars.tsx';
import { CompareRadar } from './compare-radar.tsx';
import { ItemDifferences } from './item-differences.tsx';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Section } from './section.tsx';
import { seriesOf } from './series.ts';
import { useDetails } from './use-details.ts';

interface CompareProps {
  readonly room: Room;
  readonly picked: readonly MemberNumber[];
  readonly onClear: () => void;
}

/** The ticked schools side by side. */
export function Compare({ room, picked, onClear }: CompareProps) {
  const { least, most } = room.parameters.compared;
  if (picked.length < least) {
    const name = room.view.rows.find(({ number }) => number === picked[0])?.name;
    return (
      <Section id="compare">
        <p role="status">{name === undefined ? say('compare.none') : say('compare.one', { name })}</p>
      </Section>
    );
  }
  return (
    <Section id="compare">
      <p className="row no-print">
        <button type="button" className="button quiet" onClick={onClear}>
          {say('compare.clear')}
        </button>
        {picked.length >= most && <span>{say('compare.most')}</span>}
      </p>
      <SideBySide room={room} picked={picked} />
    </Section>
  );
}

function SideBySide({ room, picked }: Pick<CompareProps, 'room' | 'picked'>) {
  const { schools, problem } = useDetails(room, picked);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!schools) return <p role="status">{say('compare.waiting')}</p>;
  const series = seriesOf(schools.map(({ school }) => school));
  const comparison = compareSchools(room.version.questionnaire, room.view.mix, schools);
  return (
    <>
      <figure className="card flow">
        <CompareRadar series={series} names={room.version.names} />
        <figcaption>
          <ul className="plain-list series-key small">
            {series.map(({ letter, school, className }) => (
              <li key={school.number} className={className}>
                <span className="series-mark" aria-hidden="true">
                  {letter}
                </span>
                {school.name}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
      <CompareBars comparison={comparison} series={series} names={room.version.names} />
      <ItemDifferences comparison={comparison} series={series} names={room.version.names} />
    </>
  );
}
