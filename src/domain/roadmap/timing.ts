import type { Action } from '../questionnaire.ts';
import type { Deadline } from '../roadmap.ts';
import type { PlanningCalendar } from './calendar.ts';
import type { Day } from './dates.ts';
import { type Stretch, stretchOf } from './stretch.ts';
import { weekIn } from './terms.ts';
import { type Tie, tieOf } from './ties.ts';

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
  const end = Math.min(tie.to, (tie.latestStart ?? stretch.full) + weeks);
  const from = up(Math.max(0, tie.from, wait, Math.min(crossing, end - weeks)));
  const window = { from, weeks: up(weeks), to: down(end), deadline: tie.deadline };
  return from + window.weeks <= window.to && from < stretch.first.span ? window : undefined;
}

/** Work that does not fit after the break inside a joined term begins before it: a short break then counts as part of it. */
function acrossBreak({ first: { joined } }: Stretch, { from, to }: Tie, weeks: number): number {
  if (!joined || from >= joined.span || to <= joined.span || weeks <= to - joined.span) return weeks;
  return Math.max(weeks - joined.pause, to - joined.span);
}

function up(weeks: number): number {
  return Math.ceil(weeks * 10 - 1e-6) / 10;
}

function down(weeks: number): number {
  return Math.floor(weeks * 10 + 1e-6) / 10;
}
