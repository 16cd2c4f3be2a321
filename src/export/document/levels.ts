import type { DimensionResult, MaturityProfile } from '../../domain/profile.ts';
import type { DimensionId, Level } from '../../domain/questionnaire.ts';
import type { Roadmap } from '../../domain/roadmap.ts';
import type { Voice } from './voice.ts';

/** A dimension that has a level. */
export interface RatedDimension extends DimensionResult {
  readonly level: Level;
}

/** The dimensions with a level, highest first; among equals the higher score first. */
export function byLevel(profile: MaturityProfile): readonly RatedDimension[] {
  return profile.dimensions.filter(isRated).sort((a, b) => b.level - a.level || (b.score.value ?? 0) - (a.score.value ?? 0));
}

/** The level in words: one level, a span while answers are missing, or why there is none. */
export function sayLevel(
  voice: Voice,
  result: Pick<DimensionResult, 'level' | 'highestLevel'> & { readonly applicable?: boolean },
): string {
  const { level, highestLevel } = result;
  if (result.applicable === false) return voice.say('level-not-applicable');
  if (level === undefined) return voice.say('level-open');
  if (highestLevel === undefined || highestLevel === level) return voice.level(level);
  return voice.say('level-span', {
    level,
    name: voice.levelName(level),
    highest: highestLevel,
    highestName: voice.levelName(highestLevel),
  });
}

/** Levels at the end of the plan, by dimension; none where too little is answered. */
export function levelsAfter({ progress, unrated }: Roadmap): ReadonlyMap<DimensionId, Level> {
  const rated = progress.at(-1)?.dimensions.filter(({ dimension }) => !unrated?.dimensions.includes(dimension)) ?? [];
  return new Map(rated.map(({ dimension, level }) => [dimension, level]));
}

/** The overall level at the end of the plan; none where there is no plan, or too little is answered. */
export function overallAfter(roadmap: Roadmap): Level | undefined {
  return roadmap.actions.length === 0 || roadmap.unrated?.overall ? undefined : roadmap.progress.at(-1)?.overall;
}

function isRated(result: DimensionResult): result is RatedDimension {
  return result.applicable && result.level !== undefined;
}
