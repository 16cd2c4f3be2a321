import type { Context } from '../context.ts';
import type { Action, ActionId, Questionnaire } from '../questionnaire.ts';
import type { ApplicationWork, BegunWork } from './applying/application-work.ts';
import type { PlanningCalendar } from './calendar.ts';
import type { Capacity } from './capacity.ts';
import { daysOf, largestPart } from './effort.ts';
import { type ActionTiming, actionTiming } from './timing.ts';

/** What the places of actions in the calendar follow from. */
export interface TimetableInput {
  readonly questionnaire: Questionnaire;
  readonly context: Context;
  readonly calendar: PlanningCalendar;
  readonly capacity: Capacity;
  readonly work: ApplicationWork | undefined;
  /** Terms that actions take if they can, by action. */
  readonly keep: ReadonlyMap<ActionId, number>;
}

/** The place of an action in the calendar; `anyTime`: it need not wait for the start of a school year. */
export type Timetable = (action: Action, anyTime: boolean) => ActionTiming | undefined;

/** The place of each action in the calendar, worked out once. */
export function timetable(input: TimetableInput): Timetable {
  const known = new Map<string, ActionTiming | undefined>();
  return (action, anyTime) => {
    const key = anyTime ? `${action.id} any` : action.id;
    if (known.has(key)) return known.get(key);
    const timing = timingOf(input, action, anyTime);
    known.set(key, timing);
    return timing;
  };
}

/** Person-days of an action in this school, without what was done of it for an application. */
export function daysLeft(questionnaire: Questionnaire, context: Context, action: Action, begun: BegunWork | undefined): number {
  return Math.max(0.5, daysOf(questionnaire, context, action) - (begun?.days ?? 0));
}

function timingOf({ questionnaire, context, calendar, capacity, work, keep }: TimetableInput, action: Action, anyTime: boolean) {
  const begun = work?.begun.get(action.id);
  const days = daysLeft(questionnaire, context, action, begun);
  const role = capacity.roles.indexOf(action.owner);
  const available = capacity.byRole[role] ?? [];
  const affordable = (start: number, terms: number) => {
    const largest = largestPart(days, terms);
    for (let term = start; term < start + terms; term++)
      if (largest > (available[term] ?? days) - (work?.reserved[role]?.[term] ?? 0)) return false;
    return true;
  };
  const terms = keep.get(action.id);
  return actionTiming(roundsFor(calendar, work, action), {
    action,
    weeks: Math.max(1, action.weeks - (begun?.weeks ?? 0)),
    anyTime,
    affordable,
    ...(begun === undefined ? {} : { notBefore: begun.end + 1 }),
    ...(terms === undefined ? {} : { terms }),
  });
}

/** An application that is too near in this round is planned for the next one. */
function roundsFor(calendar: PlanningCalendar, work: ApplicationWork | undefined, { id }: Action): PlanningCalendar {
  if (work?.action !== id || work.fixed.has(id)) return calendar;
  const { next } = work;
  return { ...calendar, calls: calendar.calls.filter(({ on, id: call }) => call !== next?.id || on === next.on) };
}
