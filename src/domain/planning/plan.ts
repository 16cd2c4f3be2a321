import { guidedBound } from './bound.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { solve } from './search.ts';

/** Fixed work, not time: a clock stands still in a Worker, and a plan must not depend on the device. The bench prints the times. */
export interface PlanBudget {
  readonly name: 'worker' | 'browser' | 'slow-browser';
  /** Rounds of the search. */
  readonly search: number;
  /** Steps of the linear programme that bounds the value and guides the search. */
  readonly bound: number;
}

/** About 8 ms in a warm Worker. */
export const WORKER_BUDGET: PlanBudget = { name: 'worker', search: 150, bound: 100 };
/** About 100 ms in a browser. */
export const BROWSER_BUDGET: PlanBudget = { name: 'browser', search: 2500, bound: 500 };
/** Half of the browser budget, for slow devices. */
export const SLOW_BROWSER_BUDGET: PlanBudget = { name: 'slow-browser', search: 1250, bound: 250 };

/** A plan, its value, a proven upper bound and the multipliers that prove it; micro-points. */
export interface BestPlan {
  readonly plan: Plan;
  readonly value: number;
  readonly bound: number;
  readonly dual: readonly number[];
}

const SEED = 1;
/** Points that leaving an action where it was is worth against a better place elsewhere. */
const INERTIA = 0.05;

/** The best plan the budget finds, with a proven bound; keeps close to `previous` where there is one. */
export function planBest(instance: PlanInstance, budget: PlanBudget, previous?: Plan): BestPlan {
  const { bound, dual, guide } = guidedBound(instance, budget.bound);
  const warm = previous === undefined ? {} : { previous, inertia: INERTIA };
  const { plan, value } = solve(instance, { iterations: budget.search, seed: SEED, guide, ...warm });
  return { plan, value, bound, dual };
}
