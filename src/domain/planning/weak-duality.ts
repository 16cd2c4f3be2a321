import type { Model } from './model.ts';

/** Multipliers are whole numbers of 1/1024 of the objective's unit, so that the bound is exact. */
export const PARTS = 1024;
/** Products above this are not trusted to add up exactly. */
const EXACT = 4_398_046_511_104;

/** Lower and upper limits of the columns in one case of a proof. */
export interface Case {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * What the maximum of gain · x cannot exceed in a case, rounded down: limits times multipliers, plus what is left of each
 * gain at the better end of its column. True for any multipliers >= 0; infinite where they are too large to add up exactly.
 */
export function weakBound({ rows, gain }: Pick<Model, 'rows' | 'gain'>, { lower, upper }: Case, dual: readonly number[]): number {
  if (lower.some((least, j) => least > upper[j]!)) return Number.NEGATIVE_INFINITY;
  const left = gain.map((worth) => worth * PARTS);
  let sum = 0;
  let size = 0;
  let largest = 0;
  const add = (amount: number) => {
    sum += amount;
    size += Math.abs(amount);
  };
  for (const [i, multiplier] of dual.entries()) {
    if (multiplier === 0) continue;
    add(multiplier * rows.limit[i]!);
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) {
      const part = multiplier * rows.value[k]!;
      largest = Math.max(largest, Math.abs(part));
      left[rows.column[k]!]! -= part;
    }
  }
  for (const [j, rest] of left.entries()) add(rest * (rest < 0 ? lower[j]! : upper[j]!));
  return largest <= EXACT && size <= Number.MAX_SAFE_INTEGER ? Math.floor(sum / PARTS) : Number.POSITIVE_INFINITY;
}
