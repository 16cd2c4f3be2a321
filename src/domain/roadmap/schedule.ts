import type { Plan } from '../planning/instance.ts';
import type { RoleId } from '../questionnaire.ts';
import type { PlanningCalendar } from './calendar.ts';
import type { Compiled } from './compile.ts';
import { type Day, weekday } from './dates.ts';
import { firstDayAt, lastDayAt } from './terms.ts';

/** From the first to the last day of work on an action, and where that lies on the axis of terms (tenths of a week). */
export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly start: Day;
  readonly end: Day;
  /** Where on the axis it would end at the earliest in its term. */
  readonly soonest: number;
}

/** Tenths of a week. */
const WEEK = 10;

/** Limits of one chosen action on the axis: not before `release`, `weeks` long, done by `due`. */
interface Job {
  readonly index: number;
  readonly owner: RoleId;
  readonly release: number;
  readonly weeks: number;
  readonly due: number;
  readonly latestStart: number;
  /** Tied to a call or an event: done as late as its day allows. */
  readonly tied: boolean;
  /** 0: safety, 1: asked for by a rule or the school, 2: everything else. */
  readonly rank: number;
  /** Chosen actions that come first. */
  readonly before: readonly number[];
}

/**
 * Gives every chosen action its days: prerequisites first, work for a call or an event up to its day, and the actions
 * of one owner one after the other where the term has room for that. The plan must be feasible.
 */
export function scheduleOf(compiled: Compiled, plan: Plan): ReadonlyMap<number, Slot> {
  const axis = axisOf(compiled);
  const jobs = new Map(plan.flatMap((start, index) => (start < 0 ? [] : [[index, jobOf(compiled, plan, axis, index, start)]])));
  const order = inOrder(jobs);
  const latest = latestEnds(jobs, order);
  const placed = new Map<number, Slot>();
  const busy = new Map<RoleId, [number, number][]>();
  for (const job of order) {
    const settled = settledSlot(compiled, axis, job.index);
    if (settled) {
      placed.set(job.index, settled);
      busy.set(job.owner, [...(busy.get(job.owner) ?? []), [settled.from, settled.to]]);
      continue;
    }
    const ready = Math.max(job.release, ...job.before.map((other) => placed.get(other)?.to ?? 0));
    const last = Math.max(ready, Math.min((latest.get(job.index) ?? job.due) - job.weeks, job.latestStart));
    const times = busy.get(job.owner) ?? [];
    const from = job.tied ? last : calmest(times, ready, last, job.weeks);
    times.push([from, from + job.weeks]);
    busy.set(job.owner, times);
    const soonest = Math.max(job.release, ...job.before.map((other) => placed.get(other)?.soonest ?? 0)) + job.weeks;
    placed.set(job.index, { ...slot(compiled, axis, from, from + job.weeks), soonest });
  }
  return placed;
}

/** Days that the work for an application settles. */
function settledSlot({ candidates }: Compiled, axis: readonly number[], index: number): Slot | undefined {
  const fixed = candidates[index]?.fixed;
  if (!fixed) return undefined;
  const first = axis[fixed.term] ?? 0;
  const to = first + Math.round(fixed.window.to * WEEK);
  return { from: first + Math.round(fixed.window.from * WEEK), to, start: fixed.start, end: fixed.end, soonest: to };
}

/** First tenth of a week of each term, and the end of the last. */
function axisOf({ calendar }: Compiled): readonly number[] {
  const axis = [0];
  for (const { span } of calendar.terms) axis.push((axis.at(-1) ?? 0) + Math.round(span * WEEK));
  return axis;
}

function jobOf(compiled: Compiled, plan: Plan, axis: readonly number[], index: number, start: number): Job {
  const candidate = compiled.candidates[index];
  const action = compiled.instance.actions[index];
  if (!candidate || !action) throw new Error(`no action ${index}`);
  const first = axis[start] ?? 0;
  const end = axis[start + action.dur] ?? first;
  const window = action.fixedStart === undefined ? candidate.timing.windows[start] : undefined;
  const weeks = Math.round((window?.weeks ?? action.weeks) * WEEK);
  const due = window ? Math.min(end, first + Math.round(window.to * WEEK)) : end;
  const kind = window?.deadline?.kind;
  return {
    index,
    owner: candidate.action.owner,
    release: first + Math.round((window?.from ?? 0) * WEEK),
    weeks: window ? weeks : Math.min(weeks, end - first),
    due,
    latestStart: (axis[start + 1] ?? end) - WEEK / 2,
    tied: kind === 'call' || kind === 'event',
    rank: candidate.inSafetyNet ? 0 : candidate.demanded || candidate.pinned ? 1 : 2,
    before: before(compiled, plan, index, start),
  };
}

/** Prerequisites in the plan; of a one-of group the one that ends first. */
function before({ instance }: Compiled, plan: Plan, index: number, start: number): readonly number[] {
  const action = instance.actions[index];
  const endOf = (a: number) => (plan[a] ?? -1) + (instance.actions[a]?.dur ?? 1) - 1;
  const all = action?.preds.map(({ a }) => a) ?? [];
  const groups = action?.anyPreds.flatMap((group) => {
    const inTime = group.filter(({ a, lag }) => (plan[a] ?? -1) >= 0 && endOf(a) + lag <= start).map(({ a }) => a);
    return inTime.toSorted((one, other) => endOf(one) - endOf(other)).slice(0, 1);
  });
  return [...all, ...(groups ?? [])].filter((a) => (plan[a] ?? -1) >= 0);
}

/** Prerequisites before what needs them, otherwise by rank, release and due day. */
function inOrder(jobs: ReadonlyMap<number, Job>): readonly Job[] {
  const order: Job[] = [];
  const seen = new Set<number>();
  const visit = (job: Job) => {
    if (seen.has(job.index)) return;
    seen.add(job.index);
    for (const other of job.before) {
      const first = jobs.get(other);
      if (first) visit(first);
    }
    order.push(job);
  };
  const sorted = [...jobs.values()].toSorted(
    (a, b) => a.rank - b.rank || a.release - b.release || a.due - b.due || a.index - b.index,
  );
  for (const job of sorted) visit(job);
  return order;
}

/** The latest end of each action that leaves its successors enough time. */
function latestEnds(jobs: ReadonlyMap<number, Job>, order: readonly Job[]): ReadonlyMap<number, number> {
  const latest = new Map([...jobs.values()].map(({ index, due }) => [index, due]));
  for (const job of order.toReversed()) {
    const begin = Math.min((latest.get(job.index) ?? job.due) - job.weeks, job.latestStart);
    for (const other of job.before) latest.set(other, Math.min(latest.get(other) ?? begin, begin));
  }
  return latest;
}

/** The first start, in whole weeks from `ready`, at which the owner has the fewest other actions. */
function calmest(busy: readonly (readonly [number, number])[], ready: number, last: number, weeks: number): number {
  let best = ready;
  let fewest = Number.POSITIVE_INFINITY;
  for (let from = ready; from <= last && fewest > 0; from += WEEK) {
    const overlaps = busy.filter(([start, end]) => start < from + weeks && from < end).length;
    if (overlaps < fewest) {
      best = from;
      fewest = overlaps;
    }
  }
  return best;
}

function slot({ calendar }: Compiled, axis: readonly number[], from: number, to: number): Omit<Slot, 'soonest'> {
  const first = axis.findLastIndex((begin, t) => begin <= from && t < calendar.terms.length);
  const last = Math.max(
    first,
    axis.findLastIndex((begin, t) => begin < to && t < calendar.terms.length),
  );
  const term = calendar.terms[first];
  const lastTerm = calendar.terms[last];
  if (!term || !lastTerm) throw new Error('a slot outside the terms');
  const start = firstDayAt(term, from - (axis[first] ?? 0));
  const end = Math.max(start, lastDayAt(lastTerm, to - (axis[last] ?? 0)));
  const begin = Math.min(workday(calendar, start, 1), term.to, end);
  return { from, to, start: begin, end: Math.max(begin, workday(calendar, Math.min(end, lastTerm.to), -1)) };
}

/** The day itself, or the nearest day after (1) or before (-1) it that is neither a weekend nor a holiday. */
function workday(calendar: PlanningCalendar, day: Day, direction: 1 | -1): Day {
  let found = day;
  for (let tries = 0; tries < 40 && isFree(calendar, found); tries++) found += direction;
  return found;
}

function isFree({ holidays }: PlanningCalendar, day: Day): boolean {
  return weekday(day) > 5 || holidays.some(([first, last]) => day >= first && day <= last);
}
