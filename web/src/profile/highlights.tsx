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
      <Gaps id="blocking" gaps={blocking} results={results} />
      <Gaps id="gaps" gaps={others} results={results} />
    </div>
  );
}

function Strengths({ strengths, results }: { readonly strengths: readonly ItemId[]; readonly results: Results }) {
  return (
    <section className="card flow tight" aria-labelledby="strengths-title">
      <h2 id="strengths-title">{say('strengths.title')}</h2>
      <p className="soft small">{say(strengths.length === 0 ? 'strengths.none' : 'strengths.lead')}</p>
      <StrengthList strengths={strengths.slice(0, SHOWN)} results={results} />
      {strengths.length > SHOWN && (
        <details>
          <summary>{say('strengths.more', { count: strengths.length - SHOWN })}</summary>
          <StrengthList strengths={strengths.slice(SHOWN)} results={results} />
        </details>
      )}
    </section>
  );
}

function StrengthList({
  strengths,
  results: { names, profile },
}: {
  readonly strengths: readonly ItemId[];
  readonly results: Results;
}) {
  const items = new Map(profile.items.map((item) => [item.item, item]));
  return (
    <ul className="plain-list">
      {strengths.map((id) => {
        const { level, dimension = '' } = items.get(id) ?? {};
        return (
          <li key={id} className={`with-blaze ${names.tone(dimension)}`}>
            <span className="blaze" aria-hidden="true" />
            <span>
              <span className="code">{names.item(id).code}</span> {names.item(id).name}{' '}
              {level !== undefined && <span className="soft small">{say('strength', { level })}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface GapsProps {
  readonly id: 'blocking' | 'gaps';
  readonly gaps: readonly Gap[];
  readonly results: Results;
}

function Gaps({ id, gaps, results: { names, profile } }: GapsProps) {
  const none = profile.overall.score.value === undefined ? 'gaps.unrated' : `${id}.none`;
  return (
    <section className="card flow tight" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(`${id}.title`)}</h2>
      <p className="soft small">{say(gaps.length === 0 ? none : `${id}.lead`)}</p>
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
