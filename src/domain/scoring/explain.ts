import type { Explanation } from '../explanation.ts';
import type { ScoringParameters } from '../questionnaire.ts';
import type { ScoredDimension } from './dimensions.ts';
import type { ScoredItem } from './items.ts';
import { POINTS_PER_LEVEL } from './level.ts';
import type { ScoredOverall } from './overall.ts';
import { meanOf, type Tally } from './tally.ts';

/** Why an item has its value. */
export function explainItem({ item, groups, result, assumed }: ScoredItem, parameters: ScoringParameters): Explanation {
  switch (result.state) {
    case 'missing':
      return { kind: 'missing', item: item.id, reason: result.reason };
    case 'not-applicable':
      return {
        kind: 'not-applicable',
        item: item.id,
        reason: result.reason,
        condition: result.byContext ? item.condition : undefined,
        ...(result.byContext && assumed.length > 0 ? { assumed } : {}),
      };
    case 'rated': {
      const { value, level, consensus } = result;
      const shown = shownGroups(groups, parameters).map((group) => ({
        role: group.role,
        mean: meanOf(group),
        count: group.rated,
      }));
      return { kind: 'rated', item: item.id, value, level, groups: shown, ...(consensus === undefined ? {} : { consensus }) };
    }
  }
}

/** Why a dimension has its score. `items`: the explanations of its items, in order. */
export function explainScore(
  { dimension, items, mean, rated, answered }: ScoredDimension,
  explanations: readonly Explanation[],
): Explanation {
  const weight = answered.reduce((sum, { item }) => sum + item.weight, 0);
  const parts = items.map(({ item, result }, index) => ({
    weight: item.weight,
    ...partOf(result.state === 'rated' ? POINTS_PER_LEVEL * result.value : undefined, item.weight, weight),
    part: at(explanations, index),
  }));
  return {
    kind: 'weighted-mean',
    of: dimension.id,
    value: rated ? mean.value : undefined,
    low: mean.low,
    high: mean.high,
    answered: mean.known,
    rated,
    parts,
  };
}

/** Why the whole has its score. `explanations`: those of the applicable dimensions, in order. */
export function explainOverallScore(
  { applicable, mean, rated }: ScoredOverall,
  explanations: readonly Explanation[],
): Explanation {
  const weight = applicable.reduce((sum, { dimension, rated: counts }) => sum + (counts ? dimension.weight : 0), 0);
  const parts = applicable.map(({ dimension, rated: counts, mean: { value } }, index) => ({
    weight: dimension.weight,
    ...partOf(counts ? value : undefined, dimension.weight, weight),
    part: at(explanations, index),
  }));
  return {
    kind: 'weighted-mean',
    of: 'overall',
    value: rated ? mean.value : undefined,
    low: mean.low,
    high: mean.high,
    answered: mean.known,
    rated,
    parts,
  };
}

/** Why a dimension or the whole has its level. */
export function explainLevel(of: string, scored: Pick<ScoredOverall, 'gate' | 'highest' | 'parts'>): Explanation {
  return {
    kind: 'gate',
    of,
    level: scored.gate.level,
    highest: scored.highest.level,
    next: scored.gate.next,
    parts: scored.parts,
  };
}

/**
 * The groups whose means may be shown. A small group stays hidden, and so do the others as long as all hidden people
 * together are so few that their answers could be worked out from the mean.
 */
function shownGroups(groups: readonly Tally[], { smallestGroup }: ScoringParameters): readonly Tally[] {
  const heard = groups.filter(({ rated }) => rated > 0);
  const hidden = heard.filter(({ role, rated }) => rated < (smallestGroup[role] ?? 1));
  const people = hidden.reduce((sum, { rated }) => sum + rated, 0);
  if (hidden.some(({ role }) => people < (smallestGroup[role] ?? 1))) return [];
  return heard.filter((group) => !hidden.includes(group));
}

/** Share of the mean and points that a part brings; nothing for a part that is not in the mean. */
function partOf(points: number | undefined, weight: number, total: number) {
  return points === undefined
    ? { share: 0, contribution: 0 }
    : { share: weight / total, contribution: (points * weight) / total };
}

function at(explanations: readonly Explanation[], index: number): Explanation {
  const found = explanations[index];
  if (!found) throw new Error('an explanation is missing');
  return found;
}
