import type { DimensionResult, ItemResult, MaturityProfile } from '../profile.ts';
import type { ScoringParameters } from '../questionnaire.ts';
import { confidenceOf } from './confidence.ts';
import type { ScoredDimension } from './dimensions.ts';
import { type ExperienceByItem, experienceOf } from './experience.ts';
import { explainItem, explainLevel, explainOverallScore, explainScore } from './explain.ts';
import type { ScoredItem } from './items.ts';
import type { ScoredOverall } from './overall.ts';

/** What the profile says of an item. */
export function itemResult(scored: ScoredItem, experience: ExperienceByItem, parameters: ScoringParameters): ItemResult {
  const { item, result, spread, evidence, assumed } = scored;
  const value = result.state === 'rated' ? result.value : undefined;
  return {
    item: item.id,
    dimension: item.dimension,
    state: result.state,
    value,
    level: result.state === 'rated' ? result.level : undefined,
    disagreement: spread.disagreement,
    evidence,
    experience: experienceOf(experience.get(item.id), value, parameters),
    ...(assumed.length > 0 ? { assumed } : {}),
    explanation: explainItem(scored, parameters),
  };
}

/** What the profile says of a dimension. `items`: the results of its items. */
export function dimensionResult(
  scored: ScoredDimension,
  items: readonly ItemResult[],
  parameters: ScoringParameters,
): DimensionResult {
  const { mean, interval, applicable, answered } = scored;
  const applies = applicable.length > 0;
  return {
    dimension: scored.dimension.id,
    applicable: applies,
    ...assumedOf(scored),
    score: { value: scored.rated ? mean.value : undefined, low: mean.low, high: mean.high, interval },
    level: applies ? scored.gate.level : undefined,
    highestLevel: applies ? scored.highest.level : undefined,
    next: scored.gate.next,
    confidence: confidenceOf(mean.known, scored.items, interval, parameters),
    items: { applicable: applicable.length, answered: answered.length, withEvidence: countWithEvidence(answered) },
    scoreExplanation: explainScore(
      scored,
      items.map(({ explanation }) => explanation),
    ),
    levelExplanation: explainLevel(scored.dimension.id, scored),
  };
}

/** What the profile says of the whole. `dimensions`: the results of all of them. */
export function overallResult(
  scored: ScoredOverall,
  dimensions: readonly DimensionResult[],
  parameters: ScoringParameters,
): MaturityProfile['overall'] {
  const { mean, interval, applicable } = scored;
  const applies = applicable.length > 0;
  const items = applicable.flatMap((dimension) => dimension.items);
  const explanations = dimensions.filter((dimension) => dimension.applicable).map(({ scoreExplanation }) => scoreExplanation);
  return {
    score: { value: scored.rated ? mean.value : undefined, low: mean.low, high: mean.high, interval },
    level: applies ? scored.gate.level : undefined,
    highestLevel: applies ? scored.highest.level : undefined,
    next: scored.gate.next,
    confidence: confidenceOf(scored.answered, items, interval, parameters),
    scoreExplanation: explainOverallScore(scored, explanations),
    levelExplanation: explainLevel('overall', scored),
  };
}

/** What a dimension rests on where an open question decides about every one of its items. */
function assumedOf({ items }: ScoredDimension): Pick<DimensionResult, 'assumed'> {
  const open = [...new Set(items.flatMap(({ assumed }) => assumed))];
  return open.length > 0 && items.every(({ assumed }) => assumed.length > 0) ? { assumed: open } : {};
}

/** How many of these items name at least one piece of evidence. */
export function countWithEvidence(items: readonly ScoredItem[]): number {
  return items.filter(({ evidence }) => evidence > 0).length;
}
