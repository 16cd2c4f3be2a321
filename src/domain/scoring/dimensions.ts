import type { Dimension, ScoringParameters } from '../questionnaire.ts';
import { type GatePart, type GateResult, gate } from './gate.ts';
import { isRated, type RatedItem, type ScoredItem } from './items.ts';
import { POINTS_PER_LEVEL, TOLERANCE, TOP } from './level.ts';
import { intervalAround, meanVariance } from './uncertainty.ts';
import { type Mean, type MeanPart, weightedMean } from './weighted-mean.ts';

/** One dimension with everything computed about it. */
export interface ScoredDimension {
  readonly dimension: Dimension;
  /** Every item in scope, applicable or not. */
  readonly items: readonly ScoredItem[];
  /** Items that apply. */
  readonly applicable: readonly ScoredItem[];
  readonly answered: readonly RatedItem[];
  /** Mean of the answered items in points, with worst and best case. */
  readonly mean: Mean;
  /** Enough applies and enough is answered for the score to be published. */
  readonly rated: boolean;
  /** Variance of the mean, in points squared. */
  readonly variance: number;
  readonly interval: readonly [number, number];
  /** Missing answers at their worst, and at their best. */
  readonly parts: readonly GatePart[];
  readonly gate: GateResult;
  readonly highest: GateResult;
}

/** Scores a dimension from its scored items. */
export function scoreDimension(
  dimension: Dimension,
  items: readonly ScoredItem[],
  parameters: ScoringParameters,
): ScoredDimension {
  const applicable = items.filter(({ result }) => result.state !== 'not-applicable');
  const answered = applicable.filter(isRated);
  const mean = weightedMean(applicable.map(meanPart));
  const variance =
    POINTS_PER_LEVEL *
    POINTS_PER_LEVEL *
    meanVariance(
      answered.map(({ item, result }) => ({ weight: item.weight, variance: result.variance })),
      parameters.halo,
    );
  const parts = applicable.map((item) => gatePart(item, 0));
  return {
    dimension,
    items,
    applicable,
    answered,
    mean,
    rated: mean.known >= parameters.half - TOLERANCE && appliesEnough(items, applicable, parameters),
    variance,
    interval: intervalAround(mean.low, mean.high, variance, parameters.z),
    parts,
    gate: gate(parts, parameters.share),
    highest: gate(
      applicable.map((item) => gatePart(item, TOP)),
      parameters.share,
    ),
  };
}

/** The half rule for "not applicable": items that the context switches off do not count against the dimension. */
function appliesEnough(items: readonly ScoredItem[], applicable: readonly ScoredItem[], { half }: ScoringParameters): boolean {
  const asked = items.filter(({ result }) => !(result.state === 'not-applicable' && result.byContext));
  return weightOf(applicable) >= (half - TOLERANCE) * weightOf(asked);
}

function meanPart({ item, result }: ScoredItem): MeanPart {
  if (result.state !== 'rated') return { weight: item.weight, value: undefined, low: 0, high: POINTS_PER_LEVEL * TOP };
  const points = POINTS_PER_LEVEL * result.value;
  return { weight: item.weight, value: points, low: points, high: points };
}

function gatePart({ item, result }: ScoredItem, missing: GatePart['level']): GatePart {
  return { id: item.id, level: result.state === 'rated' ? result.level : missing, weight: item.weight, core: item.core };
}

function weightOf(items: readonly ScoredItem[]): number {
  return items.reduce((sum, { item }) => sum + item.weight, 0);
}
