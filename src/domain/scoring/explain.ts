import type { Explanation } from '../explanation.ts';
import type { DimensionResult, ItemResult } from '../profile.ts';
import type { ScoringParameters } from '../questionnaire.ts';
import type { ScoredDimension } from './dimensions.ts';
import type { ScoredItem } from './items.ts';
import { POINTS_PER_LEVEL } from './level.ts';
import type { ScoredOverall } from './overall.ts';
import { meanOf, type Tally } from './tally.ts';

type Explained = Pick<ItemResult, 'explanation'>;
type ExplainedScore = Pick<DimensionResult, 'scoreExplanation'>;

/** One part of a mean, with its points where it has any. */
interface Part {
  readonly weight: number;
  readonly points: number | undefined;
  readonly part: Explanation;
}

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

/** Why a dimension has its score. `items`: the results of its items, in order. */
export function explainScore(scored: ScoredDimension, items: readonly Explained[]): Explanation {
  return explainMean(
    scored.dimension.id,
    scored,
    scored.items.map(({ item, result }, index) => ({
      weight: item.weight,
      points: result.state === 'rated' ? POINTS_PER_LEVEL * result.value : undefined,
      part: at(items, index).explanation,
    })),
  );
}

/** Why the whole has its score. `dimensions`: the results of the applicable dimensions, in order. */
export function explainOverallScore(scored: ScoredOverall, dimensions: readonly ExplainedScore[]): Explanation {
  return explainMean(
    'overall',
    scored,
    scored.applicable.map(({ dimension, rated, mean }, index) => ({
      weight: dimension.weight,
      points: rated ? mean.value : undefined,
      part: at(dimensions, index).scoreExplanation,
    })),
  );
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

/** What each part brings to the mean: nothing where it has no points. */
function explainMean(of: string, { mean, rated }: Pick<ScoredOverall, 'mean' | 'rated'>, parts: readonly Part[]): Explanation {
  const total = parts.reduce((sum, { weight, points }) => sum + (points === undefined ? 0 : weight), 0);
  return {
    kind: 'weighted-mean',
    of,
    value: rated ? mean.value : undefined,
    low: mean.low,
    high: mean.high,
    answered: mean.known,
    rated,
    parts: parts.map(({ weight, points, part }) => ({
      weight,
      share: points === undefined ? 0 : weight / total,
      contribution: points === undefined ? 0 : (points * weight) / total,
      part,
    })),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('an explanation is missing');
  return found;
}
