import type { Plan, PlanInstance } from './instance.ts';
import { scaled } from './linear.ts';
import { buildModel, lowerLimits, type Model } from './model.ts';
import { type Presolve, presolve } from './presolve.ts';
import { relax } from './relax.ts';
import { ONE, ZERO } from './sparse.ts';
import { weakBound, wholeDual } from './weak-duality.ts';

/** An upper bound in whole micro-points on the value of every feasible plan, and the multipliers that prove it. */
export interface Bound {
  readonly bound: number;
  /** Whole numbers >= 0, one per row of the model (`model.ts`), in 1/1024 micro-point; any such list proves some bound. */
  readonly dual: readonly number[];
}

/** Multipliers with what a search can learn from them. */
export interface Guidance {
  readonly dual: readonly number[];
  /** Share (0 to 1) of each action that the fractional plan has started by the end of each term, `[action][term]`. */
  readonly guide: readonly (readonly number[])[];
  /** Bound for every plan that keeps the pinned actions which `kept` keeps. */
  readonly boundFor: (kept: Plan) => number;
}

/**
 * Bounds the value of every feasible plan, or of those that keep the pinned actions which `kept` keeps. More iterations,
 * tighter bound (0: valid, and far off).
 */
export function bound(instance: PlanInstance, iterations: number, kept: Plan = []): Bound {
  const { dual, boundFor } = guidance(instance, presolve(instance), iterations, kept);
  return { bound: boundFor(kept), dual };
}

/** The multipliers for plans that keep the pinned actions which `kept` keeps, and the fractional plan behind them. */
export function guidance(instance: PlanInstance, before: Presolve, iterations: number, kept: Plan): Guidance {
  const model = buildModel(instance, before);
  const linear = scaled(model, lowerLimits(instance, model, kept));
  const { x, y } = relax(linear, iterations);
  const dual = wholeDual(y, linear.unit);
  return {
    dual,
    guide: guideOf(instance, model, x),
    boundFor: (plan) => weakBound(model.rows, model.gain, lowerLimits(instance, model, plan), model.upper, dual),
  };
}

function guideOf(instance: PlanInstance, model: Model, x: Float64Array): readonly (readonly number[])[] {
  const share = (column: number) => (column === ONE ? 1 : column === ZERO ? 0 : x[column]!);
  return instance.actions.map((_, j) =>
    Array.from({ length: instance.T }, (_unused, t) => share(model.started[j * instance.T + t]!)),
  );
}
