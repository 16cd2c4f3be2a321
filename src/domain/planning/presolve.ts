import { NEVER } from './gate.ts';
import type { PlanAction, PlanInstance } from './instance.ts';
import { type Limits, limitsOf, windowOf } from './limits.ts';

/** Why an action cannot be in any plan. `short` in hundredths of a person-day or cents, `over` in tenths of a week. */
export type Impossible =
  | { readonly kind: 'window' }
  | { readonly kind: 'horizon'; readonly terms: number }
  | { readonly kind: 'late'; readonly earliest: number }
  | { readonly kind: 'prerequisite'; readonly action: number }
  | { readonly kind: 'one-of'; readonly group: number }
  | { readonly kind: 'capacity'; readonly term: number; readonly role: number | undefined; readonly short: number }
  | { readonly kind: 'open-actions'; readonly term: number; readonly role: number | undefined }
  | { readonly kind: 'budget'; readonly short: number }
  | { readonly kind: 'weeks'; readonly over: number };

/** What no plan can beat: earliest start by action (NEVER: impossible, `why` says the reason) and the starts that remain. */
export interface Presolve {
  readonly earliest: readonly number[];
  /** Bitmask of start terms that can still be feasible. */
  readonly starts: readonly number[];
  readonly why: readonly (Impossible | undefined)[];
  /** All prerequisites of an action, direct and indirect, without those that run already and without one-of groups. */
  readonly ancestors: readonly (readonly number[])[];
  readonly limits: Limits;
}

interface Work {
  readonly instance: PlanInstance;
  readonly limits: Limits;
  readonly ancestors: readonly (readonly number[])[];
  readonly earliest: number[];
  readonly starts: number[];
  /** Earliest finish within the last term, in tenths of a week, if the action starts at its earliest. */
  readonly finish: number[];
  readonly why: (Impossible | undefined)[];
}

/** Raises lower bounds on the starts until nothing changes: windows, prerequisites, chains of weeks, days, money. */
export function presolve(instance: PlanInstance): Presolve {
  const count = instance.actions.length;
  const work: Work = {
    instance,
    limits: limitsOf(instance),
    ancestors: instance.actions.map((_, j) => ancestorsOf(instance, j)),
    earliest: new Array<number>(count).fill(-1),
    starts: new Array<number>(count).fill(0),
    finish: new Array<number>(count).fill(0),
    why: new Array<Impossible | undefined>(count).fill(undefined),
  };
  let changed = true;
  while (changed) {
    changed = false;
    instance.actions.forEach((action, j) => {
      if (tighten(work, action, j)) changed = true;
    });
  }
  return work;
}

/** Recomputes one action from its prerequisites; true if its bound rose. */
function tighten(work: Work, action: PlanAction, j: number): boolean {
  const start = work.earliest[j] ?? -1;
  const finish = work.finish[j] ?? 0;
  if (start === NEVER) return false;
  const found = action.fixedStart === undefined ? firstStart(work, action, j) : running(work, action, action.fixedStart);
  if ('kind' in found) {
    work.earliest[j] = NEVER;
    work.starts[j] = 0;
    work.why[j] = found;
    return true;
  }
  work.earliest[j] = found.start;
  work.finish[j] = found.finish;
  work.starts[j] = found.starts;
  return found.start !== start || found.finish !== finish;
}

interface Found {
  readonly start: number;
  readonly finish: number;
  readonly starts: number;
}

/** An action that runs already keeps its start; its end in the last term counts its weeks as far as the term has them. */
function running(work: Work, action: PlanAction, start: number): Found {
  const last = start + action.dur - 1;
  const demand = work.limits.demand[work.instance.actions.indexOf(action)];
  const finish = Math.min(
    Math.max(0, (demand?.weeks ?? 0) - weeksOf(work.limits, start, last)),
    work.limits.termWeeks[last] ?? 0,
  );
  return { start, finish, starts: 1 << start };
}

function firstStart(work: Work, action: PlanAction, j: number): Found | Impossible {
  const after = afterPrerequisites(work, action);
  if ('kind' in after) return after;
  const short = closureCost(work, j) - work.limits.budget;
  if (short > 0) return { kind: 'budget', short };
  const possible = action.starts & ((1 << work.instance.T) - 1);
  if (possible === 0) return { kind: 'window' };
  if (after.term + action.dur > work.instance.T) return { kind: 'horizon', terms: after.term + action.dur };
  let reason: Impossible =
    possible >> after.term === 0 ? { kind: 'late', earliest: after.term } : { kind: 'horizon', terms: action.dur };
  let found: Found | undefined;
  for (let s = after.term; s + action.dur <= work.instance.T; s++) {
    if (((possible >> s) & 1) === 0) continue;
    const fit = fits(work, action, j, s, s === after.term ? after.week : 0);
    if (typeof fit === 'number')
      found = { start: found?.start ?? s, finish: found?.finish ?? fit, starts: (found?.starts ?? 0) | (1 << s) };
    else reason = fit;
  }
  return found ?? reason;
}

/** Earliest term, and week within it, after all prerequisites and one of each group. */
function afterPrerequisites(work: Work, action: PlanAction): { readonly term: number; readonly week: number } | Impossible {
  let after = { term: 0, week: 0 };
  for (const pred of action.preds) {
    const end = endOf(work, pred);
    if (end === undefined) return { kind: 'prerequisite', action: pred.a };
    after = later(after, end);
  }
  for (const [group, members] of action.anyPreds.entries()) {
    let best: { readonly term: number; readonly week: number } | undefined;
    for (const member of members) {
      const end = endOf(work, member);
      if (end !== undefined && (best === undefined || later(best, end) === best)) best = end;
    }
    if (best === undefined) return { kind: 'one-of', group };
    after = later(after, best);
  }
  return after;
}

function endOf(
  work: Work,
  pred: { readonly a: number; readonly lag: number },
): { readonly term: number; readonly week: number } | undefined {
  const start = work.earliest[pred.a] ?? NEVER;
  if (start === NEVER) return undefined;
  const end = Math.max(0, start) + (work.instance.actions[pred.a]?.dur ?? 1) - 1;
  return { term: end + pred.lag, week: pred.lag === 0 ? (work.finish[pred.a] ?? 0) : 0 };
}

function later<E extends { readonly term: number; readonly week: number }>(a: E, b: E): E {
  return b.term > a.term || (b.term === a.term && b.week > a.week) ? b : a;
}

/** Whether the action alone, after all its ancestors, fits from term s: its finish in the last term, or what stands in the way. */
function fits(work: Work, action: PlanAction, j: number, s: number, week: number): number | Impossible {
  const { limits } = work;
  const demand = limits.demand[j];
  const last = s + action.dur - 1;
  const window = windowOf(demand, s);
  const weeks = Math.max(week, window.from) + window.weeks;
  const over = weeks - Math.min(weeksOf(limits, s, last + 1), window.to);
  if (over > 0) return { kind: 'weeks', over };
  for (let k = 0; k < action.dur; k++) {
    const full = fullTerm(limits, action, s + k, demand?.effort[k] ?? 0);
    if (full !== undefined) return full;
  }
  return crowded(work, action, j, s) ?? Math.max(0, weeks - weeksOf(limits, s, last));
}

function fullTerm(limits: Limits, action: PlanAction, term: number, effort: number): Impossible | undefined {
  const short = effort - (limits.days[term] ?? 0);
  if (short > 0) return { kind: 'capacity', term, role: undefined, short };
  const roleShort = effort - (limits.roleDays[action.role]?.[term] ?? 0);
  if (roleShort > 0) return { kind: 'capacity', term, role: action.role, short: roleShort };
  if ((limits.open[term] ?? 0) < 1) return { kind: 'open-actions', term, role: undefined };
  if ((limits.roleOpen[action.role]?.[term] ?? 0) < 1) return { kind: 'open-actions', term, role: action.role };
  return undefined;
}

/** All ancestors end by term s, so their effort and the first term of the action itself must fit into terms 0 to s. */
function crowded(work: Work, action: PlanAction, j: number, s: number): Impossible | undefined {
  const { limits, instance } = work;
  const needs = instance.roleCap.map(() => 0);
  let all = 0;
  const add = (role: number, days: number) => {
    all += days;
    needs[role] = (needs[role] ?? 0) + days;
  };
  add(action.role, limits.demand[j]?.effort[0] ?? 0);
  for (const a of work.ancestors[j] ?? []) add(instance.actions[a]?.role ?? 0, sum(limits.demand[a]?.effort ?? [], instance.T));
  const short = all - sum(limits.days, s + 1);
  if (short > 0) return { kind: 'capacity', term: s, role: undefined, short };
  for (const [role, need] of needs.entries()) {
    const roleShort = need - sum(limits.roleDays[role] ?? [], s + 1);
    if (roleShort > 0) return { kind: 'capacity', term: s, role, short: roleShort };
  }
  return undefined;
}

function closureCost(work: Work, j: number): number {
  const cost = (a: number) => work.limits.demand[a]?.cost ?? 0;
  return (work.ancestors[j] ?? []).reduce((total, a) => total + cost(a), cost(j));
}

function weeksOf(limits: Limits, from: number, to: number): number {
  let weeks = 0;
  for (let t = from; t < to; t++) weeks += limits.termWeeks[t] ?? 0;
  return weeks;
}

function sum(values: readonly number[], count: number): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += values[k] ?? 0;
  return total;
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
