import { NEVER } from './gate.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { type Presolve, presolve } from './presolve.ts';
import { verifyPlan } from './verify.ts';

/** How long and how to search. Iterations are fixed counts: a clock would make results differ between runs. */
export interface SolveOptions {
  readonly iterations: number;
  /** Any 32-bit integer; the same seed gives the same plan on every runtime. */
  readonly seed: number;
  /** Plan to start from; what of it is infeasible now is dropped first. */
  readonly previous?: Plan;
  /** Points that keeping one action of `previous` in its place is worth in the search (not in the value). */
  readonly inertia?: number;
  /** Wished share (0 to 1) of each action being started by the end of each term, `[action][term]`, from the bound's linear programme. */
  readonly guide?: readonly (readonly number[])[];
}

/** A feasible plan and its value in whole micro-points. */
export interface Solution {
  readonly plan: Plan;
  readonly value: number;
}

/** Searches a good plan: always feasible, never worse than `previous` in value where that is still feasible. */
export function solve(instance: PlanInstance, options: SolveOptions): Solution {
  const before = presolve(instance);
  let plan: Plan = instance.actions.map((action) => action.fixedStart ?? -1);
  if (options.previous !== undefined && verifyPlan(instance, options.previous).feasible) plan = options.previous;
  let value = verifyPlan(instance, plan).value;
  const order = instance.actions
    .map((_, j) => j)
    .sort((a, b) => Number(instance.actions[b]?.pinned) - Number(instance.actions[a]?.pinned));
  for (const j of [...order, ...order]) {
    const next = place(instance, before, plan, j);
    if (next === undefined) continue;
    const worth = verifyPlan(instance, next).value;
    if (worth <= value && instance.actions[j]?.pinned !== true) continue;
    plan = next;
    value = worth;
  }
  return { plan, value };
}

/** The plan with the action and its missing prerequisites at their earliest feasible starts, if there are any. */
function place(instance: PlanInstance, before: Presolve, plan: Plan, j: number): Plan | undefined {
  const action = instance.actions[j];
  if (action === undefined || (plan[j] ?? -1) >= 0 || before.earliest[j] === NEVER) return undefined;
  let next: Plan | undefined = plan;
  for (const pred of action.preds)
    if (next !== undefined && (next[pred.a] ?? -1) < 0) next = place(instance, before, next, pred.a);
  for (const group of action.anyPreds) {
    if (next === undefined || group.some((pred) => (next?.[pred.a] ?? -1) >= 0)) continue;
    const base: Plan = next;
    next = group.map((pred) => place(instance, before, base, pred.a)).find((found) => found !== undefined);
  }
  if (next === undefined) return undefined;
  for (let s = before.earliest[j] ?? 0; s < instance.T; s++) {
    const trial: Plan = next.map((start, a) => (a === j ? s : start));
    if (verifyPlan(instance, trial).feasible) return trial;
  }
  return undefined;
}
