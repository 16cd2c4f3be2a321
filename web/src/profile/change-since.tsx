import {
  changeSinceSubmission,
  type EarlierSubmission,
  type LevelMove,
  type SubmissionChange,
} from '../../../src/domain/submission.ts';
import { day } from '../words.ts';
import type { Names } from './names.ts';
import type { Results } from './results.ts';
import { say } from './say.ts';
import { Scroller } from './scroller.tsx';

interface ChangeSinceProps {
  readonly results: Results;
  readonly earlier: EarlierSubmission;
}

/** What has moved since the submission before: each dimension then and now, and the questions behind it. */
export function ChangeSince({ results: { profile, names }, earlier }: ChangeSinceProps) {
  const change = changeSinceSubmission(earlier, profile);
  const since = day(earlier.submittedOn);
  const moved = change.dimensions.filter(({ way }) => way === 'up' || way === 'down').length;
  return (
    <section className="flow" aria-labelledby="change-title">
      <h2 id="change-title">{say('change.title', { day: since })}</h2>
      <p>
        {moved === 0 ? say('change.none') : say('change.moved', { count: moved })}
        {change.scope === 'different' ? ` ${say('change.scope')}` : null}
      </p>
      <Scroller label={say('change.title', { day: since })}>
        <table className="level-table">
          <caption className="hidden-visually">{say('change.title', { day: since })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.dimension')}</th>
              <th scope="col">{say('change.then')}</th>
              <th scope="col">{say('change.now')}</th>
              <th scope="col">{say('change.change')}</th>
            </tr>
          </thead>
          <tbody>
            <MoveRow name={say('change.overall')} move={change.overall} names={names} />
            {change.dimensions.map((move) => (
              <MoveRow key={move.dimension} name={names.dimension(move.dimension).name} move={move} names={names} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <MovedItems items={change.items} names={names} />
    </section>
  );
}

interface MoveRowProps {
  readonly name: string;
  readonly move: LevelMove;
  readonly names: Names;
}

function MoveRow({ name, move: { from, to, way }, names }: MoveRowProps) {
  const nameOf = (level: LevelMove['from']) =>
    level === undefined ? say('none') : say('level.long', { level, name: names.level(level) });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{nameOf(from)}</td>
      <td>{nameOf(to)}</td>
      <td>{way === 'none' ? say('none') : say(`change.${way}`, { from: from ?? '', to: to ?? '' })}</td>
    </tr>
  );
}

function MovedItems({ items, names }: { readonly items: SubmissionChange['items']; readonly names: Names }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{say('change.items', { count: items.length })}</summary>
      <ul>
        {items.map(({ item, from, to, way }) => (
          <li key={item}>
            {names.item(item).name}: {say(`change.${way}`, { from: from ?? '', to: to ?? '' })}
          </li>
        ))}
      </ul>
    </details>
  );
}
