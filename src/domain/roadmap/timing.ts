import type { Action, Timing } from '../questionnaire.ts';
import type { Certainty, Deadline } from '../roadmap.ts';
import type { Dated, PlanningCalendar } from './calendar.ts';
import { civilDate, type Day } from './dates.ts';
import { type SchoolTerm, weekIn } from './terms.ts';

/** When an action that starts in a given term may run, in weeks from the start of that term; see `PlanAction.windows`. */
export interface StartWindow {
  readonly from: number;
  readonly weeks: number;
  readonly to: number;
  /** The date the action is tied to when it starts in this term. */
  readonly deadline: Deadline | undefined;
}

/** How many terms an action takes, and its window by start term (undefined: it cannot start there). */
export interface ActionTiming {
  readonly terms: number;
  readonly windows: readonly (StartWindow | undefined)[];
  /** Takes more terms than its weeks need, because the owner's days in one term do not suffice. */
  readonly stretched: boolean;
}

/** What timing needs to know of an action in this school. */
export interface TimingRequest {
  readonly action: Action;
  /** Calendar weeks from start to success. */
  readonly weeks: number;
  /** Need not wait for the start of a school year. */
  readonly anyTime: boolean;
  /** First day on which it may start. */
  readonly notBefore?: Day;
  /** Takes so many terms, if it has a start then. */
  readonly terms?: number;
  /** Whether the owner's days suffice if the effort is spread over so many terms from that one. */
  readonly affordable: (start: number, terms: number) => boolean;
}

/** Half a year: stays that ended longer ago are not followed up, and a departure further away sets no date yet. */
const FRESH_DAYS = 182;
/** An action that starts in a term has at least this many weeks of it. */
const SMALLEST_PART = 0.5;

/**
 * The shortest duration in terms for which the action has a start, within the owner's days if possible. Undefined when
 * no term of the plan allows it.
 */
export function actionTiming(calendar: PlanningCalendar, request: TimingRequest): ActionTiming | undefined {
  const found: ActionTiming[] = [];
  for (let terms = 1; terms <= calendar.terms.length; terms++) {
    const stretched = found.length > 0;
    const windows = calendar.terms.map((_, start) => windowOf(calendar, request, start, terms, stretched));
    if (windows.every((window) => window === undefined)) continue;
    const timing = { terms, windows, stretched };
    const { terms: wanted = terms } = request;
    if (terms === wanted && (request.terms !== undefined || isAffordable(request, timing))) return timing;
    found.push(timing);
  }
  return request.terms === undefined ? found[0] : (found.find((timing) => isAffordable(request, timing)) ?? found[0]);
}

function isAffordable({ affordable }: TimingRequest, { windows, terms }: ActionTiming): boolean {
  return windows.some((window, start) => window !== undefined && affordable(start, terms));
}

interface Stretch {
  readonly first: SchoolTerm;
  readonly last: SchoolTerm;
  /** First day of the term after the last one, or the day after the plan. */
  readonly until: Day;
  /** Weeks on the axis of terms before the last term, and in all. */
  readonly head: number;
  readonly full: number;
  /** Weeks of short holidays inside. */
  readonly pauses: number;
}

function windowOf(
  calendar: PlanningCalendar,
  request: TimingRequest,
  start: number,
  terms: number,
  stretched: boolean,
): StartWindow | undefined {
  const stretch = stretchOf(calendar, start, terms);
  if (!stretch) return undefined;
  const tie = tieOf(calendar, request, stretch);
  if (!tie) return undefined;
  const shortestWeeks = terms === 1 ? 0 : stretch.head + stretch.pauses - stretch.first.span + SMALLEST_PART;
  const weeks = acrossBreak(stretch, tie, Math.max(0.1, Math.max(request.weeks, shortestWeeks) - stretch.pauses));
  const crossing = stretched ? stretch.head - weeks / 2 : stretch.head - weeks;
  const wait = request.notBefore === undefined ? 0 : weekIn(stretch.first, request.notBefore);
  const from = up(Math.max(0, tie.from, wait, Math.min(crossing, tie.to - weeks)));
  const window = { from, weeks: up(weeks), to: down(tie.to), deadline: tie.deadline };
  return from + window.weeks <= window.to && from < stretch.first.span ? window : undefined;
}

/** Work that does not fit after the break inside a joined term begins before it: a short break then counts as part of it. */
function acrossBreak({ first: { joined } }: Stretch, { from, to }: Tie, weeks: number): number {
  if (!joined || from >= joined.span || to <= joined.span || weeks <= to - joined.span) return weeks;
  return Math.max(weeks - joined.pause, to - joined.span);
}

function stretchOf(calendar: PlanningCalendar, start: number, terms: number): Stretch | undefined {
  const inside = calendar.terms.slice(start, start + terms);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || inside.length < terms) return undefined;
  const before = inside.slice(0, -1);
  const head = before.reduce((sum, term) => sum + term.span, 0);
  const pauses = before.reduce((sum, term) => sum + term.pause, 0);
  return { first, last, until: calendar.terms[start + terms]?.from ?? last.to + 1, head, full: head + last.span, pauses };
}

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly deadline: Deadline | undefined;
}

/** What the timing of the action says about this stretch of terms; undefined: not in this one. */
function tieOf(calendar: PlanningCalendar, request: TimingRequest, stretch: Stretch): Tie | undefined {
  const timing = request.action.timing;
  const free: Tie = { from: 0, to: stretch.full, deadline: undefined };
  switch (timing.kind) {
    case 'any':
      return free;
    case 'school-year-start':
      if (request.anyTime) return free;
      return stretch.first.opensYear && stretch.first.share >= 0.5
        ? { ...free, from: stretch.first.joined?.span ?? 0 }
        : undefined;
    case 'call':
      return roundTie(calendar.calls, timing.call, 'call', stretch);
    case 'event':
      return roundTie(calendar.events, timing.event, 'event', stretch);
    case 'before-departure':
      return departureTie(calendar, timing.weeks, request.weeks, stretch);
    case 'after-return':
      return returnTie(calendar, timing, request.weeks, stretch);
  }
}

/** The round that falls into the last term, or into the break after it: the action ends by then. */
function roundTie(rounds: readonly Dated[], id: string, kind: 'call' | 'event', stretch: Stretch): Tie | undefined {
  const round = rounds.findLast((one) => one.id === id && one.on >= stretch.last.from && one.on < stretch.until);
  if (!round) return undefined;
  const deadline: Deadline = {
    kind,
    id,
    on: civilDate(round.on),
    certainty: round.certainty,
    ...(round.hour === undefined ? {} : { hour: round.hour }),
  };
  return { from: 0, to: weekOf(stretch, round.on + 1), deadline };
}

/** Ready some weeks before the next departure; where too few weeks are left for that, as soon as it can be. */
function departureTie(calendar: PlanningCalendar, weeksBefore: number, weeks: number, stretch: Stretch): Tie | undefined {
  const due = calendar.departures.map((day) => day - 7 * weeksBefore).filter((day) => day >= stretch.last.from);
  const next = due[0];
  const deadline = (on: Day | undefined): Deadline | undefined =>
    on === undefined || on > stretch.last.to + FRESH_DAYS
      ? undefined
      : { kind: 'departure', id: 'departure', on: civilDate(on), certainty: certaintyOf(calendar, on + 7 * weeksBefore) };
  if (next === undefined || next > stretch.last.to) return { from: 0, to: stretch.full, deadline: deadline(next) };
  const to = weekOf(stretch, next + 1);
  if (to - Math.max(0.1, weeks - stretch.pauses) >= 0) return { from: 0, to, deadline: deadline(next) };
  return { from: 0, to: stretch.full, deadline: deadline(due[1]) };
}

/** Only the departure that the school named itself is sure. */
function certaintyOf(calendar: PlanningCalendar, departure: Day): Certainty {
  return departure === calendar.ownDeparture ? 'confirmed' : 'expected';
}

/** Not before so many weeks after the return; work that fits into those weeks starts at the return itself. */
function returnTie(
  calendar: PlanningCalendar,
  timing: Extract<Timing, { kind: 'after-return' }>,
  weeks: number,
  stretch: Stretch,
): Tie | undefined {
  const wait = weeks <= timing.weeks ? 0 : 7 * timing.weeks;
  const back = calendar.returns.findLast((day) => day + wait <= stretch.first.to && day + wait > stretch.first.from - FRESH_DAYS);
  if (back === undefined) return undefined;
  const release = back + wait;
  const deadline: Deadline = { kind: 'return', id: 'return', on: civilDate(release), certainty: 'expected' };
  const from = Math.max(0, weekIn(stretch.first, release));
  return { from, to: stretch.full, deadline: release < calendar.startOn ? undefined : deadline };
}

/** Weeks from the start of the stretch to the start of a day of its last term (or of the break after it). */
function weekOf(stretch: Stretch, day: Day): number {
  return Math.min(stretch.full, stretch.head + weekIn(stretch.last, day));
}

function up(weeks: number): number {
  return Math.ceil(weeks * 10 - 1e-6) / 10;
}

function down(weeks: number): number {
  return Math.floor(weeks * 10 + 1e-6) / 10;
}
