import type { Plan, PlanInstance } from './instance.ts';
import { buildModel, lowerLimits, type Model } from './model.ts';

/** Multipliers count 1/1024 micro-point each, as in `bound.ts`. */
const PARTS = 1024;
/** Products above this are not trusted to add up exactly. */
const EXACT = 4_398_046_511_104;

/**
 * The bound that a list of multipliers proves for an instance, in whole micro-points: no plan is worth more, wherever the
 * list comes from. With `kept`, no plan that keeps the pinned actions which `kept` keeps. Entries that are not usable count
 * as 0, which still is a proof, of a weaker bound.
 */
export function certifiedBound(instance: PlanInstance, dual: readonly number[], kept: Plan = []): number {
  const model = buildModel(instance);
  const lower = lowerLimits(instance, model, kept);
  const proven = prove(model, dual.length === model.rows.count ? dual : [], lower);
  return proven ?? prove(model, [], lower) ?? Number.MAX_SAFE_INTEGER;
}

/** Sum of multiplier * limit, plus gain - multipliers * entries of each column, at the better end of its column; undefined if too large to be exact. */
function prove({ rows, gain, upper }: Model, dual: readonly number[], lower: Float64Array): number | undefined {
  const used = new Float64Array(gain.length);
  let sum = 0;
  let size = 0;
  for (let i = 0; i < rows.count; i++) {
    const multiplier = usable(dual[i] ?? 0, rows.limit[i] ?? 0);
    if (multiplier === 0) continue;
    sum += multiplier * (rows.limit[i] ?? 0);
    size += Math.abs(multiplier * (rows.limit[i] ?? 0));
    for (let k = rows.start[i] ?? 0; k < (rows.start[i + 1] ?? 0); k++) {
      const part = multiplier * (rows.value[k] ?? 0);
      if (Math.abs(part) > EXACT) return undefined;
      used[rows.column[k] ?? 0]! += part;
    }
  }
  for (const [j, worth] of gain.entries()) {
    const rest = worth * PARTS - (used[j] ?? 0);
    const most = rest * (rest < 0 ? (lower[j] ?? 0) : (upper[j] ?? 0));
    sum += most;
    size += Math.abs(most);
  }
  return size <= Number.MAX_SAFE_INTEGER ? Math.floor(sum / PARTS) : undefined;
}

function usable(multiplier: number, limit: number): number {
  return Number.isInteger(multiplier) && multiplier > 0 && multiplier * Math.abs(limit) <= EXACT ? multiplier : 0;
}
