import type { DimensionId, QuestionId } from '../questionnaire.ts';
import type { ShownSchool } from './cohort.ts';
import type { SnapshotOverview } from './snapshot.ts';

/**
 * How rows are put in order: by name; by the level of one dimension; by how many levels a school lacks to its own targets.
 * There is no order by a total: a cohort is no ranking.
 */
export type OverviewOrder =
  | { readonly by: 'name' }
  | { readonly by: 'dimension'; readonly dimension: DimensionId; readonly first: 'highest' | 'lowest' }
  | { readonly by: 'gap' };

/** Which rows are shown: for each facet named, those with this value. */
export type OverviewFilter = Readonly<Record<QuestionId, string>>;

/** Rows in order. `byName` compares two names in the reader's language; it also decides between equals. */
export function inOrder(
  rows: readonly ShownSchool[],
  order: OverviewOrder,
  byName: (a: string, b: string) => number,
): readonly ShownSchool[] {
  const alphabetical = (a: ShownSchool, b: ShownSchool) => byName(a.name, b.name) || a.number - b.number;
  if (order.by === 'name') return [...rows].sort(alphabetical);
  const key = order.by === 'gap' ? keyOfGap : keyOfLevel(order);
  const keys = new Map(rows.map((row) => [row, key(row.overview)]));
  return [...rows].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || alphabetical(a, b));
}

/** The rows that a filter leaves. Only schools with a row of their own can be filtered; aggregates never are. */
export function filtered(rows: readonly ShownSchool[], filter: OverviewFilter): readonly ShownSchool[] {
  const wanted = Object.entries(filter);
  return rows.filter(({ overview }) => wanted.every(([facet, value]) => hasValue(overview.facets[facet], value)));
}

/** The values of a facet that rows have, with how many rows each. */
export function facetValues(
  rows: readonly ShownSchool[],
  facet: QuestionId,
): readonly { readonly value: string; readonly rows: number }[] {
  const counts = new Map<string, number>();
  for (const { overview } of rows) {
    const given = overview.facets[facet];
    for (const value of typeof given === 'string' ? [given] : (given ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, rows: count }));
}

/** Levels that a school lacks to its target in a dimension; 0 where it is there or has no level. */
export function gapOf({ levels, target }: SnapshotOverview, dimension: DimensionId): number {
  const level = levels[dimension];
  return typeof level === 'number' ? Math.max(0, target - level) : 0;
}

function keyOfGap(overview: SnapshotOverview): number {
  return -Object.keys(overview.levels).reduce((sum, dimension) => sum + gapOf(overview, dimension), 0);
}

/** Rows without a level come last. */
function keyOfLevel({ dimension, first }: { readonly dimension: DimensionId; readonly first: 'highest' | 'lowest' }) {
  return ({ levels }: SnapshotOverview): number => {
    const level = levels[dimension];
    if (typeof level !== 'number') return Number.POSITIVE_INFINITY;
    return first === 'highest' ? -level : level;
  };
}

function hasValue(given: string | readonly string[] | undefined, value: string): boolean {
  return typeof given === 'string' ? given === value : (given ?? []).includes(value);
}
