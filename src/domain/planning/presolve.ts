import { NEVER } from './gate.ts';
import type { PlanAction, PlanInstance } from './instance.ts';
import { type Limits, limitsOf, weekWindow } from './limits.ts';

/** Why an action cannot be in any plan. `short` in hundredths of a person-day or cents, `over` in tenths of a week. */
export type Impossible =
  | { readonly kind: 'window' }
  | { readonly kind: 'horizon'; readonly terms: number }
  | { readonly kind: 'late'; readonly earliest: number }
  | { readonly kind: 'prerequisite'; readonly action: number }
  | { readonly kind: 'one-of'; readonly group: number }
  | {
      readonly kind: 'capacity';
      readonly term: number;
      readonly role: number | undefined;
      readonly short: number;
    }
  | { readonly kind: 'open-actions'; readonly term: number; readonly role: number | undefined }
  | { readonly kind: 'budget'; readonly short: number }
  | { readonly kind: 'weeks'; readonly over: number };

/** What no plan can beat: earliest start by action (NEVER: impossible, `why` says the reason) and the starts that remain. */
export interface Presolve {
  readonly earliest: readonly number[];
  /** Bitmask of start terms that can still be feasible. */
  readonly starts: readonly number[];
  readonly why: readonly (Impossible | undefined)[];
  /** Lower bound on the moment the prerequisites have ended, in tenths of a week on the axis of terms. */
  readonly ready: readonly number[];
  /** All prerequisites of an action, direct and indirect, without those that run already and without one-of groups. */
  readonly ancestors: readonly (readonly number[])[];
  /** Actions that name an action as a prerequisite or an alternative. */
  readonly successors: readonly (readonly number[])[];
  readonly limits: Limits;
}

interface Work extends Presolve {
  readonly instance: PlanInstance;
  readonly earliest: number[];
  readonly starts: number[];
  readonly why: (Impossible | undefined)[];
  readonly ready: number[];
  /** Lower bound on the moment an action ends. */
  readonly end: number[];
  /** By action and resource: effort of all ancestors and of the first term of the action itself. */
  readonly needs: readonly (readonly number[])[];
  /** By resource: days of terms 0 to t. */
  readonly room: readonly (readonly number[])[];
}

/** Starts an action still has, the first of them, and the earliest moment it can end. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly starts: number;
}

/** Lower bounds from the prerequisites: a term, and a moment on the axis of weeks. */
interface After {
  readonly term: number;
  readonly week: number;
}

/** Raises lower bounds on the starts until nothing changes: windows, prerequisites, chains of weeks, days, money. */
export function presolve(instance: PlanInstance): Presolve {
  const count = instance.actions.length;
  const limits = limitsOf(instance);
  const ancestors = instance.actions.map((_, j) => ancestorsOf(instance, j));
  const work: Work = {
    instance,
    limits,
    ancestors,
    successors: successorsOf(instance),
    earliest: new Array<number>(count).fill(0),
    starts: new Array<number>(count).fill(-1),
    end: new Array<number>(count).fill(0),
    ready: new Array<number>(count).fill(0),
    why: new Array<Impossible | undefined>(count).fill(undefined),
    needs: ancestors.map((before, j) => needsOf(instance, limits, before, j)),
    room: limits.resources.map(({ days }) => runningSums(days)),
  };
  let changed = true;
  while (changed) {
    changed = false;
    for (const [j, action] of instance.actions.entries()) if (tighten(work, action, j)) changed = true;
  }
  return work;
}

/** Recomputes one action from its prerequisites; true if a bound moved. */
function tighten(work: Work, action: PlanAction, j: number): boolean {
  if (work.earliest[j] === NEVER) return false;
  const found = action.fixedStart === undefined ? firstStart(work, action, j) : running(work, action, action.fixedStart);
  if ('kind' in found) {
    work.earliest[j] = NEVER;
    work.starts[j] = 0;
    work.why[j] = found;
    return true;
  }
  const changed = found.starts !== work.starts[j] || found.end !== work.end[j];
  work.earliest[j] = found.start;
  work.end[j] = found.end;
  work.starts[j] = found.starts;
  return changed;
}

/** An action that runs already keeps its start; it ends with its last term if its weeks are more than the terms have. */
function running(work: Work, action: PlanAction, start: number): Found {
  const { from, weeks, to } = weekWindow(action, work.limits.axis, start);
  const end = Math.min(from + weeks, to);
  return { start, end, starts: 1 << start };
}

function firstStart(work: Work, action: PlanAction, j: number): Found | Impossible {
  const after = afterPrerequisites(work, action);
  if ('kind' in after) return after;
  work.ready[j] = after.week;
  const short = closureCost(work, j) - work.limits.budget;
  if (short > 0) return { kind: 'budget', short };
  const allowed = action.starts & ((1 << work.instance.T) - 1);
  if (allowed === 0) return { kind: 'window' };
  if (after.term + action.dur > work.instance.T) return { kind: 'horizon', terms: after.term + action.dur };
  return bestStart(work, action, j, allowed, after);
}

function bestStart(work: Work, action: PlanAction, j: number, allowed: number, after: After): Found | Impossible {
  let reason: Impossible =
    allowed >> after.term === 0 ? { kind: 'late', earliest: after.term } : { kind: 'horizon', terms: action.dur };
  let found: Found | undefined;
  for (let s = after.term; s + action.dur <= work.instance.T; s++) {
    if (((allowed >> s) & 1) === 0) continue;
    const end = endFrom(work, action, j, s, after.week);
    if (typeof end !== 'number') reason = end;
    else if (found === undefined) found = { start: s, end, starts: 1 << s };
    else found = { start: found.start, end: Math.min(found.end, end), starts: found.starts | (1 << s) };
  }
  return found ?? reason;
}

/** Earliest term, and moment, after all prerequisites and one of each group. */
function afterPrerequisites(work: Work, action: PlanAction): After | Impossible {
  let after: After = { term: 0, week: 0 };
  for (const pred of action.preds) {
    const next = afterOne(work, pred);
    if (next === undefined) return { kind: 'prerequisite', action: pred.a };
    after = both(after, next);
  }
  for (const [group, members] of action.anyPreds.entries()) {
    const ends = members.flatMap((member) => afterOne(work, member) ?? []);
    if (ends.length === 0) return { kind: 'one-of', group };
    after = both(after, { term: Math.min(...ends.map((end) => end.term)), week: Math.min(...ends.map((end) => end.week)) });
  }
  return after;
}

function afterOne(work: Work, pred: { readonly a: number; readonly lag: number }): After | undefined {
  const start = work.earliest[pred.a] ?? NEVER;
  if (start === NEVER) return undefined;
  return { term: start + (work.instance.actions[pred.a]?.dur ?? 1) - 1 + pred.lag, week: work.end[pred.a] ?? 0 };
}

function both(a: After, b: After): After {
  return { term: Math.max(a.term, b.term), week: Math.max(a.week, b.week) };
}

/** When the action ends if it starts in term s after all its ancestors; or what stands in the way. */
function endFrom(work: Work, action: PlanAction, j: number, s: number, week: number): number | Impossible {
  const { limits } = work;
  const demand = limits.demand[j];
  const { from, weeks, to } = weekWindow(action, limits.axis, s);
  const end = Math.max(from, week) + weeks;
  if (end > to) return { kind: 'weeks', over: end - to };
  for (let k = 0; k < action.dur; k++) {
    const full = fullTerm(limits, action, s + k, demand?.effort[k] ?? 0);
    if (full !== undefined) return full;
  }
  return crowded(work, j, s) ?? end;
}

function fullTerm(limits: Limits, action: PlanAction, term: number, effort: number): Impossible | undefined {
  for (const r of limits.resourcesOf[action.role] ?? []) {
    const resource = limits.resources[r];
    const short = effort - (resource?.days[term] ?? 0);
    if (short > 0) return { kind: 'capacity', term, role: resource?.role, short };
  }
  for (const r of limits.openOf[action.role] ?? []) {
    if ((limits.open[r]?.count[term] ?? 0) < 1) return { kind: 'open-actions', term, role: limits.open[r]?.role };
  }
  return undefined;
}

/** All ancestors end by term s, so their effort and the first term of the action itself must fit into terms 0 to s. */
function crowded({ limits, needs, room }: Work, j: number, s: number): Impossible | undefined {
  for (let r = 0; r < limits.resources.length; r++) {
    const short = (needs[j]?.[r] ?? 0) - (room[r]?.[s] ?? 0);
    if (short > 0) return { kind: 'capacity', term: s, role: limits.resources[r]?.role, short };
  }
  return undefined;
}

function needsOf({ actions }: PlanInstance, limits: Limits, before: readonly number[], j: number): readonly number[] {
  const needs = limits.resources.map(() => 0);
  const add = (a: number, days: number) => {
    for (const r of limits.resourcesOf[actions[a]?.role ?? 0] ?? []) needs[r] = (needs[r] ?? 0) + days;
  };
  add(j, limits.demand[j]?.effort[0] ?? 0);
  for (const a of before) add(a, sum(limits.demand[a]?.effort ?? []));
  return needs;
}

function runningSums(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}

function closureCost(work: Work, j: number): number {
  const cost = (a: number) => work.limits.demand[a]?.cost ?? 0;
  return (work.ancestors[j] ?? []).reduce((total, a) => total + cost(a), cost(j));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ancestorsOf(instance: PlanInstance, j: number): readonly number[] {
  const seen = new Set<number>();
  const visit = (a: number) => {
    for (const pred of instance.actions[a]?.preds ?? []) {
      if (seen.has(pred.a) || instance.actions[pred.a]?.fixedStart !== undefined) continue;
      seen.add(pred.a);
      visit(pred.a);
    }
  };
  visit(j);
  seen.delete(j);
  return [...seen];
}

function successorsOf(instance: PlanInstance): readonly (readonly number[])[] {
  const successors = instance.actions.map(() => new Set<number>());
  for (const [j, action] of instance.actions.entries()) {
    for (const pred of [...action.preds, ...action.anyPreds.flat()]) successors[pred.a]?.add(j);
  }
  return successors.map((set) => [...set]);
}
