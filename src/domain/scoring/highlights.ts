import type { Gap } from '../profile.ts';
import type { ItemId, Level, ScoringParameters } from '../questionnaire.ts';
import type { ScoredDimension } from './dimensions.ts';
import { POINTS_PER_LEVEL, TOLERANCE } from './level.ts';
import type { ScoredOverall } from './overall.ts';

/** Items that stand out above the school's own mean, best first. An even school has none, however good it is. */
export function strengthsOf(dimensions: readonly ScoredDimension[], { strength }: ScoringParameters): readonly ItemId[] {
  const rated = dimensions.flatMap(({ answered }) => answered);
  const own = rated.reduce((sum, item) => sum + item.result.value, 0) / rated.length;
  return rated
    .filter(({ result }) => result.level >= strength.level && result.value >= own + strength.above - TOLERANCE)
    .toSorted((one, other) => other.result.value - one.result.value)
    .map(({ item }) => item.id);
}

/**
 * What every answered item below the target is worth, in points of the overall score: 25 w (target - level) / w(applicable)
 * times the dimension's share of the whole. Items that block the next level of their dimension first, then by points.
 */
export function gapsOf({ applicable }: ScoredOverall, target: Level): readonly Gap[] {
  const whole = applicable.reduce((sum, { dimension }) => sum + dimension.weight, 0);
  return applicable
    .flatMap((scored) => gapsIn(scored, target, scored.dimension.weight / whole))
    .toSorted((one, other) => Number(other.blocksNextLevel) - Number(one.blocksNextLevel) || other.points - one.points);
}

function gapsIn(scored: ScoredDimension, target: Level, share: number): Gap[] {
  const weight = scored.applicable.reduce((sum, { item }) => sum + item.weight, 0);
  return scored.answered.flatMap(({ item, result }) => {
    if (result.level >= target) return [];
    const { level } = result;
    const points = (POINTS_PER_LEVEL * item.weight * (target - level) * share) / weight;
    return [{ item: item.id, dimension: item.dimension, level, target, points, blocksNextLevel: blocks(scored, item.id, level) }];
  });
}

/** The item fails the next step itself, or the step lacks weight and the item is part of what lacks. */
function blocks({ gate: { next } }: ScoredDimension, item: ItemId, level: Level): boolean {
  if (!next) return false;
  const lacksWeight = next.shareNow < next.shareNeeded - TOLERANCE;
  return next.coreBelow.includes(item) || next.lagging.includes(item) || (lacksWeight && level < next.level);
}
