import type { Gap } from '../../../src/domain/profile.ts';
import type { ItemId } from '../../../src/domain/questionnaire.ts';
import type { Names } from './names.ts';
import type { Results } from './results.ts';
import { say } from './say.ts';

/** How many gaps are open at first; the rest is one click away. */
const SHOWN = 5;

/** What the school is good at, then what it lacks; what blocks the next level first. */
export function Highlights({ results }: { readonly results: Results }) {
  const { strengths, gaps } = results.profile;
  const blocking = gaps.filter(({ blocksNextLevel }) => blocksNextLevel);
  const others = gaps.filter(({ blocksNextLevel }) => !blocksNextLevel);
  return (
    <div className="columns highlights">
      <Strengths strengths={strengths} results={results} />
      <Gaps id="blocking" gaps={blocking} names={results.names} />
      <Gaps id="gaps" gaps={others} names={results.names} />
    </div>
  );
}

function Strengths({
  strengths,
  results: { names, profile },
}: {
  readonly strengths: readonly ItemId[];
  readonly results: Results;
}) {
  const levels = new Map(profile.items.map(({ item, level }) => [item, level]));
  return (
    <section className="card flow tight" aria-labelledby="strengths-title">
      <h2 id="strengths-title">{say('strengths.title')}</h2>
      {strengths.length === 0 && <p>{say('strengths.none')}</p>}
      <ul className="plain-list">
        {strengths.map((item) => {
          const level = levels.get(item);
          return (
            <li key={item}>
              <span className="code">{names.item(item).code}</span> {names.item(item).name}
              {level !== undefined && <span className="soft small"> {say('level', { level, name: names.level(level) })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Gaps({ id, gaps, names }: { readonly id: 'blocking' | 'gaps'; readonly gaps: readonly Gap[]; readonly names: Names }) {
  return (
    <section className="card flow tight" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(`${id}.title`)}</h2>
      <p className="soft small">{say(gaps.length === 0 ? `${id}.none` : `${id}.lead`)}</p>
      <GapList gaps={gaps.slice(0, SHOWN)} names={names} />
      {gaps.length > SHOWN && (
        <details>
          <summary>{say(`${id}.more`, { count: gaps.length - SHOWN })}</summary>
          <GapList gaps={gaps.slice(SHOWN)} names={names} />
        </details>
      )}
    </section>
  );
}

function GapList({ gaps, names }: { readonly gaps: readonly Gap[]; readonly names: Names }) {
  return (
    <ul className="plain-list">
      {gaps.map(({ item, dimension, level, target, points }) => (
        <li key={item} className={`with-blaze ${names.tone(dimension)}`}>
          <span className="blaze" aria-hidden="true" />
          <span>
            <span className="code">{names.item(item).code}</span> {names.item(item).name}{' '}
            <span className="soft small">{say('gap', { level, target, points: Math.round(points * 10) / 10 })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
