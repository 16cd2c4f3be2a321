import type { ItemResult } from '../../../src/domain/profile.ts';
import type { Names } from './names.ts';
import type { Results } from './results.ts';
import { say } from './say.ts';

/** What to talk about in the next meeting: where views differ, what does not fit together, what nobody knew. */
export function Conversation({ results }: { readonly results: Results }) {
  const { names, profile } = results;
  const points = profile.items.flatMap((item) => talkingPoints(item, names));
  const { questions, findOut } = profile;
  if (points.length + questions.length + findOut.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="talk-title">
      <h2 id="talk-title">{say('talk.title')}</h2>
      <div className="columns">
        <Topics id="points" topics={points} />
        <Topics
          id="questions"
          topics={questions.map(({ check, items }) => ({
            id: check,
            text: [names.check(check), ...codes(items, names)].join(' '),
          }))}
        />
        <Topics
          id="find-out"
          topics={findOut.map((item) => ({ id: item, text: `${names.item(item).code} ${names.item(item).name}` }))}
        />
      </div>
    </section>
  );
}

interface Topic {
  readonly id: string;
  readonly text: string;
}

function Topics({ id, topics }: { readonly id: 'points' | 'questions' | 'find-out'; readonly topics: readonly Topic[] }) {
  if (topics.length === 0) return null;
  return (
    <section className="card flow tight" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say(`talk.${id}`)}</h3>
      <p className="soft small">{say(`talk.${id}.lead`)}</p>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>{topic.text}</li>
        ))}
      </ul>
    </section>
  );
}

function talkingPoints({ item, value, disagreement, experience }: ItemResult, names: Names): readonly Topic[] {
  const { code, name } = names.item(item);
  const gaps = experience
    .filter(({ talkingPoint }) => talkingPoint)
    .map(({ role, mean }) => ({
      id: `${item}-${role}`,
      text: say('talk.point.gap', {
        item: `${code} ${name}`,
        role: names.role(role),
        mean: round(mean),
        rating: round(value ?? 0),
      }),
    }));
  return disagreement ? [{ id: item, text: say('talk.point.disagreement', { item: `${code} ${name}` }) }, ...gaps] : gaps;
}

function codes(items: readonly string[], names: Names): readonly string[] {
  return items.length === 0 ? [] : [`(${items.map((item) => names.item(item).code).join(', ')})`];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
