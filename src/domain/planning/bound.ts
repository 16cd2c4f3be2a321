import { type Bound, branched } from './branching.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { scaled } from './linear.ts';
import { buildModel, lowerLimits } from './model.ts';
import { type Presolve, presolve } from './presolve.ts';
import { relax } from './relax.ts';
import { ONE, ZERO } from './sparse.ts';

/** What a search can learn from the linear programme, and what it proves. */
export interface Guidance {
  /** Share (0 to 1) of each action that the fractional plan has started by the end of each term, `[action * T + term]`. */
  readonly guide: Float64Array;
  /**
   * Bound for every plan that keeps the pinned actions which `kept` keeps, by at most so many cases; there is no need to go
   * below `value`.
   */
  readonly prove: (kept: Plan, splits: number, value: number) => Bound;
}

/**
 * Bounds the value of every feasible plan, or of those that keep the pinned actions which `kept` keeps. More iterations,
 * tighter bound (0: valid, and far off).
 */
export function bound(instance: PlanInstance, iterations: number, kept: Plan = [], splits = 0): Bound {
  return guidance(instance, presolve(instance), iterations, kept).prove(kept, splits, 0);
}

/** Solves the relaxation for plans that keep the pinned actions which `kept` keeps. */
export function guidance(instance: PlanInstance, before: Presolve, iterations: number, kept: Plan): Guidance {
  const model = buildModel(instance, before);
  const linear = scaled(model, lowerLimits(instance, model, kept));
  const root = relax(linear, iterations, 0);
  return {
    guide: Float64Array.from(model.started, (column) => (column === ONE ? 1 : column === ZERO ? 0 : root.x[column]!)),
    prove: (plan, splits, value) =>
      branched(model, { ...linear, lower: lowerLimits(instance, model, plan) }, root, splits, value),
  };
}
