import type { ScoringParameters } from '../questionnaire.ts';
import type { Tally } from './tally.ts';

/** A value with its weight in a mean. */
export interface Uncertain {
  readonly weight: number;
  readonly variance: number;
}

/**
 * Variance of the weighted mean of the group means of one item, in levels squared. Without any answer in a group (a
 * consensus entered alone) it is that of a single answer.
 */
export function itemVariance(groups: readonly Tally[], parameters: ScoringParameters): number {
  const answering = groups.filter(({ rated }) => rated > 0);
  if (answering.length === 0) return parameters.priorVariance;
  const total = answering.reduce((sum, { weight }) => sum + weight, 0);
  return answering.reduce((sum, group) => sum + squareOf(group.weight / total) * groupVariance(group, parameters), 0);
}

/**
 * Variance of a weighted mean whose errors are correlated by `halo`: the same people answer every item.
 * ((1 - halo) sum w^2 v + halo (sum w sqrt v)^2) / (sum w)^2; 0 for no parts.
 */
export function meanVariance(parts: readonly Uncertain[], halo: number): number {
  let total = 0;
  let apart = 0;
  let together = 0;
  for (const { weight, variance } of parts) {
    total += weight;
    apart += squareOf(weight) * variance;
    together += weight * Math.sqrt(variance);
  }
  return total === 0 ? 0 : ((1 - halo) * apart + halo * squareOf(together)) / squareOf(total);
}

/** The worst and best case widened by `z` standard errors, kept within 0 to 100. */
export function intervalAround(low: number, high: number, variance: number, z: number): readonly [number, number] {
  const margin = z * Math.sqrt(variance);
  return [Math.max(0, low - margin), Math.min(100, high + margin)];
}

/** Squared standard error of one group's mean: sample variance drawn towards the prior, fewer doubts when most have answered. */
function groupVariance(group: Tally, { priorVariance, priorWeight }: ScoringParameters): number {
  const freedom = group.rated - 1;
  const squaredDeviations = group.squares - squareOf(group.sum) / group.rated;
  const variance = (squaredDeviations + priorWeight * priorVariance) / (freedom + priorWeight);
  return (variance / group.rated) * unheardShare(group);
}

/** (N - n) / (N - 1): 1 for an unknown group size, 0 once everybody has answered. */
function unheardShare({ rated, size }: Tally): number {
  if (size === undefined) return 1;
  return size <= rated ? 0 : (size - rated) / (size - 1);
}

function squareOf(value: number): number {
  return value * value;
}
