import { type CompletedContext, type Context, completeContext, conditionsHolding } from '../context.ts';
import type { Calendar, Country } from '../country.ts';
import type { PlanInstance } from '../planning/instance.ts';
import type { Presolve } from '../planning/presolve.ts';
import type { MaturityProfile } from '../profile.ts';
import type { Action, ActionId, Item, Questionnaire } from '../questionnaire.ts';
import type { PlanChoices } from '../roadmap.ts';
import { type ApplicationWork, applicationWork, type BegunWork } from './applying/application-work.ts';
import type { FixedWork } from './applying/fixed-work.ts';
import { type PlanningCalendar, planningCalendar } from './calendar.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Capacity, capacityOf } from './capacity.ts';
import { isCivilDate } from './dates.ts';
import { instanceOf } from './instance-of.ts';
import { prerequisitesOf } from './prerequisites.ts';
import { type Priorities, prioritiesOf } from './priorities.ts';
import { type LeftOutReason, noTimeReason, rulesOf } from './rules.ts';
import { type Standing, standingOf } from './standing.ts';
import { daysLeft, timetable } from './timetable.ts';
import type { ActionTiming } from './timing.ts';

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
  /** The application the school is writing now. */
  readonly work: ApplicationWork | undefined;
}

/** A candidate with its person-days in this school and its place in the calendar. */
export interface PlannedCandidate extends Candidate {
  readonly personDays: number;
  readonly timing: ActionTiming;
  /** Its days are settled by the work for an application. */
  readonly fixed?: FixedWork;
  /** It is done in its smallest version for an application; what is planned is the rest. */
  readonly begun?: BegunWork;
}

/**
 * Makes the planning problem. Same input, same problem. `keep` holds how many terms actions took in another problem of the
 * school: they take as many here where that is possible.
 */
export function compilePlan(input: PlanInput, keep: ReadonlyMap<ActionId, number> = new Map()): Compiled {
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
    choices.applying,
  );
  const capacity = capacityOf(questionnaire, context.values, calendar.terms, calendar.yearWeeks);
  const standing = standingOf(questionnaire, profile, choices.done);
  const priorities = prioritiesOf(questionnaire, profile, context, holding, standing, years);
  const rules = rulesOf(questionnaire, holding, choices, standing, budget);
  const { grantHeld } = questionnaire.planning;
  const prerequisites = prerequisitesOf(questionnaire, standing, rules, grantHeld !== undefined && holding.has(grantHeld));
  const work = applicationWork({ input, context: context.values, calendar, capacity, standing, rules, prerequisites });
  const timings = timetable({ questionnaire, context: context.values, calendar, capacity, work, keep });
  const noTime = (action: Action, anyTime: boolean) => (timings(action, anyTime) ? undefined : noTimeReason(action));
  const { list, out } = candidatesOf({ questionnaire, standing, priorities, rules, choices, prerequisites, work, noTime });
  const candidates = list.map((candidate): PlannedCandidate => {
    const { action, anyTime } = candidate;
    const fixed = work?.fixed.get(action.id);
    const begun = work?.begun.get(action.id);
    return {
      ...candidate,
      personDays: fixed?.personDays ?? daysLeft(questionnaire, context.values, action, begun),
      timing: runningFor(candidate, calendar, keep) ?? timings(action, anyTime) ?? neverPlaced(calendar),
      ...(fixed ? { fixed } : {}),
      ...(begun ? { begun } : {}),
    };
  });
  const items = questionnaire.items.filter(({ id }) => standing.levels.has(id));
  const index = new Map(candidates.map(({ action }, j) => [action.id, j]));
  const parts = { input, candidates, items, index, out, context, calendar, capacity, standing, priorities, budget, work };
  return { ...parts, ...instanceOf(parts) };
}

/** What runs already keeps the terms it took in another problem of the school. */
function runningFor(
  { action, runningSince }: Candidate,
  calendar: PlanningCalendar,
  keep: ReadonlyMap<ActionId, number>,
): ActionTiming | undefined {
  const terms = runningSince === undefined ? undefined : keep.get(action.id);
  return terms === undefined ? undefined : { ...neverPlaced(calendar), terms };
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
