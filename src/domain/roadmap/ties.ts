import type { Timing } from '../questionnaire.ts';
import type { Certainty, Deadline } from '../roadmap.ts';
import type { Dated, PlanningCalendar } from './calendar.ts';
import { civilDate, type Day, yearlyOn, yearOf } from './dates.ts';
import { type Stretch, weekInside, weekOf } from './stretch.ts';
import { type SchoolTerm, weekIn } from './terms.ts';
import type { TimingRequest } from './timing.ts';

/** What dates say about an action in a stretch of terms, in weeks from its start: not before `from`, done by `to`. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  /** Begins not after this week. */
  readonly latestStart?: number;
  readonly deadline: Deadline | undefined;
}

type TimingOf<Kind extends Timing['kind']> = Extract<Timing, { readonly kind: Kind }>;

/** A departure that is further away than half a year sets no date yet. */
const FRESH_DAYS = 182;
/** Work that leads to a call and goes on after it begins at most so many weeks early. */
const SLACK = 4;

/** What the timing of the action says about this stretch of terms; undefined: not in this one. */
export function tieOf(calendar: PlanningCalendar, request: TimingRequest, stretch: Stretch): Tie | undefined {
  const timing = request.action.timing;
  const free: Tie = { from: 0, to: stretch.full, deadline: undefined };
  switch (timing.kind) {
    case 'any':
      return free;
    case 'school-year-start':
      if (request.anyTime) return free;
      return opensYear(stretch.first) ? { ...free, from: stretch.first.joined?.span ?? 0 } : undefined;
    case 'season':
      return seasonTie(calendar, timing, stretch);
    case 'after-start':
      return startTie(calendar, timing, stretch);
    case 'call':
      return timing.lead === undefined
        ? roundTie(calendar.calls, timing.call, 'call', stretch)
        : leadTie(calendar.calls, timing.call, timing.lead, stretch);
    case 'event':
      return roundTie(calendar.events, timing.event, 'event', stretch);
    case 'before-departure':
      return departureTie(calendar, timing.weeks, request.weeks, stretch);
    case 'after-return':
      return returnTie(calendar, timing, stretch);
  }
}

/** Whether work that belongs to the start of a school year can begin in a term. */
export function opensYear(term: SchoolTerm): boolean {
  return term.opensYear && term.share >= 0.5;
}

function seasonTie(calendar: PlanningCalendar, { from, to }: TimingOf<'season'>, stretch: Stretch): Tie | undefined {
  const { first, last } = stretch;
  for (let year = yearOf(first.from) - 1; year <= yearOf(last.to); year++) {
    const begin = yearlyOn(from, year);
    const end = yearlyOn(to, to < from ? year + 1 : year);
    if (begin > first.to || end < last.from || end < calendar.startOn) continue;
    const deadline = {
      kind: 'season',
      id: 'season',
      on: civilDate(begin),
      until: civilDate(end),
      certainty: 'confirmed',
    } as const;
    return { from: Math.max(0, weekIn(first, begin)), to: weekOf(stretch, end + 1), deadline };
  }
  return undefined;
}

function startTie({ startOn }: PlanningCalendar, { weeks, within }: TimingOf<'after-start'>, stretch: Stretch): Tie | undefined {
  const { first, full } = stretch;
  const release = startOn + 7 * weeks;
  const latest = release + 7 * within;
  if (first.to < release || first.from > latest) return undefined;
  const deadline = { kind: 'start', id: 'start', on: civilDate(release), certainty: 'confirmed' } as const;
  return {
    from: Math.max(0, weekIn(first, release)),
    to: full,
    latestStart: weekIn(first, Math.min(latest, first.to)),
    deadline,
  };
}

/** The round that falls into the last term, or into the break after it: the action ends by then. */
function roundTie(rounds: readonly Dated[], id: string, kind: 'call' | 'event', stretch: Stretch): Tie | undefined {
  const round = rounds.findLast((one) => one.id === id && one.on >= stretch.last.from && one.on < stretch.until);
  return round && { from: 0, to: weekOf(stretch, round.on + 1), deadline: deadlineOf(round, kind) };
}

/** The last round inside: the action begins early enough for it, and goes on after it. */
function leadTie(rounds: readonly Dated[], id: string, lead: number, stretch: Stretch): Tie | undefined {
  const round = rounds.findLast((one) => one.id === id && one.on >= stretch.first.from && one.on < stretch.until);
  if (!round) return undefined;
  const due = weekInside(stretch, round.on + 1);
  if (due < lead) return undefined;
  return {
    from: Math.max(0, due - lead - SLACK),
    to: stretch.full,
    latestStart: due - lead,
    deadline: deadlineOf(round, 'call'),
  };
}

/** A round of a call, or the day of an event, as what an action is tied to. */
export function deadlineOf({ id, on, hour, certainty }: Dated, kind: 'call' | 'event'): Deadline {
  return { kind, id, on: civilDate(on), certainty, ...(hour === undefined ? {} : { hour }) };
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

/** The return in the first term, in the break before it, or few enough weeks before the plan: the weeks count from school days. */
function returnTie(calendar: PlanningCalendar, { weeks, limit }: TimingOf<'after-return'>, stretch: Stretch): Tie | undefined {
  const { first, after, full } = stretch;
  const isFirst = first === calendar.terms[0];
  const isNear = (day: Day) => day > after || (isFirst && day + 7 * weeks >= first.from);
  const back = calendar.returns.findLast((day) => day <= first.to && isNear(day));
  if (back === undefined) return undefined;
  const release = back >= calendar.startOn ? schoolDay(first, back) : back;
  const week = (release - first.from) / 7;
  const from = release < first.from ? week : weekIn(first, release);
  const deadline: Deadline = {
    kind: 'return',
    id: 'return',
    on: civilDate(release),
    within: { weeks, limit },
    certainty: 'expected',
  };
  const tie = { from: Math.max(0, from), deadline };
  if (limit === 'end') return { ...tie, to: Math.min(full, from + weeks) };
  return { ...tie, to: full, latestStart: Math.min(first.span, from + weeks) };
}

/** The day itself, or the first day of school after it. */
function schoolDay({ from, joined }: SchoolTerm, day: Day): Day {
  if (day < from) return from;
  return joined && day > joined.to && day < joined.next ? joined.next : day;
}
