/**
 * A proof of a bound as a tree: in every plan a column of the model is 0 or 1, so a bound for both cases is a bound for
 * all. A leaf holds multipliers, whole numbers >= 0 in 1/1024 micro-point, one per row of the model.
 */
export type Proof = Leaf | Branch;

export interface Leaf {
  readonly dual: readonly number[];
}

export interface Branch {
  readonly column: number;
  readonly without: Proof;
  readonly with: Proof;
}

/**
 * A proof as a flat list: 0 and the multipliers of a leaf, where -n stands for n zeros; or column + 1, then the proof
 * without it and the proof with it.
 */
export function encodeProof(proof: Proof): readonly number[] {
  if ('column' in proof) return [proof.column + 1, ...encodeProof(proof.without), ...encodeProof(proof.with)];
  const list = [0];
  let zeros = 0;
  for (const multiplier of proof.dual) {
    if (multiplier === 0) zeros++;
    else {
      if (zeros > 0) list.push(-zeros);
      list.push(multiplier);
      zeros = 0;
    }
  }
  if (zeros > 0) list.push(-zeros);
  return list;
}
