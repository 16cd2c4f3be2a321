/** A part of a weighted mean, 0 to 100. */
export interface MeanPart {
  readonly weight: number;
  /** Undefined: nothing known, or not enough. */
  readonly value: number | undefined;
  /** Worst and best case. */
  readonly low: number;
  readonly high: number;
}

/** A weighted mean with the worst and best case of what is not known. */
export interface Mean {
  /** Mean of the known parts; undefined when there is none. */
  readonly value: number | undefined;
  readonly low: number;
  readonly high: number;
  /** Share of the weight that is known, 0 to 1. */
  readonly known: number;
}

/** Weighted mean of parts. No parts at all: nothing is known, the worst case is 0 and the best 100. */
export function weightedMean(parts: readonly MeanPart[]): Mean {
  let total = 0;
  let known = 0;
  let sum = 0;
  let low = 0;
  let high = 0;
  for (const part of parts) {
    total += part.weight;
    low += part.weight * part.low;
    high += part.weight * part.high;
    if (part.value === undefined) continue;
    known += part.weight;
    sum += part.weight * part.value;
  }
  if (total === 0) return { value: undefined, low: 0, high: 100, known: 0 };
  return { value: known === 0 ? undefined : sum / known, low: low / total, high: high / total, known: known / total };
}
