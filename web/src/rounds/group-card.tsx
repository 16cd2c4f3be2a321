import type { Beside, GroupBeside } from '../../../src/domain/rounds/compare.ts';
import type { CheckSeen } from '../../../src/domain/rounds/results.ts';
import { say } from './say.ts';

interface GroupCardProps {
  readonly group: GroupBeside;
  readonly name: string;
  /** Fewer people than this are never shown. */
  readonly least: number;
  readonly codeOf: (item: string) => string;
  readonly questionOf: (item: string) => string;
}

/** What one group said, question by question, beside the rating of the school. */
export function GroupCard({ group, name, least, codeOf, questionOf }: GroupCardProps) {
  return (
    <div className="card flow tight">
      <h3>{name}</h3>
      {group.items.length === 0 ? (
        <p className="soft">{say('few', { least })}</p>
      ) : (
        <ul className="plain-list beside-list">
          {group.items.map((one) => (
            <li key={one.item}>
              <p>
                {questionOf(one.item)} <span className="code">{codeOf(one.item)}</span>
              </p>
              <p className="beside">
                <strong>{saidOf(one.seen)}</strong> <span>{ratedOf(one)}</span> <Gap of={one} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Gap({ of: { gap, talkingPoint } }: { readonly of: Beside }) {
  if (gap === undefined || !talkingPoint) return null;
  return <span className="tag">{say(gap > 0 ? 'talk.higher' : 'talk.lower', { gap: rounded(Math.abs(gap)) })}</span>;
}

function saidOf(seen: CheckSeen): string {
  if (seen.kind === 'hidden') return say('said.hidden');
  const { people } = seen;
  return seen.kind === 'mean' ? say('said.mean', { mean: seen.mean, people }) : say(`said.${seen.side}`, { people });
}

function ratedOf({ rating }: Beside): string {
  return rating === undefined ? say('rated.none') : say('rated', { rating: rounded(rating) });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
