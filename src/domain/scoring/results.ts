import type { DimensionResult, ItemResult, MaturityProfile } from '../profile.ts';
import type { ScoringParameters } from '../questionnaire.ts';
import { confidenceOf } from './confidence.ts';
import type { ScoredDimension } from './dimensions.ts';
import { type ExperienceByItem, experienceOf } from './experience.ts';
import { explainItem, explainLevel, explainOverallScore, explainScore } from './explain.ts';
import type { ScoredItem } from './items.ts';
import type { ScoredOverall } from './overall.ts';

/** What a dimension and the whole have in common. */
type Figured = Pick<ScoredOverall, 'mean' | 'rated' | 'interval' | 'gate' | 'highest'> & {
  readonly applicable: readonly unknown[];
};

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
  return {
    dimension: scored.dimension.id,
    applicable: applicable.length > 0,
    ...assumedOf(scored),
    ...figuresOf(scored),
    confidence: confidenceOf(mean.known, scored.items, interval, parameters),
    items: { applicable: applicable.length, answered: answered.length, withEvidence: countWithEvidence(answered) },
    scoreExplanation: explainScore(scored, items),
    levelExplanation: explainLevel(scored.dimension.id, scored),
  };
}

/** What the profile says of the whole. `dimensions`: the results of all of them. */
export function overallResult(
  scored: ScoredOverall,
  dimensions: readonly DimensionResult[],
  parameters: ScoringParameters,
): MaturityProfile['overall'] {
  const { interval, applicable } = scored;
  const items = applicable.flatMap((dimension) => dimension.items);
  return {
    ...figuresOf(scored),
    confidence: confidenceOf(scored.answered, items, interval, parameters),
    scoreExplanation: explainOverallScore(
      scored,
      dimensions.filter((dimension) => dimension.applicable),
    ),
    levelExplanation: explainLevel('overall', scored),
  };
}

/** Score and level: no level where nothing applies. */
function figuresOf({ mean, rated, interval, applicable, gate, highest }: Figured) {
  const applies = applicable.length > 0;
  return {
    score: { value: rated ? mean.value : undefined, low: mean.low, high: mean.high, interval },
    level: applies ? gate.level : undefined,
    highestLevel: applies ? highest.level : undefined,
    next: gate.next,
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
