import type { PlanInstance } from './instance.ts';
import { scaled } from './linear.ts';
import { buildModel, type Model } from './model.ts';
import { relax } from './relax.ts';
import { ONE, ZERO } from './sparse.ts';

/** Parts of a micro-point in which multipliers are counted: whole numbers, so that the bound is exact. */
export const DUAL_UNIT = 1024;

/** An upper bound in whole micro-points on the value of every feasible plan, and the multipliers that prove it. */
export interface Bound {
  readonly bound: number;
  /** Whole numbers >= 0, one per row of the model (`model.ts`), in 1/1024 micro-point; any such list proves some bound. */
  readonly dual: readonly number[];
}

/** A bound with what the search can learn from it: the share (0 to 1) of each action started by the end of each term. */
export interface GuidedBound extends Bound {
  readonly guide: readonly (readonly number[])[];
}

/** Bounds the value of every feasible plan; more iterations, tighter bound (0: valid, and far off). */
export function bound(instance: PlanInstance, iterations: number): Bound {
  const { bound: value, dual } = guidedBound(instance, iterations);
  return { bound: value, dual };
}

/** The bound together with the fractional plan behind it. */
export function guidedBound(instance: PlanInstance, iterations: number): GuidedBound {
  const model = buildModel(instance);
  const linear = scaled(model);
  const { x, y } = relax(linear, iterations);
  const dual = Array.from(y, (value, i) => Math.round(value * linear.unit[i]! * DUAL_UNIT));
  return { bound: boundFrom(model, dual), dual, guide: guideOf(instance, model, x) };
}

/** Weak duality on boxed columns: limits times multipliers, plus what is left of each gain, never below 0. */
function boundFrom({ gain, upper, rows }: Model, dual: readonly number[]): number {
  const left = gain.map((value) => value * DUAL_UNIT);
  let total = 0;
  for (let i = 0; i < rows.count; i++) {
    const multiplier = dual[i]!;
    if (multiplier === 0) continue;
    total += multiplier * rows.limit[i]!;
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) left[rows.column[k]!]! -= multiplier * rows.value[k]!;
  }
  for (let j = 0; j < left.length; j++) if (left[j]! > 0) total += left[j]! * upper[j]!;
  return Math.floor(total / DUAL_UNIT);
}

function guideOf(instance: PlanInstance, model: Model, x: Float64Array): readonly (readonly number[])[] {
  const share = (column: number) => (column === ONE ? 1 : column === ZERO ? 0 : x[column]!);
  return instance.actions.map((_, j) =>
    Array.from({ length: instance.T }, (_unused, t) => share(model.started[j * instance.T + t]!)),
  );
}
