import type { ItemId, Questionnaire } from '../questionnaire.ts';
import type { CohortParameters } from './parameters.ts';
import type { GroupFigures, Spread } from './release.ts';

/** An item in which many schools are weak. */
export interface WeakItem {
  readonly item: ItemId;
  readonly spread: Spread;
  /** Share of the schools below the level of the parameters, 0 to 1; undefined where only the mean may be shown. */
  readonly share: number | undefined;
}

/**
 * Commonly weak items of a group, weakest first: those where at least the share of the parameters is below their level, or,
 * where counts may not be shown, whose mean is below it.
 */
export function weakItems(
  { items }: Pick<Questionnaire, 'items'>,
  { weak }: Pick<CohortParameters, 'weak'>,
  group: Pick<GroupFigures, 'items'>,
): readonly WeakItem[] {
  return items
    .flatMap(({ id }): WeakItem[] => {
      const spread = group.items[id];
      return spread ? [{ item: id, spread, share: shareBelow(spread, weak.below) }] : [];
    })
    .filter(({ spread, share }) => (share === undefined ? spread.mean < weak.below : share >= weak.share))
    .sort((a, b) => a.spread.mean - b.spread.mean);
}

function shareBelow({ schools, counts }: Spread, level: number): number | undefined {
  if (!counts) return undefined;
  return counts.slice(0, level).reduce((sum, count) => sum + count, 0) / schools;
}
