import type { Application } from '../../applying.ts';
import type { Context } from '../../context.ts';
import type { Action, ActionId, Questionnaire } from '../../questionnaire.ts';
import type { Deadline } from '../../roadmap.ts';
import { type Dated, type PlanningCalendar, roundAfter, SAME_ROUND } from '../calendar.ts';
import type { Capacity } from '../capacity.ts';
import type { PlanInput } from '../compile.ts';
import { civilDate, type Day, dayOf } from '../dates.ts';
import { daysOf } from '../effort.ts';
import type { Prerequisites } from '../prerequisites.ts';
import type { Rules } from '../rules.ts';
import type { Standing } from '../standing.ts';
import { gapsOf, shortRoles, tasksOf } from './application-facts.ts';
import { type Booking, longestChain, type Versions } from './bookings.ts';
import { applicationFor, chainOf } from './chain.ts';
import { type Fitting, fitting } from './fitting.ts';
import { type FixedWork, fixedWork, reservedDays } from './fixed-work.ts';
import { piecesOf, weeklyOf } from './weeks.ts';
import { type Workdays, workdaysOf } from './workdays.ts';

/** Work for an application that the school is writing now: what of the plan it settles, and the facts about it. */
export interface ApplicationWork {
  readonly action: ActionId;
  /** Without what only the finished plan knows. */
  readonly facts: Omit<Application, 'nextRound'>;
  /** Actions whose days are settled: the application, and what is done for it in full. */
  readonly fixed: ReadonlyMap<ActionId, FixedWork>;
  /** Actions done in their smallest version, with the last day of that. */
  readonly begun: ReadonlyMap<ActionId, BegunWork>;
  /** Person-days of tasks that are no actions of the plan, `[role][term]`. */
  readonly reserved: readonly (readonly number[])[];
  /** Where this round is too near: the next one, for which the plan holds the application. */
  readonly next: Dated | undefined;
}

/** The smallest version of an action, and its last day. */
export interface BegunWork {
  readonly days: number;
  readonly weeks: number;
  readonly end: Day;
}

/** What the work for an application follows from. */
export interface ApplicationInput {
  readonly input: PlanInput;
  readonly context: Context;
  readonly calendar: PlanningCalendar;
  readonly capacity: Capacity;
  readonly standing: Standing;
  readonly rules: Rules;
  readonly prerequisites: Prerequisites;
}

/** Lays out the work for the application a school is writing now; undefined where it is writing none. */
export function applicationWork(given: ApplicationInput): ApplicationWork | undefined {
  const { input, rules } = given;
  const { applying } = input.choices;
  const action = applying && applicationFor(input.questionnaire, rules.out, applying.call);
  const round = applying && roundOf(input, applying);
  if (!action || !round || input.choices.running.some((one) => one.action === action.id)) return undefined;
  const deadline: Deadline = {
    kind: 'call',
    id: round.id,
    on: civilDate(round.on),
    certainty: round.certainty,
    ...(round.hour === undefined ? {} : { hour: round.hour }),
  };
  const named = applying.on !== undefined;
  const reason = rules.out.get(action.id);
  return reason ? notPossible(given, action, deadline, named, reason) : possible(given, action, deadline, named);
}

/** The named date, or the next round of the call. */
function roundOf({ country, calendar, choices }: PlanInput, applying: NonNullable<PlanInput['choices']['applying']>) {
  const round = roundAfter(
    country,
    calendar,
    applying.call,
    dayOf(applying.on ?? choices.startOn) - (applying.on ? SAME_ROUND : 0),
  );
  if (applying.on === undefined || !round) return round;
  return { ...round, on: dayOf(applying.on), certainty: 'confirmed' as const };
}

function notPossible(
  { capacity, calendar }: ApplicationInput,
  { id }: Action,
  deadline: Deadline,
  named: boolean,
  reason: NonNullable<Application['reason']>,
): ApplicationWork {
  const nothing = { weeks: 0, needed: { minimum: 0, full: 0 }, tasks: [], weekly: [], lacks: [], short: [] };
  return {
    action: id,
    facts: { ...dateFacts(deadline, named), action: id, verdict: 'not-possible', reason, ...nothing },
    fixed: new Map(),
    begun: new Map(),
    reserved: capacity.roles.map(() => calendar.terms.map(() => 0)),
    next: undefined,
  };
}

function possible(given: ApplicationInput, action: Action, deadline: Deadline, named: boolean): ApplicationWork {
  const { input, calendar, capacity, context, standing } = given;
  const { questionnaire, choices } = input;
  const running = new Set(choices.running.map((one) => one.action));
  const chain = chainOf({ questionnaire, prerequisites: given.prerequisites, out: given.rules.out, running }, action.id);
  const workdays = workdaysOf(calendar);
  const on = dayOf(deadline.on);
  const available = (role: string) => availableUntil(calendar, capacity, workdays, role, on);
  const versions = versionsOf(
    questionnaire,
    context,
    chain.links.map((link) => link.action),
  );
  const fit = fitting({ days: workdays, startOn: calendar.startOn, deadline: on, links: chain.links, versions, available });
  const pieces = piecesOf(calendar, workdays, fit.bookings);
  const sent = fit.verdict !== 'incomplete' && fit.verdict !== 'too-late';
  const isSettled = ({ link, version }: Booking) => (link.action.id === action.id ? sent : version.kind === 'full');
  const settled = fit.bookings.filter(isSettled);
  return {
    action: action.id,
    facts: {
      ...dateFacts(deadline, named),
      action: action.id,
      verdict: fit.verdict,
      weeks: Math.max(0, Math.floor((on - calendar.startOn - workdays.resting(calendar.startOn, on)) / 7)),
      needed: {
        minimum: longestChain(chain.links, (link) => versions(link.action.id).minimum.weeks),
        full: longestChain(chain.links, (link) => versions(link.action.id).full.weeks),
      },
      tasks: tasksOf(fit.bookings),
      weekly: weeklyOf(workdays, calendar.startOn, on, fit.bookings, pieces),
      lacks: gapsOf(chain, fit.bookings, versions, standing),
      short: shortRoles(fit.bookings, available),
    },
    fixed: new Map(
      settled.map((booking) => [booking.link.action.id, fixedWork(calendar, booking, pieces, sent ? deadline : undefined)]),
    ),
    begun: begunOf(fit, action.id),
    reserved: reservedDays(
      capacity,
      calendar,
      pieces.filter(({ booking }) => !settled.includes(booking)),
    ),
    next: sent ? undefined : roundAfter(input.country, input.calendar, deadline.id, on + SAME_ROUND),
  };
}

function dateFacts({ id, on, certainty, hour }: Deadline, named: boolean) {
  return { call: id, on, certainty, named, ...(hour === undefined ? {} : { hour }) };
}

/** What was done in its smallest version, or in part, is finished later. */
function begunOf({ bookings }: Fitting, application: ActionId): ApplicationWork['begun'] {
  const smallest = bookings.filter(({ link, version }) => version.kind !== 'full' && link.action.id !== application);
  return new Map(smallest.map(({ link, version, end }) => [link.action.id, { days: version.days, weeks: version.weeks, end }]));
}

/** Full and smallest version of each action; without a smallest one, both are the full one. */
function versionsOf(questionnaire: Questionnaire, context: Context, actions: readonly Action[]): Versions {
  const known = new Map(
    actions.map((action) => {
      const { minimum, weeks } = action;
      const full = { kind: 'full', days: daysOf(questionnaire, context, action), weeks } as const;
      const least =
        minimum && ({ kind: 'minimum', days: daysOf(questionnaire, context, minimum), weeks: minimum.weeks } as const);
      return [action.id, { full, minimum: least ?? full }];
    }),
  );
  return (id) => {
    const found = known.get(id);
    if (!found) throw new Error(`"${id}" is not part of the application`);
    return found;
  };
}

/** Person-days of a role until a day: of the running term as much as lies before it. */
function availableUntil({ terms }: PlanningCalendar, capacity: Capacity, workdays: Workdays, role: string, until: Day): number {
  const days = capacity.byRole[capacity.roles.indexOf(role)] ?? [];
  const sum = terms.reduce((total, { from, to }, term) => {
    const share = workdays.between(from, Math.min(to, until)) / Math.max(1, workdays.between(from, to));
    return total + (days[term] ?? 0) * share;
  }, 0);
  return Math.floor(2 * sum + 1e-9) / 2;
}
