import type { PlanInstance } from './instance.ts';
import { type Limits, weekWindow } from './limits.ts';
import type { Presolve } from './presolve.ts';
import { ONE, type RowBuilder, ZERO } from './sparse.ts';

/**
 * Adds a column for each action and possible start ("started by then"), and the rows on actions: once started stays
 * started, prerequisites, days, open actions, money. Returns the column of each action and term, `[j * T + t]`.
 */
export function addActions(instance: PlanInstance, before: Presolve, builder: RowBuilder): Int32Array {
  const started = new Int32Array(instance.actions.length * instance.T).fill(ZERO);
  instance.actions.forEach((action, j) => {
    let column = ZERO;
    for (let t = 0; t < instance.T; t++) {
      if (((before.starts[j]! >> t) & 1) === 1) {
        const previous = column;
        column = action.fixedStart === undefined ? builder.column(0, 1) : ONE;
        if (previous !== ZERO) builder.atMost(previous, column);
      }
      started[j * instance.T + t] = column;
    }
  });
  addPrerequisites(instance, before, started, builder);
  addLimits(instance, before.limits, started, builder);
  return started;
}

/** Column of "the action has ended by the end of term t". */
export function endedBy(instance: PlanInstance, started: Int32Array, j: number, t: number): number {
  const s = t - instance.actions[j]!.dur + 1;
  return s < 0 ? ZERO : started[j * instance.T + Math.min(s, instance.T - 1)]!;
}

function addPrerequisites(instance: PlanInstance, before: Presolve, started: Int32Array, builder: RowBuilder): void {
  const crowded = instance.actions.map((_, a) => crowdedOut(instance, before, a));
  instance.actions.forEach((action, j) => {
    if (action.fixedStart !== undefined) return;
    const lagOf = (a: number, lag: number, t: number) => (lag === 0 && crowded[a]?.[t]?.has(j) ? 1 : lag);
    for (const group of [...action.preds.map((pred) => [pred]), ...action.anyPreds]) {
      addAfter(instance, started, builder, j, (t) =>
        group.map(({ a, lag }) => endedBy(instance, started, a, t - lagOf(a, lag, t))),
      );
    }
    for (const a of before.ancestors[j]!) {
      if (action.preds.some((pred) => pred.a === a)) continue;
      addAfter(instance, started, builder, j, (t) => (crowded[a]?.[t]?.has(j) ? [endedBy(instance, started, a, t - 1)] : []));
    }
  });
}

/** Rows: started by term t only if one of `ended(t)` is; none for terms without any. */
function addAfter(
  instance: PlanInstance,
  started: Int32Array,
  builder: RowBuilder,
  j: number,
  ended: (t: number) => readonly number[],
): void {
  for (let t = 0; t < instance.T; t++) {
    const own = started[j * instance.T + t]!;
    const now = ended(t);
    // Once started stays started: the last term of equal columns says it all.
    if (own !== ZERO && now.length > 0 && (t + 1 === instance.T || !same(now, ended(t + 1)))) builder.atMostSum(own, now);
  }
}

/** By term t: the actions that cannot start in it if `a` ends in it, because the weeks of the chain to them do not fit. */
function crowdedOut(instance: PlanInstance, before: Presolve, a: number): readonly ReadonlySet<number>[] {
  const { dur, fixedStart } = instance.actions[a]!;
  return Array.from({ length: instance.T }, (_, t) => {
    const out = new Set<number>();
    const start = t - dur + 1;
    if (start < 0 || ((before.starts[a]! >> start) & 1) === 0) return out;
    const { from, weeks, to } = weekWindow(instance.actions[a]!, before.limits.axis, start);
    const end = fixedStart === undefined ? Math.max(from, before.ready[a]!) + weeks : Math.min(from + weeks, to);
    follow(instance, before, a, t, end, out);
    return out;
  });
}

/** Goes on from an action that ends at this moment of term t to all that may follow it in the same term. */
function follow(instance: PlanInstance, before: Presolve, a: number, t: number, end: number, out: Set<number>): void {
  for (const j of before.successors[a]!) {
    const { preds, anyPreds, dur, fixedStart } = instance.actions[j]!;
    const direct = preds.some((pred) => pred.a === a && pred.lag === 0);
    if (
      fixedStart !== undefined ||
      t + dur > instance.T ||
      !(direct || anyPreds.some((group) => group.some((pred) => pred.a === a)))
    )
      continue;
    const { from, weeks, to } = weekWindow(instance.actions[j]!, before.limits.axis, t);
    const own = Math.max(from, end) + weeks;
    if (own > to) out.add(j);
    // Only what must come first, and ends in the same term, hands its end on.
    else if (direct && dur === 1) follow(instance, before, j, t, own, out);
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => value === b[k]);
}

function addLimits(instance: PlanInstance, limits: Limits, started: Int32Array, builder: RowBuilder): void {
  const free = instance.actions.flatMap((action, j) => (action.fixedStart === undefined ? [j] : []));
  const usersOf = (role: number | undefined) => free.filter((j) => role === undefined || instance.actions[j]!.role === role);
  for (let t = 0; t < instance.T; t++) {
    for (const { role, left } of limits.days)
      addDays(instance, started, builder, { t, users: usersOf(role), limits, days: left[t]! });
    for (const { role, left } of limits.open) {
      builder.begin(left[t]!);
      for (const j of usersOf(role)) addUse(instance, started, builder, j, t, RUNS);
      builder.end();
    }
  }
  builder.begin(limits.budget);
  for (const j of free) builder.add(started[(j + 1) * instance.T - 1]!, limits.demand[j]!.cost);
  builder.end();
}

interface DayRow {
  readonly t: number;
  readonly users: readonly number[];
  readonly limits: Limits;
  readonly days: number;
}

/**
 * The days of one resource in one term; and, for m = 1 and 2, the cut that at most m actions are larger than 1/(m + 1) of
 * them: rounding down effort * (m + 1) / (days + 1) keeps every plan of whole actions.
 */
function addDays(instance: PlanInstance, started: Int32Array, builder: RowBuilder, { t, users, limits, days }: DayRow): void {
  builder.begin(days);
  for (const j of users) addUse(instance, started, builder, j, t, (k) => limits.demand[j]!.effort[k]!);
  builder.end();
  for (let m = 1; m <= 2 && days > 0; m++) {
    builder.begin(m);
    for (const j of users)
      addUse(instance, started, builder, j, t, (k) => Math.floor((limits.demand[j]!.effort[k]! * (m + 1)) / (days + 1)));
    builder.end();
  }
}

const RUNS = () => 1;

/** What an action uses in term t, by each possible start; `effort(k)` in its k-th term. */
function addUse(
  instance: PlanInstance,
  started: Int32Array,
  builder: RowBuilder,
  j: number,
  t: number,
  effort: (k: number) => number,
): void {
  const dur = instance.actions[j]!.dur;
  const use = (s: number) => (t - s >= dur ? 0 : effort(t - s));
  let from = -1;
  for (let s = 0; s <= t; s++) {
    const column = started[j * instance.T + s]!;
    if (column === ZERO || (s > 0 && column === started[j * instance.T + s - 1])) continue;
    // Starting by s and not before: the column of s less the one before it.
    if (from >= 0) builder.add(started[j * instance.T + from]!, use(from) - use(s));
    from = s;
  }
  if (from >= 0) builder.add(started[j * instance.T + from]!, use(from));
}
