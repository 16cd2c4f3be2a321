import type { Beside, GroupBeside } from '../../../src/domain/rounds/compare.ts';
import type { CheckSeen } from '../../../src/domain/rounds/results.ts';
import { Scroller } from '../profile/scroller.tsx';
import { say } from './say.ts';

interface GroupTableProps {
  readonly group: GroupBeside;
  readonly name: string;
  /** Fewer people than this are never shown. */
  readonly least: number;
  readonly codeOf: (item: string) => string;
  readonly questionOf: (item: string) => string;
}

/** What one group said, question by question, beside the rating of the school. */
export function GroupTable({ group, name, least, codeOf, questionOf }: GroupTableProps) {
  if (group.items.length === 0)
    return (
      <div className="card flow tight">
        <h3>{name}</h3>
        <p className="soft">{say('few', { least })}</p>
      </div>
    );
  return (
    <div className="card flow tight">
      <h3>{name}</h3>
      <Scroller label={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('column.question')}</th>
              <th scope="col">{say('column.said')}</th>
              <th scope="col">{say('column.rated')}</th>
              <th scope="col">{say('column.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {group.items.map((one) => (
              <tr key={one.item}>
                <th scope="row">
                  {questionOf(one.item)} <span className="code">{codeOf(one.item)}</span>
                </th>
                <td>
                  {saidOf(one.seen)}
                  {one.seen.kind === 'hidden' ? null : (
                    <span className="help"> {say('people', { people: one.seen.people })}</span>
                  )}
                </td>
                <td>{one.rating === undefined ? say('rated.none') : say('rated', { rating: rounded(one.rating) })}</td>
                <td>{gapOf(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}

function saidOf(seen: CheckSeen): string {
  if (seen.kind === 'mean') return say('said.mean', { mean: seen.mean });
  return say(seen.kind === 'alike' ? `said.${seen.side}` : 'said.hidden');
}

function gapOf({ gap, talkingPoint }: Beside): string {
  if (gap === undefined) return say('gap.none');
  const size = `${gap > 0 ? '+' : gap < 0 ? '−' : ''}${rounded(Math.abs(gap))}`;
  return say(talkingPoint ? 'gap.talk' : 'gap.small', { gap: size });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
