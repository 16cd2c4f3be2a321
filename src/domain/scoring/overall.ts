import type { ScoringParameters } from '../questionnaire.ts';
import type { ScoredDimension } from './dimensions.ts';
import { type GatePart, type GateResult, gate } from './gate.ts';
import { TOLERANCE } from './level.ts';
import { intervalAround, meanVariance } from './uncertainty.ts';
import { type Mean, weightedMean } from './weighted-mean.ts';

/** The whole school with everything computed about it. */
export interface ScoredOverall {
  /** Dimensions that apply to the school. */
  readonly applicable: readonly ScoredDimension[];
  /** Mean of the rated dimensions, kept between the worst and the best case of all that apply. */
  readonly mean: Mean;
  /** Dimensions with at least half of the weight are rated. */
  readonly rated: boolean;
  /** Share of the weight of all answers that is there, 0 to 1. */
  readonly answered: number;
  readonly interval: readonly [number, number];
  readonly parts: readonly GatePart[];
  readonly gate: GateResult;
  readonly highest: GateResult;
}

/** Scores the whole from its dimensions: the same mean and the same gate, one floor up. */
export function scoreOverall(dimensions: readonly ScoredDimension[], parameters: ScoringParameters): ScoredOverall {
  const applicable = dimensions.filter((dimension) => dimension.applicable.length > 0);
  const mean = meanOf(applicable);
  const parts = applicable.map((dimension) => gatePart(dimension, dimension.gate));
  return {
    applicable,
    mean,
    rated: mean.known >= parameters.half - TOLERANCE,
    answered: weightedMean(applicable.map(answeredPart)).value ?? 0,
    interval: intervalAround(mean.low, mean.high, varianceOf(applicable, parameters), parameters.z),
    parts,
    gate: gate(parts, parameters.share),
    highest: gate(
      applicable.map((dimension) => gatePart(dimension, dimension.highest)),
      parameters.share,
    ),
  };
}

/** What is answered in a dimension that is not rated can rule out the mean of the others; the nearest possible figure stands. */
function meanOf(dimensions: readonly ScoredDimension[]): Mean {
  const mean = weightedMean(
    dimensions.map(({ dimension, rated, mean: { value, low, high } }) => ({
      weight: dimension.weight,
      value: rated ? value : undefined,
      low,
      high,
    })),
  );
  if (mean.value === undefined) return mean;
  return { ...mean, value: Math.min(mean.high, Math.max(mean.low, mean.value)) };
}

function varianceOf(dimensions: readonly ScoredDimension[], { halo }: ScoringParameters): number {
  const heard = dimensions.filter(({ answered }) => answered.length > 0);
  return meanVariance(
    heard.map(({ dimension, variance }) => ({ weight: dimension.weight, variance })),
    halo,
  );
}

function answeredPart({ dimension, mean }: ScoredDimension) {
  return { weight: dimension.weight, value: mean.known, low: mean.known, high: mean.known };
}

function gatePart({ dimension }: ScoredDimension, { level }: GateResult): GatePart {
  return { id: dimension.id, level, weight: dimension.weight, core: dimension.foundation };
}
