import { guidance } from './bound.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { presolve } from './presolve.ts';
import { compileProblem } from './problem.ts';
import { search } from './search.ts';

/** Fixed work, not time: a clock stands still in a Worker, and a plan must not depend on the device. The bench prints the times. */
export interface PlanBudget {
  readonly name: 'worker' | 'browser' | 'slow-browser';
  /** Rounds of the search. */
  readonly search: number;
  /** Steps of the linear programme that bounds the value and guides the search. */
  readonly bound: number;
  /** Most cases into which the proof of the bound is split; none where absent. */
  readonly cases?: number;
}

/** About 8 ms in a warm Worker. */
export const WORKER_BUDGET: PlanBudget = { name: 'worker', search: 200, bound: 100 };
/** About 100 ms in a browser. */
export const BROWSER_BUDGET: PlanBudget = { name: 'browser', search: 2500, bound: 500, cases: 7 };
/** Half of the browser budget, for slow devices. */
export const SLOW_BROWSER_BUDGET: PlanBudget = { name: 'slow-browser', search: 1250, bound: 250, cases: 3 };

/** A plan, its value, a proven upper bound and its proof (`certifiedBound` reads it); micro-points. */
export interface BestPlan {
  readonly plan: Plan;
  readonly value: number;
  readonly bound: number;
  readonly dual: readonly number[];
}

const SEED = 1;
/** Points that leaving an action where it was is worth against a better place elsewhere. */
const INERTIA = 0.1;

/**
 * The best plan the budget finds, with a bound for all plans that keep the pinned actions this plan keeps; stays close to
 * `previous` where there is one.
 */
export function planBest(instance: PlanInstance, budget: PlanBudget, previous?: Plan): BestPlan {
  const before = presolve(instance);
  const problem = compileProblem(instance, before);
  const warm = previous === undefined ? {} : { previous, inertia: INERTIA };
  const first = search(problem, { iterations: 0, seed: SEED, ...warm }).plan;
  const early = guidance(instance, before, budget.bound, first);
  const { plan, value } = search(problem, { iterations: budget.search, seed: SEED, guide: early.guide, ...warm });
  const late = samePins(instance, first, plan) ? early : guidance(instance, before, budget.bound, plan);
  return { plan, value, ...late.prove(plan, budget.cases ?? 0, value) };
}

function samePins(instance: PlanInstance, a: Plan, b: Plan): boolean {
  return instance.actions.every((action, j) => !action.pinned || a[j]! >= 0 === b[j]! >= 0);
}
