import { type Linear, multiply } from './linear.ts';

/** Safety factor on the step sizes. */
const STEP = 0.99;
/** Restart when the fixed-point error has fallen to this part, or to the second part and rises, or after this part of all steps. */
const FALLEN = 0.2;
const FALLEN_AND_RISING = 0.8;
const LONG = 0.36;
/** Dual steps are at most this many times as long as primal ones, and the other way round. */
const HEAVIEST = 1000;

/** A point, a step from it, and where the anchor of the current round lies; each with the products of the matrix kept up to date. */
interface Point {
  /** All four in one block. */
  readonly all: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Matrix times x, and transposed matrix times y. */
  readonly ax: Float64Array;
  readonly aty: Float64Array;
}

/** Where the iterations ended: the best multipliers (scaled), the last primal point, and the balance of the steps. */
export interface Relaxed {
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly weight: number;
}

/**
 * Primal-dual hybrid gradient with reflection, anchored after Halpern and restarted (the idea of PDLP and its successors):
 * a fixed number of steps, only + - * / and square roots, so the same bits on every runtime. It starts at `from`, and
 * stops early when the bound is `enough` (scaled) or less: where no point is feasible the multipliers would grow for ever.
 */
export function relax(linear: Linear, iterations: number, enough: number, from?: Relaxed): Relaxed {
  const point = pointOf(linear);
  const anchor = pointOf(linear);
  const step = pointOf(linear);
  if (from !== undefined) {
    point.x.set(from.x);
    point.y.set(from.y);
    multiply(linear.byRow, point.x, point.ax);
    multiply(linear.byColumn, point.y, point.aty);
    anchor.all.set(point.all);
  }
  const best = { bound: Number.POSITIVE_INFINITY, y: new Float64Array(linear.limit.length) };
  let weight = from?.weight ?? 1;
  let age = 0;
  let first = 0;
  let last = 0;
  for (let n = 1; n <= iterations; n++) {
    const { bound, error } = advance(linear, point, step, weight);
    if (bound < best.bound) {
      best.bound = bound;
      best.y.set(step.y);
    }
    if (bound <= enough) break;
    if (age === 0) first = error;
    const restart =
      age > 0 && (error <= FALLEN * first || (error <= FALLEN_AND_RISING * first && error > last) || age >= LONG * n);
    last = error;
    if (restart) {
      weight = reweighed(linear, step, anchor, weight);
      point.all.set(step.all);
      anchor.all.set(step.all);
      age = 0;
    } else {
      reflect(point.all, step.all, anchor.all, age);
      age++;
    }
  }
  return { y: best.y, x: step.x, weight };
}

function pointOf({ gain, limit }: Linear): Point {
  const [columns, rows] = [gain.length, limit.length];
  const all = new Float64Array(2 * (columns + rows));
  return {
    all,
    x: all.subarray(0, columns),
    aty: all.subarray(columns, 2 * columns),
    y: all.subarray(2 * columns, 2 * columns + rows),
    ax: all.subarray(2 * columns + rows),
  };
}

/** One step of the method from `point` into `step`; the bound its multipliers give (scaled) and the fixed-point error. */
function advance(linear: Linear, point: Point, step: Point, weight: number): { readonly bound: number; readonly error: number } {
  const primal = STEP / weight;
  const dual = STEP * weight;
  stepPrimal(linear, point, step, primal);
  multiply(linear.byRow, step.x, step.ax);
  const rows = stepDual(linear, point, step, dual);
  multiply(linear.byColumn, step.y, step.aty);
  const columns = closeStep(linear, point, step, primal);
  return { bound: rows.bound + columns.bound, error: Math.sqrt(Math.max(0, rows.error + columns.error)) };
}

function stepPrimal({ gain, lower, upper, columnStep }: Linear, point: Point, step: Point, size: number): void {
  for (let j = 0; j < gain.length; j++) {
    const next = point.x[j]! + size * columnStep[j]! * (gain[j]! - point.aty[j]!);
    step.x[j] = next < lower[j]! ? lower[j]! : next > upper[j]! ? upper[j]! : next;
  }
}

function stepDual({ rowStep, limit }: Linear, point: Point, step: Point, size: number) {
  let bound = 0;
  let error = 0;
  for (let i = 0; i < limit.length; i++) {
    const own = size * rowStep[i]!;
    const change = step.ax[i]! - point.ax[i]!;
    const next = point.y[i]! + own * (2 * step.ax[i]! - point.ax[i]! - limit[i]!);
    const y = next < 0 ? 0 : next;
    const moved = y - point.y[i]!;
    step.y[i] = y;
    bound += y * limit[i]!;
    error += moved * (moved / own - 2 * change);
  }
  return { bound, error };
}

function closeStep({ columnStep, gain, lower, upper }: Linear, point: Point, step: Point, size: number) {
  let bound = 0;
  let error = 0;
  for (let j = 0; j < gain.length; j++) {
    const left = gain[j]! - step.aty[j]!;
    bound += left * (left > 0 ? upper[j]! : lower[j]!);
    const moved = step.x[j]! - point.x[j]!;
    error += (moved * moved) / (size * columnStep[j]!);
  }
  return { bound, error };
}

/** Mirrors the point at the step and pulls it towards the anchor, less and less with age. */
function reflect(point: Float64Array, step: Float64Array, anchor: Float64Array, age: number): void {
  const far = (age + 1) / (age + 2);
  const near = 1 / (age + 2);
  for (let k = 0; k < point.length; k++) point[k] = far * (2 * step[k]! - point[k]!) + near * anchor[k]!;
}

/** Balances primal against dual steps by how far each has travelled since the last restart. */
function reweighed({ columnStep, rowStep }: Linear, step: Point, anchor: Point, weight: number): number {
  const primal = distance(step.x, anchor.x, columnStep);
  const dual = distance(step.y, anchor.y, rowStep);
  if (primal < 1e-20 || dual < 1e-20) return weight;
  return Math.min(HEAVIEST, Math.max(1 / HEAVIEST, Math.sqrt(weight * Math.sqrt(dual / primal))));
}

function distance(a: Float64Array, b: Float64Array, steps: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const moved = a[k]! - b[k]!;
    sum += (moved * moved) / steps[k]!;
  }
  return sum;
}
