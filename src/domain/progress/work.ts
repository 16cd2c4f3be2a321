import type { Term } from '../roadmap.ts';
import type { LivingAction } from './living-plan.ts';
import type { ActionDates, Status, Tracking } from './tracking.ts';

/**
 * What is kept once an action has another status. Its days are kept from the moment it is no longer to do, so that it can
 * slip, and so that planning again does not forget when it was. Put back to do it follows the plan again.
 */
export function withStatus({ tracked, planned, start, due }: LivingAction, status: Status): Tracking {
  const { dates, ...rest } = trackingOf(tracked);
  if (status.kind !== 'to-do') {
    const kept = dates ?? (start !== undefined && due !== undefined ? { start, due } : undefined);
    return { ...rest, status, ...(kept ? { dates: kept } : {}) };
  }
  const isPlanned = dates && dates.start === planned?.start && dates.due === planned.end;
  return { ...rest, status, ...(dates && !isPlanned ? { dates } : {}) };
}

/** What is kept once an action starts in another term; it is due at the end of that term at the earliest. */
export function startingIn({ tracked, due }: LivingAction, { from, to }: Term): Tracking {
  return { ...trackingOf(tracked), dates: { start: from, due: due !== undefined && due >= from ? due : to } };
}

/** What is kept once an action is due in another term; it starts in that term at the latest. */
export function dueIn({ tracked, start }: LivingAction, { from, to }: Term): Tracking {
  return { ...trackingOf(tracked), dates: { start: start !== undefined && start <= to ? start : from, due: to } };
}

/** What is kept once an action goes by the plan's own days again. */
export function asPlanned({ tracked }: LivingAction): Tracking {
  const { dates: _, ...rest } = trackingOf(tracked);
  return rest;
}

/** The first day of a term to the last day of the same or a later one; the terms may come in any order. */
export function datesOf(start: Term, due: Term): ActionDates {
  return { start: start.from, due: due.to < start.from ? start.to : due.to };
}

/** Without version and history. */
export function trackingOf({ status, owner, dates, note, own }: Tracking): Tracking {
  return {
    status,
    ...(owner === undefined ? {} : { owner }),
    ...(dates ? { dates } : {}),
    ...(note === undefined ? {} : { note }),
    ...(own ? { own } : {}),
  };
}
