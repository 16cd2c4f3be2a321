import type { ItemId, Level, Questionnaire } from '../questionnaire.ts';
import { gateLevel } from '../scoring/gate.ts';
import { TOLERANCE } from '../scoring/level.ts';
import type { VersionMix } from './cohort.ts';
import type { ProfileSnapshot, SnapshotDetail, Standing } from './snapshot.ts';

/** The items a version asks, in its order. */
export interface AskedItems {
  readonly version: string;
  readonly items: readonly ItemId[];
}

/**
 * Which versions are in use, and which items all of them ask. `versions` are those of the schools; `asked` must know each
 * of them (one it does not know has nothing in common). Ids of items never change their meaning, so equal ids compare.
 */
export function versionMix(
  own: Pick<Questionnaire, 'version' | 'items'>,
  versions: readonly string[],
  asked: readonly AskedItems[],
): VersionMix {
  const counts = new Map<string, number>();
  for (const version of versions) counts.set(version, (counts.get(version) ?? 0) + 1);
  const others = [...counts.keys()].filter((version) => version !== own.version);
  const sets = others.map((version) => new Set(asked.find((one) => one.version === version)?.items ?? []));
  const common = own.items.map(({ id }) => id).filter((id) => sets.every((items) => items.has(id)));
  return {
    versions: [...counts].map(([version, schools]) => ({ version, schools })).sort((a, b) => newestFirst(a.version, b.version)),
    common,
    share: own.items.length === 0 ? 1 : common.length / own.items.length,
    basis: others.some((version) => majorOf(version) !== majorOf(own.version)) ? 'common-core' : 'version',
  };
}

/**
 * A snapshot as a cohort of mixed major versions reads it: only common items, and levels computed from these alone by the
 * method of the cohort's own version. In a cohort of one major version it stays as it is.
 */
export function onCommonCore(questionnaire: Questionnaire, mix: VersionMix, snapshot: ProfileSnapshot): ProfileSnapshot {
  if (mix.basis === 'version') return snapshot;
  const common = new Set(mix.common);
  const items = Object.fromEntries(Object.entries(snapshot.detail.items).filter(([item]) => common.has(item)));
  const levels = Object.fromEntries(
    Object.keys(snapshot.overview.levels)
      .filter((dimension) => questionnaire.dimensions.some(({ id }) => id === dimension))
      .map((dimension) => [dimension, levelOnCore(questionnaire, common, dimension, items)]),
  );
  return { overview: { ...snapshot.overview, levels, scores: {} }, detail: { ...snapshot.detail, items } };
}

function levelOnCore(
  { items, scoring }: Questionnaire,
  common: ReadonlySet<ItemId>,
  dimension: string,
  levels: SnapshotDetail['items'],
): Standing {
  const asked = items.filter((item) => item.dimension === dimension && common.has(item.id));
  const rated = asked.flatMap((item): { item: typeof item; level: Level }[] => {
    const level = levels[item.id];
    return level === undefined ? [] : [{ item, level }];
  });
  const weight = (list: readonly { readonly weight: number }[]) => list.reduce((sum, one) => sum + one.weight, 0);
  if (rated.length === 0 || weight(rated.map(({ item }) => item)) < (scoring.half - TOLERANCE) * weight(asked))
    return 'not-rated';
  return gateLevel(
    rated.map(({ level }) => level),
    rated.map(({ item }) => item.weight),
    rated.map(({ item }) => item.core),
    scoring.share,
  );
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? '';
}

function newestFirst(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (right[at] ?? 0) - (left[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
