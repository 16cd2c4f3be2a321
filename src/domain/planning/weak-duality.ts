import type { Rows } from './sparse.ts';

/** Parts of a unit of the objective in which multipliers are counted: whole numbers, so that the bound is exact. */
export const DUAL_UNIT = 1024;

/** Scaled multipliers as whole numbers of 1/1024 of the objective's unit per unit of each row. */
export function wholeDual(y: Float64Array, unit: Float64Array): readonly number[] {
  return Array.from(y, (value, i) => Math.round(value * unit[i]! * DUAL_UNIT));
}

/** Products above this are not sure to add up exactly. */
const EXACT = 4_398_046_511_104;

/**
 * What the maximum of gain · x cannot exceed over lower <= x <= upper and the rows, rounded down: limits times
 * multipliers, plus what is left of each gain at the better end of its column. True for any multipliers >= 0; infinite
 * where they are too large to add up exactly.
 */
export function weakBound(
  rows: Rows,
  gain: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  dual: readonly number[],
): number {
  const left = gain.map((value) => value * DUAL_UNIT);
  let total = 0;
  let largest = 0;
  for (let i = 0; i < rows.count; i++) {
    const multiplier = dual[i]!;
    if (multiplier === 0) continue;
    const limited = multiplier * rows.limit[i]!;
    total += limited;
    largest = Math.max(largest, Math.abs(limited));
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) {
      const part = multiplier * rows.value[k]!;
      left[rows.column[k]!]! -= part;
      largest = Math.max(largest, Math.abs(part));
    }
  }
  if (largest > EXACT) return Number.POSITIVE_INFINITY;
  for (let j = 0; j < left.length; j++) total += left[j]! * (left[j]! > 0 ? upper[j]! : lower[j]!);
  return Math.floor(total / DUAL_UNIT);
}
