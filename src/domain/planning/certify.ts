import type { Plan, PlanInstance } from './instance.ts';
import { buildModel, lowerLimits, type Model } from './model.ts';

/** Multipliers count 1/1024 micro-point each. */
const PARTS = 1024;
/** Products above this are not trusted to add up exactly. */
const EXACT = 4_398_046_511_104;
/** A proof with cases inside cases deeper than this is not read. */
const DEEPEST = 40;
/** Nor one of more cases than this: reading each takes time. */
const MOST_CASES = 64;

/** Lower and upper limits of the columns in one case of a proof. */
interface Case {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The bound that a proof gives for an instance, in whole micro-points: no plan is worth more, wherever the proof comes
 * from. With `kept`, no plan that keeps the pinned actions which `kept` keeps. The proof is a flat list (`proof.ts`); what
 * cannot be read, or not be trusted, counts as no proof, which still bounds the value, far off.
 */
export function certifiedBound(instance: PlanInstance, proof: readonly number[], kept: Plan = []): number {
  const model = buildModel(instance);
  const all = { lower: lowerLimits(instance, model, kept), upper: model.upper };
  const found = new Reader(model, proof).whole(all);
  return Math.floor((found ?? leafBound(model, all, []) ?? Number.MAX_SAFE_INTEGER * PARTS) / PARTS);
}

/** Reads a proof from front to back; undefined means that it cannot be read. Bounds are in 1/1024 micro-point. */
class Reader {
  private readonly model: Model;
  private readonly proof: readonly number[];
  private at = 0;
  private cases = 0;

  constructor(model: Model, proof: readonly number[]) {
    this.model = model;
    this.proof = proof;
  }

  whole(all: Case): number | undefined {
    const bound = this.next(all, 0);
    return this.at === this.proof.length ? bound : undefined;
  }

  private next({ lower, upper }: Case, depth: number): number | undefined {
    const head = this.proof[this.at++];
    if (head === 0) return this.leaf({ lower, upper });
    const column = (head ?? 0) - 1;
    // Only a column that is 0 or 1 in every plan can be split into these two cases.
    if (!Number.isInteger(column) || column < 0 || this.model.upper[column] !== 1 || depth >= DEEPEST) return undefined;
    const without = this.next({ lower, upper: upper.with(column, 0) }, depth + 1);
    const own = without === undefined ? undefined : this.next({ lower: lower.with(column, 1), upper }, depth + 1);
    return without === undefined || own === undefined ? undefined : Math.max(without, own);
  }

  private leaf(one: Case): number | undefined {
    this.cases++;
    if (this.cases > MOST_CASES) return undefined;
    const dual: number[] = [];
    while (dual.length < this.model.rows.count) {
      const entry = this.proof[this.at++];
      if (entry === undefined || !Number.isInteger(entry) || entry < -this.model.rows.count) return undefined;
      if (entry >= 0) dual.push(entry);
      for (let zeros = entry; zeros < 0; zeros++) dual.push(0);
    }
    return leafBound(this.model, one, dual);
  }
}

/** Sum of multiplier * limit, plus gain - multipliers * entries at the better end of each column; undefined if too large to be exact. */
function leafBound({ rows, gain }: Model, { lower, upper }: Case, dual: readonly number[]): number | undefined {
  if (lower.some((least, j) => least > (upper[j] ?? 0))) return Number.NEGATIVE_INFINITY;
  const used = new Float64Array(gain.length);
  let sum = 0;
  let size = 0;
  for (const [i, multiplier] of dual.entries()) {
    if (multiplier === 0) continue;
    const limited = multiplier * (rows.limit[i] ?? 0);
    if (Math.abs(limited) > EXACT) return undefined;
    sum += limited;
    size += Math.abs(limited);
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
  return size <= Number.MAX_SAFE_INTEGER ? sum : undefined;
}
