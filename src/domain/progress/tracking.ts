import type { ActionId } from '../questionnaire.ts';
import type { CivilDate } from '../roadmap.ts';

/** An action of the catalogue, or one that the school added itself: `own_` and random characters. */
export type TrackedId = ActionId;

/** What the school says of an action. That it slips is never said: it follows from its due day. */
export type Status =
  | { readonly kind: 'to-do' }
  | { readonly kind: 'doing' }
  | { readonly kind: 'done' }
  | { readonly kind: 'declined'; readonly reason: string };

/** First and last day of an action, as the school set them or as they were when it began; `due` is not before `start`. */
export interface ActionDates {
  readonly start: CivilDate;
  readonly due: CivilDate;
}

/** An action of the school's own: what it is, and its person-days. */
export interface OwnWork {
  readonly title: string;
  readonly days: number;
}

/** What the school keeps about one action of its plan at work. */
export interface Tracking {
  readonly status: Status;
  /** A role, never a person; absent: the role that the catalogue names. */
  readonly owner?: string;
  /** Absent: the dates of the plan. */
  readonly dates?: ActionDates;
  readonly note?: string;
  /** Only of an action the school added itself. */
  readonly own?: OwnWork;
}

/** One step in the life of an action: what became different. Null: taken away. A note is not repeated here. */
export interface TrackingChange {
  readonly status?: Status;
  readonly owner?: string | null;
  readonly dates?: ActionDates | null;
  readonly note?: 'written' | 'removed';
  readonly own?: OwnWork;
}

/** A step with its day. */
export interface HistoryEntry extends TrackingChange {
  readonly on: CivilDate;
}

/** A tracked action as it is kept; `version` grows with each change, 0 while nothing is kept. */
export interface Tracked extends Tracking {
  readonly version: number;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

/** Everything a school tracks, by action. */
export type TrackedActions = Readonly<Record<TrackedId, Tracked>>;

/** An action about which nothing was said. */
export const UNTRACKED: Tracked = { status: { kind: 'to-do' }, version: 0, history: [] };

/** Begin of the ids of actions that a school added itself; ids of the catalogue have no underscore. */
export const OWN_PREFIX = 'own_';

/** Whether the school added an action itself. */
export function isOwnAction(id: TrackedId): boolean {
  return id.startsWith(OWN_PREFIX);
}

/** Whether two statuses say the same. */
export function isSameStatus(one: Status, other: Status): boolean {
  return one.kind === other.kind && reasonOf(one) === reasonOf(other);
}

/** Why an action was declined; undefined while it is not. */
export function reasonOf(status: Status): string | undefined {
  return status.kind === 'declined' ? status.reason : undefined;
}
