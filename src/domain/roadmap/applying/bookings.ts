import type { ActionId, RoleId } from '../../questionnaire.ts';
import type { Day } from '../dates.ts';
import type { Link } from './chain.ts';
import type { Workdays } from './workdays.ts';

/** How an action is done: its days and weeks in this school. */
export interface Version {
  readonly kind: 'full' | 'minimum' | 'part';
  readonly days: number;
  readonly weeks: number;
}

/** An action with its version and its days. */
export interface Booking {
  readonly link: Link;
  readonly version: Version;
  readonly start: Day;
  readonly end: Day;
}

/** Both versions of each action. */
export type Versions = (id: ActionId) => { readonly full: Version; readonly minimum: Version };

/** Books every action as soon as what comes first is over; those with no day left, and what waits for them, are left out. */
export function bookAll(
  days: Workdays,
  startOn: Day,
  links: readonly Link[],
  versionOf: (link: Link) => Version,
): readonly Booking[] {
  const ends = new Map<ActionId, Day>();
  return links.flatMap((link): Booking[] => {
    if (link.before.some((id) => !ends.has(id))) return [];
    const start = days.first(Math.max(startOn, ...link.before.map((id) => (ends.get(id) ?? 0) + 1)));
    if (start === undefined) return [];
    const version = versionOf(link);
    const end = days.endOf(start, version.weeks);
    ends.set(link.action.id, end);
    return [{ link, version, start, end }];
  });
}

/** Weeks of the longest chain, each action in the version given. */
export function longestChain(links: readonly Link[], weeksOf: (link: Link) => number): number {
  const ends = new Map<ActionId, number>();
  for (const link of links) {
    const ready = Math.max(0, ...link.before.map((id) => ends.get(id) ?? 0));
    ends.set(link.action.id, ready + weeksOf(link));
  }
  return Math.max(0, ...ends.values());
}

/** Person-days by role. */
export function daysByRole(bookings: readonly Booking[]): ReadonlyMap<RoleId, number> {
  const days = new Map<RoleId, number>();
  for (const { link, version } of bookings) {
    const { owner } = link.action;
    days.set(owner, (days.get(owner) ?? 0) + version.days);
  }
  return days;
}
