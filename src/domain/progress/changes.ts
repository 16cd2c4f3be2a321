import type { CivilDate } from '../roadmap.ts';
import {
  type ActionDates,
  type HistoryEntry,
  isSameStatus,
  type OwnWork,
  type Status,
  type Tracking,
  type TrackingChange,
} from './tracking.ts';

/** A change somebody asks for: what is left out stays, null takes away. */
export interface TrackingPatch {
  readonly status?: Status | undefined;
  readonly owner?: string | null | undefined;
  readonly dates?: ActionDates | null | undefined;
  readonly note?: string | null | undefined;
  readonly own?: OwnWork | undefined;
}

/** Applies a change. An empty owner or note is none. */
export function patchTracking(before: Tracking, patch: TrackingPatch): Tracking {
  const owner = patched(before.owner, patch.owner);
  const dates = patched(before.dates, patch.dates);
  const note = patched(before.note, patch.note);
  const own = patch.own ?? before.own;
  return {
    status: patch.status ?? before.status,
    ...(owner ? { owner } : {}),
    ...(dates ? { dates } : {}),
    ...(note ? { note } : {}),
    ...(own ? { own } : {}),
  };
}

/** What became different, for the history; undefined: nothing. */
export function changeBetween(before: Tracking, after: Tracking): TrackingChange | undefined {
  const change: TrackingChange = {
    ...(isSameStatus(before.status, after.status) ? {} : { status: after.status }),
    ...(before.owner === after.owner ? {} : { owner: after.owner ?? null }),
    ...(isSameDates(before.dates, after.dates) ? {} : { dates: after.dates ?? null }),
    ...(before.note === after.note ? {} : { note: after.note === undefined ? 'removed' : 'written' }),
    ...(isSameWork(before.own, after.own) || !after.own ? {} : { own: after.own }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/**
 * What is added to a history. A note is saved while somebody types: its changes of one day are one step, as long as
 * nothing else happens in between.
 */
export function stepFor(
  history: readonly HistoryEntry[],
  change: TrackingChange | undefined,
  on: CivilDate,
): TrackingChange | undefined {
  const last = history.at(-1);
  return change && last?.on === on && isNoteOnly(change) && isNoteOnly(last) && last.note === change.note ? undefined : change;
}

function patched<T>(before: T | undefined, patch: T | null | undefined): T | undefined {
  if (patch === undefined) return before;
  return patch ?? undefined;
}

function isSameDates(one: ActionDates | undefined, other: ActionDates | undefined): boolean {
  return one?.start === other?.start && one?.due === other?.due;
}

function isSameWork(one: OwnWork | undefined, other: OwnWork | undefined): boolean {
  return one?.title === other?.title && one?.days === other?.days;
}

function isNoteOnly({ status, owner, dates, note, own }: TrackingChange): boolean {
  return note !== undefined && [status, owner, dates, own].every((part) => part === undefined);
}
