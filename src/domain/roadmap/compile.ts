import { type CompletedContext, type Context, completeContext, conditionsHolding } from '../context.ts';
import type { Calendar, Country } from '../country.ts';
import type { PlanInstance } from '../planning/instance.ts';
import type { Presolve } from '../planning/presolve.ts';
import type { MaturityProfile } from '../profile.ts';
import type { Action, ActionId, Item, Questionnaire } from '../questionnaire.ts';
import type { PlanChoices } from '../roadmap.ts';
import { type PlanningCalendar, planningCalendar } from './calendar.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Capacity, capacityOf } from './capacity.ts';
import { isCivilDate } from './dates.ts';
import { daysOf, largestPart } from './effort.ts';
import { instanceOf } from './instance-of.ts';
import { type Priorities, prioritiesOf } from './priorities.ts';
import { type LeftOutReason, rulesOf } from './rules.ts';
import { type Standing, standingOf } from './standing.ts';
import { type ActionTiming, actionTiming } from './timing.ts';

/** Everything a plan follows from. */
export interface PlanInput {
  readonly questionnaire: Questionnaire;
  readonly country: Country;
  readonly calendar: Calendar;
  /** As given; questions not answered take their assumed value. */
  readonly context: Context;
  readonly profile: MaturityProfile;
  readonly choices: PlanChoices;
}

/** The planning problem of one school, with the way back from its indices. */
export interface Compiled {
  readonly input: PlanInput;
  readonly instance: PlanInstance;
  /** What no plan of the instance can beat, and why some actions are in none. */
  readonly before: Presolve;
  /** By index of the instance. */
  readonly candidates: readonly PlannedCandidate[];
  readonly items: readonly Item[];
  readonly index: ReadonlyMap<ActionId, number>;
  /** Actions that are not in the instance, with the reason. */
  readonly out: ReadonlyMap<ActionId, LeftOutReason>;
  readonly context: CompletedContext;
  readonly calendar: PlanningCalendar;
  readonly capacity: Capacity;
  readonly standing: Standing;
  readonly priorities: Priorities;
  /** Euro of own money over the whole horizon. */
  readonly budget: number;
}

/** A candidate with its person-days in this school and its place in the calendar. */
export interface PlannedCandidate extends Candidate {
  readonly personDays: number;
  readonly timing: ActionTiming;
}

/** Makes the planning problem. Same input, same problem. */
export function compilePlan(input: PlanInput): Compiled {
  const { questionnaire, profile, choices } = input;
  const { questions } = questionnaire.planning;
  const context = completeContext(questionnaire, input.context);
  const holding = conditionsHolding(questionnaire, context.values);
  const years = Math.max(1, numberAt(context.values, questions.horizon, 1));
  const budget = numberAt(context.values, questions.budget, 0) * years;
  const calendar = planningCalendar(
    input.country,
    input.calendar,
    choices.startOn,
    years,
    dateAt(context.values, questions.departure),
  );
  const capacity = capacityOf(questionnaire, context.values, calendar.terms, calendar.yearWeeks);
  const standing = standingOf(questionnaire, profile, choices.done);
  const priorities = prioritiesOf(questionnaire, profile, context, holding, standing, years);
  const rules = rulesOf(questionnaire, holding, choices, standing, budget);
  const timings = timetable(questionnaire, context.values, calendar, capacity);
  const { grantHeld } = questionnaire.planning;
  const hasGrant = grantHeld !== undefined && holding.has(grantHeld);
  const noTime = (action: Action, anyTime: boolean) => (timings(action, anyTime) ? undefined : noTimeReason(action));
  const { list, out } = candidatesOf({ questionnaire, standing, priorities, rules, choices, hasGrant, noTime });
  const candidates = list.map((candidate): PlannedCandidate => {
    const personDays = daysOf(questionnaire, context.values, candidate.action);
    return { ...candidate, personDays, timing: timings(candidate.action, candidate.anyTime) ?? neverPlaced(calendar) };
  });
  const items = questionnaire.items.filter(({ id }) => standing.levels.has(id));
  const index = new Map(candidates.map(({ action }, j) => [action.id, j]));
  const parts = { input, candidates, items, index, out, context, calendar, capacity, standing, priorities, budget };
  return { ...parts, ...instanceOf(parts) };
}

/** The place of each action in the calendar, worked out once. */
function timetable(questionnaire: Questionnaire, context: Context, calendar: PlanningCalendar, capacity: Capacity) {
  const known = new Map<string, ActionTiming | undefined>();
  return (action: Action, anyTime: boolean): ActionTiming | undefined => {
    const key = anyTime ? `${action.id} any` : action.id;
    if (known.has(key)) return known.get(key);
    const days = daysOf(questionnaire, context, action);
    const available = capacity.byRole[capacity.roles.indexOf(action.owner)] ?? [];
    const affordable = (start: number, terms: number) => {
      const largest = largestPart(days, terms);
      for (let term = start; term < start + terms; term++) if (largest > (available[term] ?? days)) return false;
      return true;
    };
    const timing = actionTiming(calendar, { action, weeks: action.weeks, anyTime, affordable });
    known.set(key, timing);
    return timing;
  };
}

function noTimeReason({ timing }: Action): LeftOutReason {
  if (timing.kind === 'call') return { kind: 'no-date', deadline: timing.call };
  if (timing.kind === 'event') return { kind: 'no-date', deadline: timing.event };
  return { kind: 'too-short' };
}

/** An action that runs already needs no start of its own. */
function neverPlaced(calendar: PlanningCalendar): ActionTiming {
  return { terms: 1, windows: calendar.terms.map(() => undefined), stretched: false };
}

function numberAt(context: Context, question: string, otherwise: number): number {
  const value = context[question];
  return typeof value === 'number' ? value : otherwise;
}

function dateAt(context: Context, question: string): string | undefined {
  const value = context[question];
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}
