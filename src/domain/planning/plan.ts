import { bound } from './bound.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { solve } from './search.ts';

/** Fixed work, not time: the bench prints what each budget costs. */
export interface PlanBudget {
  readonly name: 'worker' | 'browser' | 'slow-browser';
  /** Iterations of the search, and of the linear programme for the bound (0: none). */
  readonly search: number;
  readonly bound: number;
}

/** About 8 ms in a warm Worker. */
export const WORKER_BUDGET: PlanBudget = { name: 'worker', search: 300, bound: 0 };
/** About 100 ms in a browser. */
export const BROWSER_BUDGET: PlanBudget = { name: 'browser', search: 2000, bound: 1000 };
/** Half of the browser budget, for slow devices. */
export const SLOW_BROWSER_BUDGET: PlanBudget = { name: 'slow-browser', search: 1000, bound: 500 };

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
  const proof = bound(instance, budget.bound);
  const warm = previous === undefined ? {} : { previous, inertia: INERTIA };
  const found = solve(instance, { iterations: budget.search, seed: SEED, ...warm });
  return { ...found, ...proof };
}
