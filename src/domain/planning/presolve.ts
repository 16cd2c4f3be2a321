import type { PlanAction, PlanInstance } from './instance.ts';
import { type Limit, type Limits, limitsOf, limitsOn, weekWindow } from './limits.ts';

/** Earliest start of an action that is impossible. */
export const NEVER = 99;

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
  /** By action and limit of days: effort of all ancestors and of the first term of the action itself. */
  readonly needs: readonly (readonly number[])[];
  /** The limits of days, in terms 0 to t together. */
  readonly room: readonly Limit[];
}

/** Starts an action still has, and the earliest moment it can end. */
interface Found {
  readonly starts: number;
  readonly end: number;
}

/** Lower bounds from the prerequisites: a term, and a moment on the axis of weeks. */
interface After {
  readonly term: number;
  readonly week: number;
}

/** Raises lower bounds on the starts until nothing changes: windows, prerequisites, chains of weeks, days, money. */
export function presolve(instance: PlanInstance): Presolve {
  const { actions } = instance;
  const limits = limitsOf(instance);
  const ancestors = actions.map((_, j) => ancestorsOf(instance, j));
  const all = (value: number) => actions.map(() => value);
  const work: Work = {
    instance,
    limits,
    ancestors,
    successors: successorsOf(instance),
    earliest: all(0),
    starts: all(-1),
    end: all(0),
    ready: all(0),
    why: actions.map(() => undefined),
    needs: ancestors.map((before, j) => needsOf(instance, limits, before, j)),
    room: limits.days.map(({ role, left }) => ({ role, left: runningSums(left) })),
  };
  let changed = true;
  while (changed) {
    changed = false;
    for (const [j, action] of actions.entries()) if (tighten(work, action, j)) changed = true;
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
  work.earliest[j] = 31 - Math.clz32(found.starts & -found.starts);
  work.end[j] = found.end;
  work.starts[j] = found.starts;
  return changed;
}

/** An action that runs already keeps its start; it ends with its last term if its weeks are more than the terms have. */
function running(work: Work, action: PlanAction, start: number): Found {
  const { from, weeks, to } = weekWindow(action, work.limits.axis, start);
  return { starts: 1 << start, end: Math.min(from + weeks, to) };
}

function firstStart(work: Work, action: PlanAction, j: number): Found | Impossible {
  const { limits, instance, ancestors } = work;
  const after = afterPrerequisites(work, action);
  if ('kind' in after) return after;
  work.ready[j] = after.week;
  const short = sum([j, ...ancestors[j]!].map((a) => limits.demand[a]!.cost)) - limits.budget;
  if (short > 0) return { kind: 'budget', short };
  const allowed = action.starts & ((1 << instance.T) - 1);
  if (allowed === 0) return { kind: 'window' };
  if (after.term + action.dur > instance.T) return { kind: 'horizon', terms: after.term + action.dur };
  let reason: Impossible =
    allowed >> after.term === 0 ? { kind: 'late', earliest: after.term } : { kind: 'horizon', terms: action.dur };
  const found = { starts: 0, end: Number.POSITIVE_INFINITY };
  for (let s = after.term; s + action.dur <= instance.T; s++) {
    if (((allowed >> s) & 1) === 0) continue;
    const end = endFrom(work, action, j, s);
    if (typeof end !== 'number') reason = end;
    else {
      found.starts |= 1 << s;
      found.end = Math.min(found.end, end);
    }
  }
  return found.starts === 0 ? reason : found;
}

/** The earliest after all prerequisites and one of each group. */
function afterPrerequisites(work: Work, { preds, anyPreds }: PlanAction): After | Impossible {
  let term = 0;
  let week = 0;
  for (const [k, group] of [...preds.map((pred) => [pred]), ...anyPreds].entries()) {
    const possible = group.filter(({ a }) => work.earliest[a] !== NEVER);
    if (possible.length === 0) {
      const pred = preds[k];
      return pred === undefined ? { kind: 'one-of', group: k - preds.length } : { kind: 'prerequisite', action: pred.a };
    }
    const ends = possible.map(({ a, lag }) => work.earliest[a]! + work.instance.actions[a]!.dur - 1 + lag);
    term = Math.max(term, Math.min(...ends));
    week = Math.max(week, Math.min(...possible.map(({ a }) => work.end[a]!)));
  }
  return { term, week };
}

/** When the action ends if it starts in term s after all its ancestors; or what stands in the way. */
function endFrom({ limits, ready, room, needs }: Work, action: PlanAction, j: number, s: number): number | Impossible {
  const { from, weeks, to } = weekWindow(action, limits.axis, s);
  const end = Math.max(from, ready[j]!) + weeks;
  if (end > to) return { kind: 'weeks', over: end - to };
  for (const [k, effort] of limits.demand[j]!.effort.entries()) {
    const full = shortage(limitsOn(action.role, limits.days), s + k, () => effort) ?? noPlace(limits, action.role, s + k);
    if (full !== undefined) return full;
  }
  // All ancestors end by term s, so their effort and the first term of the action itself must fit into terms 0 to s.
  return shortage(room, s, (row) => needs[j]![row]!) ?? end;
}

function shortage(limits: readonly Limit[], term: number, need: (row: number) => number): Impossible | undefined {
  for (const [row, { role, left }] of limits.entries()) {
    const short = need(row) - left[term]!;
    if (short > 0) return { kind: 'capacity', term, role, short };
  }
  return undefined;
}

function noPlace(limits: Limits, role: number, term: number): Impossible | undefined {
  const full = limitsOn(role, limits.open).find(({ left }) => left[term]! < 1);
  return full && { kind: 'open-actions', term, role: full.role };
}

function needsOf({ actions }: PlanInstance, { days, demand }: Limits, before: readonly number[], j: number): readonly number[] {
  const efforts = [j, ...before].map((a) => ({
    role: actions[a]!.role,
    days: a === j ? demand[j]!.effort[0]! : sum(demand[a]!.effort),
  }));
  return days.map(({ role }) => sum(efforts.map((one) => (role === undefined || role === one.role ? one.days : 0))));
}

function runningSums(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ancestorsOf(instance: PlanInstance, j: number): readonly number[] {
  const seen = new Set<number>();
  const visit = (a: number) => {
    for (const pred of instance.actions[a]!.preds) {
      if (seen.has(pred.a) || instance.actions[pred.a]!.fixedStart !== undefined) continue;
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
    for (const pred of [...action.preds, ...action.anyPreds.flat()]) successors[pred.a]!.add(j);
  }
  return successors.map((set) => [...set]);
}
