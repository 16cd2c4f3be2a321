import { useEffect, useRef, useState } from 'react';
import type { TrackedActions, TrackedId, Tracking } from '../../../src/domain/progress/tracking.ts';
import type { Problem, Reply } from '../api.ts';
import type { Session } from '../assessment/session.ts';
import { useSession } from '../assessment/use-session.ts';
import { change, decide, type Outbox, shown, takeNewer } from '../saving/outbox.ts';
import { useWatched } from '../saving/use-watched.ts';
import { readActions, removeOwnAction, sendOwnAction } from './calls.ts';
import { isBehind, trackedIn, withoutAction, withoutDeleted } from './outbox-actions.ts';
import { savedActions } from './send-actions.ts';
import { trackingIn } from './tracking-in.ts';
import { type Part, remember, renamed, type Undo } from './undo.ts';

/** What is tracked, and how to change it. Texts and choices save themselves; adding and deleting are sent at once. */
export interface TrackedState {
  readonly tracked: TrackedActions;
  readonly outbox: Outbox;
  readonly change: (action: TrackedId, work: Tracking, part: Part) => void;
  readonly add: (work: Tracking) => Promise<Problem | undefined>;
  readonly remove: (action: TrackedId) => Promise<Problem | undefined>;
  readonly decide: (action: TrackedId, keep: 'mine' | 'theirs') => void;
  /** The last change that can be taken back. */
  readonly last: Undo | undefined;
  readonly undo: () => Promise<Problem | undefined>;
}

/** Reads what is tracked and hands it to the outbox of the session, unless `isLate` says that it is of no use any more. */
export async function loadTracked(session: Session, isLate: () => boolean = () => false): Promise<Reply<TrackedActions>> {
  const reply = await readActions(session.assessment.get().id);
  if (!reply.ok) return reply;
  const { actions } = reply.body;
  if (!isLate()) session.actions.set(takeNewer(withoutDeleted(session.actions.get(), actions), savedActions(actions)));
  return { ok: true, body: actions };
}

/** Follows what is tracked. After each save it is read again: histories grow with the service. */
export function useTracked(first: TrackedActions): TrackedState {
  const session = useSession();
  const outbox = useWatched(session.actions);
  const status = useWatched(session.saver.status);
  const [read, setRead] = useState(first);
  const [past, setPast] = useState<readonly Undo[]>([]);
  const { id } = session.assessment.get();
  // What is added or deleted here is newer than every reading that began before it.
  const readings = useRef(0);
  const readAgain = (): void => {
    readings.current += 1;
    const mine = readings.current;
    const isLate = () => mine !== readings.current;
    void loadTracked(session, isLate).then((reply) => reply.ok && !isLate() && setRead(reply.body));
  };

  useEffect(() => {
    if (status.kind === 'saved' && isBehind(read, session.actions.get())) readAgain();
  }, [status, session]);

  const put = (action: TrackedId, value: Parameters<typeof change>[2]): void => {
    session.actions.set(change(session.actions.get(), action, value));
    session.saver.changed();
  };
  const addOwn = async (work: Tracking): Promise<Reply<TrackedId>> => {
    const reply = await sendOwnAction(id, crypto.randomUUID(), work);
    if (!reply.ok) return reply;
    const { action, version } = reply.body;
    session.actions.set(takeNewer(session.actions.get(), { [action]: { answer: work, version } }));
    readAgain();
    return { ok: true, body: action };
  };
  const removeOwn = async (action: TrackedId): Promise<Problem | undefined> => {
    const reply = await removeOwnAction(id, action);
    if (!reply.ok) return reply.problem;
    session.actions.set(withoutAction(session.actions.get(), action));
    readAgain();
    return undefined;
  };

  return {
    tracked: trackedIn(outbox, read),
    outbox,
    change(action, work, part) {
      const before = shown(session.actions.get(), action);
      setPast((earlier) => remember(earlier, { kind: 'change', action, part, before }));
      put(action, work);
    },
    async add(work) {
      const added = await addOwn(work);
      if (!added.ok) return added.problem;
      setPast((before) => remember(before, { kind: 'add', action: added.body }));
      return undefined;
    },
    async remove(action) {
      const work = trackingIn(shown(session.actions.get(), action));
      const problem = await removeOwn(action);
      if (!problem) setPast((before) => remember(before, { kind: 'remove', action, work }));
      return problem;
    },
    decide(action, keep) {
      session.actions.set(decide(session.actions.get(), action, keep));
      session.saver.changed();
    },
    last: past.at(-1),
    async undo() {
      const last = past.at(-1);
      if (!last) return undefined;
      const earlier = past.slice(0, -1);
      if (last.kind === 'change') {
        put(last.action, last.before);
        setPast(earlier);
        return undefined;
      }
      if (last.kind === 'add') {
        const problem = await removeOwn(last.action);
        if (!problem) setPast(earlier);
        return problem;
      }
      const back = await addOwn(last.work);
      if (!back.ok) return back.problem;
      setPast(renamed(earlier, last.action, back.body));
      return undefined;
    },
  };
}
