import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { describeValue } from './describe-value.ts';
import { useSession } from './use-session.ts';

/** Answers that somebody else changed at the same time: shows both and asks. */
export function Conflicts() {
  const session = useSession();
  const outbox = useWatched(session.outbox);
  if (outbox.conflicts.length === 0) return null;
  return (
    <div className="bar" role="alert">
      {outbox.conflicts.map((item) => (
        <section key={item} className="notice warning flow tight">
          <h2 className="label">{say('conflict.title', { item: session.bundle.texts.items[item]?.title ?? item })}</h2>
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
