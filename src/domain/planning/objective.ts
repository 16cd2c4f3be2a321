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

/** Coefficients of §Objective in docs/planning.md: 25 w_i/w(A_d) · W_d/ΣW · priority_i per level, times u_t + … + u_last. */
export function objectiveOf(instance: PlanInstance): Objective {
  const tails = tailWeights(instance.u, instance.T);
  const applicable = applicableWeights(instance);
  const total = totalWeight(instance, applicable);
  const at = (points: number) => tails.map((tail) => Math.round(MICRO * tail * points));
  return {
    level: instance.items.map((item) => {
      const scale = (applicable[item.dim] ?? 0) * total;
      const weight = instance.dims[item.dim]?.w ?? 0;
      return at(item.level < 0 || scale <= 0 ? 0 : (25 * item.w * weight * item.priority) / scale);
    }),
    gate: instance.dims.map((dim, d) => at((applicable[d] ?? 0) > 0 && total > 0 ? (instance.gateW * dim.w) / total : 0)),
    overall: at(instance.gateOW),
    quick: Math.round(MICRO * instance.quickBonus),
  };
}

/** Weight of the applicable items by dimension; 0 where the dimension does not apply to this school. */
export function applicableWeights(instance: PlanInstance): readonly number[] {
  const weights = instance.dims.map(() => 0);
  for (const item of instance.items) if (item.level >= 0) weights[item.dim] = (weights[item.dim] ?? 0) + item.w;
  return weights;
}

/** Smallest weight that passes a gate of the share over members of this total weight. */
export function neededWeight(share: number, total: number): number {
  return (share - SHARE_TOLERANCE) * total;
}

function totalWeight(instance: PlanInstance, applicable: readonly number[]): number {
  return instance.dims.reduce((sum, dim, d) => sum + ((applicable[d] ?? 0) > 0 ? dim.w : 0), 0);
}

function tailWeights(u: readonly number[], terms: number): readonly number[] {
  const tails: number[] = [];
  let tail = 0;
  for (let t = terms - 1; t >= 0; t--) {
    tail += u[t] ?? 0;
    tails[t] = tail;
  }
  return tails;
}
