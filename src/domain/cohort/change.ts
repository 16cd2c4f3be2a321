import type { DimensionId, Questionnaire } from '../questionnaire.ts';
import type { ShownSchool } from './cohort.ts';
import type { Release } from './release.ts';
import type { SnapshotOverview } from './snapshot.ts';

/** Change of one dimension since the round before. */
export interface DimensionChange {
  readonly dimension: DimensionId;
  /** Rows with a level in both rounds that are higher, the same and lower now. */
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** Mean levels of the whole cohort in both rounds, where both may be shown and were counted anew. */
  readonly mean: { readonly before: number; readonly now: number } | undefined;
}

/** How dimensions changed since the round before. Empty when no row has an earlier one and no release either. */
export function changeSince(
  { dimensions }: Pick<Questionnaire, 'dimensions'>,
  rows: readonly ShownSchool[],
  now: Release | undefined,
  before: Release | undefined,
): readonly DimensionChange[] {
  if (!before && rows.every((row) => row.before === undefined)) return [];
  return dimensions.map(({ id }) => {
    const steps = rows.flatMap((row) => levelsMoved(row.overview, row.before, id) ?? []);
    return {
      dimension: id,
      up: steps.filter((step) => step > 0).length,
      same: steps.filter((step) => step === 0).length,
      down: steps.filter((step) => step < 0).length,
      mean: meansOf(id, now, before),
    };
  });
}

/** Levels up or down since the round before; undefined without a level in both. */
export function levelsMoved(now: SnapshotOverview, before: SnapshotOverview | undefined, id: DimensionId): number | undefined {
  const [level, earlier] = [now.levels[id], before?.levels[id]];
  return typeof level === 'number' && typeof earlier === 'number' ? level - earlier : undefined;
}

function meansOf(id: DimensionId, now: Release | undefined, before: Release | undefined): DimensionChange['mean'] {
  const [is, was] = [now?.groups[0]?.dimensions[id], before?.groups[0]?.dimensions[id]];
  return is && was && is.from === undefined ? { before: was.mean, now: is.mean } : undefined;
}
