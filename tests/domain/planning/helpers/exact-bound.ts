import type { Model } from '../../../../src/domain/planning/model.ts';

/** The bound of a proof without cases, from whole numbers of any size; no pinned action is kept. */
export function exactBound({ rows, gain, upper }: Model, [, ...proof]: readonly number[]): bigint {
  const multipliers = proof.flatMap((entry) => (entry < 0 ? new Array<number>(-entry).fill(0) : [entry]));
  const left = Array.from(gain, (worth) => 1024n * BigInt(worth));
  let sum = 0n;
  for (const [i, multiplier] of multipliers.entries()) {
    sum += BigInt(multiplier) * BigInt(rows.limit[i]!);
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++)
      left[rows.column[k]!]! -= BigInt(multiplier) * BigInt(rows.value[k]!);
  }
  for (const [j, rest] of left.entries()) if (rest > 0n) sum += rest * BigInt(upper[j]!);
  return sum / 1024n;
}
