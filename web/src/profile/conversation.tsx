import type { ItemResult } from '../../../src/domain/profile.ts';
import {
  disagreementSentence,
  experienceSentences,
  findOutSentence,
  questionSentence,
} from '../../../src/domain/sentences/profile.ts';
import { itemName } from '../../../src/domain/sentences/profile-words.ts';
import type { Names } from './names.ts';
import type { Results } from './results.ts';
import { say } from './say.ts';

/** What to talk about in the next meeting: where views differ, what does not fit together, what nobody knew. */
export function Conversation({ results }: { readonly results: Results }) {
  const { names, profile } = results;
  const points = profile.items.flatMap((item) => talkingPoints(item, names));
  const questions = profile.questions.map((question) => ({ id: question.check, text: questionSentence(names.says, question) }));
  const findOut = profile.findOut.map((item) => ({
    id: item,
    code: names.item(item).code,
    text: findOutSentence(names.says, item),
  }));
  if (points.length + questions.length + findOut.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="talk-title">
      <h2 id="talk-title">{say('talk.title')}</h2>
      <div className="columns">
        <Topics id="points" topics={points} />
        <Topics id="questions" topics={questions} />
        <Topics id="find-out" topics={findOut} />
      </div>
    </section>
  );
}

interface Topic {
  readonly id: string;
  readonly code?: string;
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
          <li key={topic.id}>
            {topic.code !== undefined && <span className="code">{topic.code} </span>}
            {topic.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An item where answers lie far apart, or where a group that only makes short checks sees things differently. */
function talkingPoints(result: ItemResult, { item, says }: Names): readonly Topic[] {
  const differing = result.experience.filter(({ talkingPoint }) => talkingPoint);
  const subject = differing.length > 0 ? [`${itemName(says, result.item)}.`] : [];
  const sentences = [
    disagreementSentence(says, result) ?? [],
    subject,
    experienceSentences(says, { experience: differing }),
  ].flat();
  return sentences.length === 0 ? [] : [{ id: result.item, code: item(result.item).code, text: sentences.join(' ') }];
}
