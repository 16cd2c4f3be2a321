import type { Tracking } from '../../../src/domain/progress/tracking.ts';
import { dayRange } from '../roadmap/plan-words.ts';
import { titleOf, type WorkModel } from './model.ts';
import { say } from './say.ts';
import { trackingIn } from './tracking-in.ts';

interface ConflictsProps {
  readonly model: WorkModel;
  readonly decide: (action: string, keep: 'mine' | 'theirs') => void;
}

/** Actions that somebody else changed at the same time: shows both and asks. */
export function ActionConflicts({ model, decide }: ConflictsProps) {
  const { outbox, living } = model;
  if (outbox.conflicts.length === 0) return null;
  return (
    <div role="alert" className="flow tight no-print">
      {outbox.conflicts.map((id) => {
        const action = living.actions.find((one) => one.id === id);
        return (
          <section key={id} className="notice warning flow tight">
            <h2 className="label">{say('conflict.title', { title: action ? titleOf(action, model) : id })}</h2>
            <dl className="facts">
              <dt>{say('conflict.mine')}</dt>
              <dd>{describe(trackingIn(outbox.pending[id] ?? null))}</dd>
              <dt>{say('conflict.theirs')}</dt>
              <dd>{describe(trackingIn(outbox.confirmed[id]?.answer ?? null))}</dd>
            </dl>
            <p className="row">
              <button type="button" className="button" onClick={() => decide(id, 'mine')}>
                {say('conflict.keep-mine')}
              </button>
              <button type="button" className="button quiet" onClick={() => decide(id, 'theirs')}>
                {say('conflict.keep-theirs')}
              </button>
            </p>
          </section>
        );
      })}
    </div>
  );
}

/** What is said about an action, in one line. */
export function describe({ status, owner, dates, note, own }: Tracking): string {
  return [
    own?.title,
    say(`status.${status.kind}`),
    status.kind === 'declined' ? status.reason : undefined,
    owner,
    dates && dayRange(dates.start, dates.due),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
