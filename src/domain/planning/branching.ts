import type { Linear } from './linear.ts';
import type { Model } from './model.ts';
import { type Relaxed, relax } from './relax.ts';
import { type Case, PARTS, weakBound } from './weak-duality.ts';

/** Steps of the linear programme at each new node; it starts where its parent ended. */
const STEPS = 100;
/** Larger models are split less: so many entries of the matrix in all cases together. */
const MOST_ENTRIES = 24_000;
/** Proofs travel and are stored: so many numbers in all cases together. */
const MOST_NUMBERS = 3000;
/** A column is split only if it is this far from 0 and from 1. */
const FRACTIONAL = 1e-3;

/**
 * An upper bound in whole micro-points on the value of every feasible plan, and the proof of it as a flat list: 0 and the
 * multipliers of the rows, where -n stands for n zeros; or, since a column of the model that can be 1 is 0 or 1 in every
 * plan, column + 1, then the proof without it and the proof with it.
 */
export interface Bound {
  readonly bound: number;
  readonly dual: readonly number[];
}

/** A node of the tree: its part of the plans, the best multipliers known for it, and its children once it is split. */
interface Node extends Case {
  readonly relaxed: Relaxed;
  readonly dual: readonly number[];
  readonly bound: number;
  split?: { readonly column: number; readonly without: Node; readonly with: Node };
}

/**
 * Tightens a bound by cases: always splits the node with the highest bound at the gate that is worth most and least
 * decided, at most `splits` times (less in a large model) or until no plan can be better than `value`.
 */
export function branched(model: Model, linear: Linear, root: Relaxed, splits: number, value: number): Bound {
  const top = nodeOf(model, linear, linear.lower, linear.upper, root);
  const open = [top];
  const most = Math.min(splits, mostSplits(model));
  for (let n = 0; n < most; n++) {
    const node = open.reduce((best, one) => (one.bound > best.bound ? one : best));
    const column = node.bound > value ? splitColumn(model, node) : -1;
    if (column < 0) break;
    const enough = value / linear.scale;
    const without = child(model, linear, node, node.lower, node.upper.with(column, 0), enough);
    const own = child(model, linear, node, node.lower.with(column, 1), node.upper, enough);
    node.split = { column, without, with: own };
    open.splice(open.indexOf(node), 1, without, own);
  }
  return provenBy(top);
}

function mostSplits({ rows }: Model): number {
  return Math.min(Math.floor(MOST_ENTRIES / Math.max(1, rows.value.length)), Math.floor(MOST_NUMBERS / (rows.count + 2)) - 1);
}

function nodeOf(model: Model, linear: Linear, lower: Float64Array, upper: Float64Array, relaxed: Relaxed): Node {
  const dual = wholeDual(relaxed.y, linear);
  const bound = weakBound(model, { lower, upper }, dual);
  if (bound < Number.POSITIVE_INFINITY) return { lower, upper, relaxed, dual, bound };
  const nothing = dual.map(() => 0);
  return { lower, upper, relaxed, dual: nothing, bound: weakBound(model, { lower, upper }, nothing) };
}

/** Scaled multipliers as whole numbers. */
export function wholeDual(y: Float64Array, { unit }: Linear): readonly number[] {
  return Array.from(y, (value, i) => Math.round(value * unit[i]! * PARTS));
}

/** Goes on from the parent's point; the parent's multipliers stay if they are better here. */
function child(model: Model, linear: Linear, parent: Node, lower: Float64Array, upper: Float64Array, enough: number): Node {
  const own = nodeOf(model, linear, lower, upper, relax({ ...linear, lower, upper }, STEPS, enough, parent.relaxed));
  const bound = weakBound(model, own, parent.dual);
  return own.bound < bound ? own : { ...own, dual: parent.dual, bound, relaxed: { ...own.relaxed, y: parent.relaxed.y } };
}

function splitColumn({ gain, upper }: Model, node: Node): number {
  let best = -1;
  let most = 0;
  for (let j = 0; j < gain.length; j++) {
    const x = node.relaxed.x[j]!;
    const open = Math.min(x, 1 - x);
    if (upper[j] !== 1 || node.lower[j] === node.upper[j] || open < FRACTIONAL || open * gain[j]! <= most) continue;
    most = open * gain[j]!;
    best = j;
  }
  return best;
}

/** The larger bound of the cases. They split gates, never the actions that may be kept. */
function provenBy({ split, dual, bound }: Node): Bound {
  if (split === undefined) return { bound, dual: [0, ...withoutZeros(dual)] };
  const without = provenBy(split.without);
  const own = provenBy(split.with);
  return { bound: Math.max(without.bound, own.bound), dual: [split.column + 1, ...without.dual, ...own.dual] };
}

function withoutZeros(multipliers: readonly number[]): readonly number[] {
  const list: number[] = [];
  let zeros = 0;
  for (const multiplier of [...multipliers, 1]) {
    if (multiplier === 0) zeros++;
    else {
      if (zeros > 0) list.push(-zeros);
      list.push(multiplier);
      zeros = 0;
    }
  }
  return list.slice(0, -1);
}
