import { useWatched } from '../saving/use-watched.ts';
import { sayLater } from '../say-later.ts';
import { describeValue } from './describe-value.ts';
import type { Unsettled as UnsettledOne } from './unsettled-list.ts';
import { useSession } from './use-session.ts';

/** What waits for a person, one line each; each opens to what can be done about it. The save status announces it. */
export default function Unsettled({ list }: { readonly list: readonly UnsettledOne[] }) {
  return (
    <div className="bar unsettled">
      {list.map((one) => (
        <details key={`${one.kind} ${one.key}`} className={`notice ${one.kind === 'conflict' ? 'warning' : 'danger'}`}>
          <summary>{one.title}</summary>
          <div className="flow tight">{one.kind === 'conflict' ? <Conflict item={one.key} /> : <Rejected one={one} />}</div>
        </details>
      ))}
    </div>
  );
}

function Rejected({ one: { kind, detail } }: { readonly one: UnsettledOne }) {
  const session = useSession();
  if (kind === 'rejected') return <p>{sayLater('rejected.text', { detail })}</p>;
  return (
    <>
      <p>{sayLater('rejected.given-up', { detail })}</p>
      <p className="row">
        <button type="button" className="button quiet" onClick={session.readRejected}>
          {sayLater('rejected.read')}
        </button>
      </p>
    </>
  );
}

function Conflict({ item }: { readonly item: string }) {
  const session = useSession();
  const { pending, confirmed } = useWatched(session.outbox);
  const { texts } = session.bundle;
  return (
    <>
      <dl className="facts">
        <dt>{sayLater('conflict.mine')}</dt>
        <dd>{describeValue(pending[item] ?? null, texts)}</dd>
        <dt>{sayLater('conflict.theirs')}</dt>
        <dd>{describeValue(confirmed[item]?.answer ?? null, texts)}</dd>
      </dl>
      <div className="row">
        <button type="button" className="button" onClick={() => session.decide(item, 'mine')}>
          {sayLater('conflict.keep-mine')}
        </button>
        <button type="button" className="button quiet" onClick={() => session.decide(item, 'theirs')}>
          {sayLater('conflict.keep-theirs')}
        </button>
      </div>
    </>
  );
}
