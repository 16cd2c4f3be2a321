import { changeSince } from '../../../src/domain/cohort/change.ts';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';

/** What has changed since the round before; nothing in the first round. */
export function Change({ room: { view, version } }: { readonly room: Room }) {
  const { questionnaire, names } = version;
  const changes = changeSince(questionnaire, view.rows, view.release, view.before);
  const [before, now] = view.cohort.rounds.slice(-2);
  if (changes.length === 0 || !before || !now) return null;
  return (
    <Section id="change">
      <p>{say('change.lead', { before: before.name, now: now.name })}</p>
      <Scroller label={say('change.caption')}>
        <table className="change-table">
          <caption className="hidden-visually">{say('change.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('spread.dimension')}</th>
              {(['up', 'same', 'down', 'mean'] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {say(`change.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ dimension, up, same, down, mean }) => (
              <tr key={dimension}>
                <th scope="row">{names.dimension(dimension).name}</th>
                <td className="number">{up}</td>
                <td className="number">{same}</td>
                <td className="number">{down}</td>
                <td className="number">
                  {mean ? say('change.means', { before: mean.before.toFixed(1), now: mean.now.toFixed(1) }) : say('none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Section>
  );
}
