import { branched } from './branching.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { scaled } from './linear.ts';
import { buildModel, lowerLimits, type Model } from './model.ts';
import { type Presolve, presolve } from './presolve.ts';
import { encodeProof, type Proof } from './proof.ts';
import { relax } from './relax.ts';
import { ONE, ZERO } from './sparse.ts';
import { weakBound } from './weak-duality.ts';

/** An upper bound in whole micro-points on the value of every feasible plan, and the proof of it (`encodeProof`). */
export interface Bound {
  readonly bound: number;
  readonly dual: readonly number[];
}

/** What a search can learn from the linear programme, and what it proves. */
export interface Guidance {
  /** Share (0 to 1) of each action that the fractional plan has started by the end of each term, `[action][term]`. */
  readonly guide: readonly (readonly number[])[];
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
    guide: guideOf(instance, model, root.x),
    prove: (plan, splits, value) => {
      const lower = lowerLimits(instance, model, plan);
      const proof = branched(model, { ...linear, lower }, root, splits, value);
      return { bound: boundOf(model, proof, lower, model.upper), dual: encodeProof(proof) };
    },
  };
}

/** The larger of the cases. They split gates, never the actions that may be kept. */
function boundOf(model: Model, proof: Proof, lower: Float64Array, upper: Float64Array): number {
  if (!('column' in proof)) return weakBound(model.rows, model.gain, lower, upper, proof.dual);
  const without = boundOf(model, proof.without, lower, upper.with(proof.column, 0));
  return Math.max(without, boundOf(model, proof.with, lower.with(proof.column, 1), upper));
}

function guideOf(instance: PlanInstance, model: Model, x: Float64Array): readonly (readonly number[])[] {
  const share = (column: number) => (column === ONE ? 1 : column === ZERO ? 0 : x[column]!);
  return instance.actions.map((_, j) =>
    Array.from({ length: instance.T }, (_unused, t) => share(model.started[j * instance.T + t]!)),
  );
}
