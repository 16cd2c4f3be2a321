import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { describeValue } from './describe-value.ts';
import { useSession } from './use-session.ts';

/** Answers that wait for a person: changed by somebody else at the same time, or not taken by the service. */
export function Unsettled() {
  const session = useSession();
  const outbox = useWatched(session.outbox);
  const rejected = Object.entries(outbox.rejected);
  if (outbox.conflicts.length + rejected.length === 0) return null;
  const { items } = session.bundle.texts;
  return (
    <div className="bar" role="alert">
      {rejected.map(([item, detail]) => (
        <section key={item} className="notice danger flow tight">
          <h2 className="label">{say('rejected.title', { item: items[item]?.title ?? item })}</h2>
          <p>{say('rejected.text', { detail })}</p>
        </section>
      ))}
      {outbox.conflicts.map((item) => (
        <section key={item} className="notice warning flow tight">
          <h2 className="label">{say('conflict.title', { item: items[item]?.title ?? item })}</h2>
          <dl className="facts">
            <dt>{say('conflict.mine')}</dt>
            <dd>{describeValue(outbox.pending[item] ?? null, session.bundle.texts)}</dd>
            <dt>{say('conflict.theirs')}</dt>
            <dd>{describeValue(outbox.confirmed[item]?.answer ?? null, session.bundle.texts)}</dd>
          </dl>
          <div className="row">
            <button type="button" className="button" onClick={() => session.decide(item, 'mine')}>
              {say('conflict.keep-mine')}
            </button>
            <button type="button" className="button quiet" onClick={() => session.decide(item, 'theirs')}>
              {say('conflict.keep-theirs')}
            </button>
          </div>
        </section>
      ))}
    </div>
  );
}
