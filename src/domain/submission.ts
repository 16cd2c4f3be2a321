import type { MaturityProfile } from './profile.ts';
import type { DimensionId, ItemId, Level, ScopeId } from './questionnaire.ts';
import type { CivilDate } from './roadmap.ts';

/** What a later round of answers starts from: the levels of a submission, and which version each answer had. */
export interface SubmissionOutline {
  readonly scope: ScopeId;
  /** Absent: not rated. */
  readonly overall?: Level;
  /** Rated dimensions and items only. */
  readonly dimensions: Readonly<Record<DimensionId, Level>>;
  readonly items: Readonly<Record<ItemId, Level>>;
  /** Of every answer there was, also "don't know" and "does not apply". */
  readonly versions: Readonly<Record<ItemId, number>>;
}

/** The submission before the present answers. */
export interface EarlierSubmission extends SubmissionOutline {
  /** 1 for the first. */
  readonly number: number;
  readonly submittedOn: CivilDate;
}

/** A level then and now; undefined where it was not rated. */
export interface LevelMove {
  readonly from: Level | undefined;
  readonly to: Level | undefined;
  /** `began` and `ended`: rated only now, or only then. */
  readonly way: 'up' | 'down' | 'same' | 'began' | 'ended' | 'none';
}

/** What is different from an earlier submission. */
export interface SubmissionChange {
  /** `different`: other questions were asked, so a level may have moved because of them. */
  readonly scope: 'same' | 'different';
  readonly overall: LevelMove;
  /** Every dimension, in the order of the profile. */
  readonly dimensions: readonly ({ readonly dimension: DimensionId } & LevelMove)[];
  /** Items rated both times whose level moved, in the order of the profile. */
  readonly items: readonly ({ readonly item: ItemId; readonly dimension: DimensionId } & LevelMove)[];
}

/** The outline of a submission with this profile. */
export function outlineOf(
  { scope, overall, dimensions, items }: MaturityProfile,
  versions: SubmissionOutline['versions'],
): SubmissionOutline {
  return {
    scope,
    ...(overall.level === undefined ? {} : { overall: overall.level }),
    dimensions: levelsBy(dimensions.map(({ dimension, level }) => [dimension, level])),
    items: levelsBy(items.map(({ item, level }) => [item, level])),
    versions,
  };
}

/** Compares the present profile with an earlier submission. */
export function changeSinceSubmission(before: SubmissionOutline, now: MaturityProfile): SubmissionChange {
  return {
    scope: before.scope === now.scope ? 'same' : 'different',
    overall: moveOf(before.overall, now.overall.level),
    dimensions: now.dimensions.map(({ dimension, level }) => ({ dimension, ...moveOf(before.dimensions[dimension], level) })),
    items: now.items
      .map(({ item, dimension, level }) => ({ item, dimension, ...moveOf(before.items[item], level) }))
      .filter(({ way }) => way === 'up' || way === 'down'),
  };
}

function moveOf(from: Level | undefined, to: Level | undefined): LevelMove {
  return { from, to, way: wayOf(from, to) };
}

function wayOf(from: Level | undefined, to: Level | undefined): LevelMove['way'] {
  if (from === undefined) return to === undefined ? 'none' : 'began';
  if (to === undefined) return 'ended';
  if (from === to) return 'same';
  return from < to ? 'up' : 'down';
}

function levelsBy(pairs: readonly (readonly [string, Level | undefined])[]): Readonly<Record<string, Level>> {
  const levels: Record<string, Level> = {};
  for (const [id, level] of pairs) if (level !== undefined) levels[id] = level;
  return levels;
}
