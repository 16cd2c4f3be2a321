import type { Plan, PlanInstance } from './instance.ts';
import { buildModel, lowerLimits, type Model } from './model.ts';
import { type Case, weakBound } from './weak-duality.ts';

/** A proof with cases inside cases deeper than this is not read. */
const DEEPEST = 40;
/** Nor one of more cases than this: reading each takes time. */
const MOST_CASES = 64;

/**
 * The bound that a proof gives for an instance, in whole micro-points: no plan is worth more, wherever the proof comes
 * from. With `kept`, no plan that keeps the pinned actions which `kept` keeps. The proof is a flat list (`Bound`); what
 * cannot be read, or not be trusted, counts as no proof, which still bounds the value, far off.
 */
export function certifiedBound(instance: PlanInstance, proof: readonly number[], kept: Plan = []): number {
  const model = buildModel(instance);
  const all = { lower: lowerLimits(instance, model, kept), upper: model.upper };
  const found = readProof(model, proof, all);
  return found ?? Math.min(weakBound(model, all, []), Number.MAX_SAFE_INTEGER);
}

/** Reads a proof from front to back; undefined means that it cannot be read, or not be trusted. */
function readProof(model: Model, proof: readonly number[], all: Case): number | undefined {
  let at = 0;
  let cases = 0;
  const next = ({ lower, upper }: Case, depth: number): number | undefined => {
    const column = proof[at++]! - 1;
    if (column === -1) return leaf({ lower, upper });
    // Only a column that is 0 or 1 in every plan can be split into these two cases.
    if (model.upper[column] !== 1 || depth >= DEEPEST) return undefined;
    const without = next({ lower, upper: upper.with(column, 0) }, depth + 1);
    const own = without === undefined ? undefined : next({ lower: lower.with(column, 1), upper }, depth + 1);
    return without === undefined || own === undefined ? undefined : Math.max(without, own);
  };
  const leaf = (one: Case): number | undefined => {
    const { count } = model.rows;
    const dual: number[] = [];
    while (dual.length < count) {
      const entry = proof[at++];
      if (entry === undefined || !Number.isInteger(entry) || entry < -count) return undefined;
      if (entry >= 0) dual.push(entry);
      for (let zeros = entry; zeros < 0; zeros++) dual.push(0);
    }
    cases++;
    const bound = cases > MOST_CASES ? Number.POSITIVE_INFINITY : weakBound(model, one, dual);
    return bound === Number.POSITIVE_INFINITY ? undefined : bound;
  };
  const bound = next(all, 0);
  return at === proof.length ? bound : undefined;
}
