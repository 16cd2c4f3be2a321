import { type HistoryEntry, isOwnAction, type Tracked, type TrackedActions } from '../../../src/domain/progress/tracking.ts';
import { type Outbox, shown } from '../saving/outbox.ts';
import { trackingIn } from './tracking-in.ts';

/** What is tracked as this device shows it: with changes that are not saved yet, and the histories as they were read last. */
export function trackedIn(outbox: Outbox, read: TrackedActions): TrackedActions {
  const ids = new Set([
    ...Object.keys(outbox.confirmed),
    ...(outbox.sending?.changes ?? []).map(({ item }) => item),
    ...Object.keys(outbox.pending),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, trackedOne(outbox, id, read[id]?.history ?? [])]));
}

/** Whether this device saved something that was not read back yet: then a history is longer than shown. */
export function isBehind(read: TrackedActions, outbox: Outbox): boolean {
  return Object.entries(outbox.confirmed).some(([id, { version }]) => version > (read[id]?.version ?? 0));
}

/** The outbox without own actions that the service does not know any more: somebody deleted them. */
export function withoutDeleted(outbox: Outbox, read: TrackedActions): Outbox {
  const isGone = (id: string) => isOwnAction(id) && !read[id];
  return withoutActions(outbox, isGone);
}

/** The outbox without an action that was deleted here. */
export function withoutAction(outbox: Outbox, action: string): Outbox {
  return withoutActions(outbox, (id) => id === action);
}

function trackedOne(outbox: Outbox, id: string, history: readonly HistoryEntry[]): Tracked {
  return { ...trackingIn(shown(outbox, id)), version: outbox.confirmed[id]?.version ?? 0, history };
}

function withoutActions(outbox: Outbox, isGone: (id: string) => boolean): Outbox {
  const left = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !isGone(id)));
  return {
    ...outbox,
    confirmed: left(outbox.confirmed),
    pending: left(outbox.pending),
    rejected: left(outbox.rejected),
    conflicts: outbox.conflicts.filter((id) => !isGone(id)),
  };
}
