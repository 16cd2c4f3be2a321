import type { PlanInstance } from './instance.ts';

/** Points to micro-points: every value of the engine is a whole number of these. */
export const MICRO = 1_000_000;

/** Two shares closer than this count as equal, as in the scoring gates. */
const SHARE_TOLERANCE = 1e-9;

/**
 * The objective as whole micro-points: what it is worth to reach something at the end of term t and keep it to the end.
 * Each entry is rounded once; a plan's value is a plain sum of entries, so it is the same integer on every runtime.
 */
export interface Objective {
  /** `[item][t]`: one level of the item; zeros where the item does not apply. */
  readonly level: readonly (readonly number[])[];
  /** `[dimension][t]`: one level of the dimension. */
  readonly gate: readonly (readonly number[])[];
  /** `[t]`: one overall level. */
  readonly overall: readonly number[];
  /** One quick win in the first term, counted up to `quickMax`. */
  readonly quick: number;
}

/** Who applies to this school, with weights. */
export interface Applicable {
  /** Items of each dimension, and their weight; none where the dimension does not apply. */
  readonly items: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** Dimensions that apply, and their weight. */
  readonly dims: readonly number[];
  readonly total: number;
}

/** Coefficients of §Objective in docs/planning.md: 25 w_i/w(A_d) · W_d/ΣW · priority_i per level, times u_t + … + u_last. */
export function objectiveOf(instance: PlanInstance): Objective {
  const tails = tailWeights(instance.u, instance.T);
  const { weights, dims, total } = applicableTo(instance);
  const at = (points: number) => tails.map((tail) => Math.round(MICRO * tail * points));
  return {
    level: instance.items.map((item) => {
      const weight = instance.dims[item.dim]!.w;
      return at(item.level < 0 ? 0 : (25 * item.w * weight * item.priority) / (weights[item.dim]! * total));
    }),
    gate: instance.dims.map(({ w }, d) => at(dims.includes(d) ? (instance.gateW * w) / total : 0)),
    overall: at(instance.gateOW),
    quick: Math.round(MICRO * instance.quickBonus),
  };
}

/** Sorts out which items and dimensions apply. */
export function applicableTo(instance: PlanInstance): Applicable {
  const items = instance.dims.map((_, d) => instance.items.flatMap((item, i) => (item.dim === d && item.level >= 0 ? [i] : [])));
  const dims = items.flatMap((own, d) => (own.length > 0 ? [d] : []));
  return {
    items,
    weights: items.map((own) => own.reduce((sum, i) => sum + instance.items[i]!.w, 0)),
    dims,
    total: dims.reduce((sum, d) => sum + instance.dims[d]!.w, 0),
  };
}

/** Smallest weight that passes a gate of the share over members of this total weight. */
export function neededWeight(share: number, total: number): number {
  return (share - SHARE_TOLERANCE) * total;
}

function tailWeights(u: readonly number[], terms: number): readonly number[] {
  const tails: number[] = [];
  let tail = 0;
  for (let t = terms - 1; t >= 0; t--) {
    tail += u[t]!;
    tails[t] = tail;
  }
  return tails;
}
