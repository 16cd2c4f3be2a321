import type { DimensionId, Item, ItemId, Level, Questionnaire } from '../questionnaire.ts';
import type { ShownSchool, VersionMix } from './cohort.ts';
import type { SnapshotDetail, Standing } from './snapshot.ts';

/** A school with its row and what a comparison reads besides. */
export interface ComparedSchool {
  readonly school: ShownSchool;
  readonly detail: SnapshotDetail;
}

/** One item in several schools. */
export interface ItemDifference {
  readonly item: ItemId;
  readonly dimension: DimensionId;
  /** One for each school, in their order; undefined: not rated, not asked or not shared. */
  readonly levels: readonly (Level | undefined)[];
  /** Highest minus lowest level. */
  readonly difference: number;
}

/** Schools side by side. */
export interface Comparison {
  readonly dimensions: readonly { readonly dimension: DimensionId; readonly standings: readonly (Standing | undefined)[] }[];
  /** Items that at least two of the schools have rated, largest difference first, then in the order of the questionnaire. */
  readonly items: readonly ItemDifference[];
}

/** Compares schools on the items that all versions of the cohort have in common. */
export function compareSchools(
  questionnaire: Questionnaire,
  mix: Pick<VersionMix, 'common'>,
  schools: readonly ComparedSchool[],
): Comparison {
  const common = new Set(mix.common);
  return {
    dimensions: questionnaire.dimensions.map(({ id }) => ({
      dimension: id,
      standings: schools.map(({ school }) => school.overview.levels[id]),
    })),
    items: questionnaire.items
      .filter(({ id }) => common.has(id))
      .flatMap((item) => differenceIn(item, schools))
      .sort((a, b) => b.difference - a.difference),
  };
}

function differenceIn({ id, dimension }: Item, schools: readonly ComparedSchool[]): readonly ItemDifference[] {
  const levels = schools.map(({ detail }) => detail.items[id]);
  const rated = levels.filter((level) => level !== undefined);
  if (rated.length < 2) return [];
  return [{ item: id, dimension, levels, difference: Math.max(...rated) - Math.min(...rated) }];
}
