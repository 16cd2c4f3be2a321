import type { ExperienceAnswers, GroupedAnswers } from '../answers.ts';
import type { ItemResult } from '../profile.ts';
import type { ItemId, RoleId, ScoringParameters } from '../questionnaire.ts';
import { TOLERANCE } from './level.ts';

/** The values of the short experience checks, by item and then by group. */
export type ExperienceByItem = ReadonlyMap<ItemId, ReadonlyMap<RoleId, readonly number[]>>;

/** Collects the experience checks: those given as such, and levels given by groups that only make experience checks. */
export function collectExperience(
  parameters: ScoringParameters,
  checks: readonly ExperienceAnswers[],
  responses: readonly GroupedAnswers[],
): ExperienceByItem {
  const values = new Map<ItemId, Map<RoleId, number[]>>();
  for (const { role, values: given } of checks) for (const [item, value] of Object.entries(given)) add(values, item, role, value);
  for (const { role, answers } of responses) {
    if (!parameters.experienceGroups.includes(role)) continue;
    for (const [item, { level }] of Object.entries(answers)) if (level !== undefined) add(values, item, role, level);
  }
  return values;
}

/**
 * The experience series of one item beside its practice rating (undefined: not rated). A group smaller than the smallest
 * one that may be shown is left out. A gap, rating minus experience, is in levels.
 */
export function experienceOf(
  groups: ReadonlyMap<RoleId, readonly number[]> | undefined,
  rating: number | undefined,
  parameters: ScoringParameters,
): ItemResult['experience'] {
  if (!groups) return [];
  const shown = [...groups.keys()].toSorted().map((role) => ({ role, values: groups.get(role) ?? [] }));
  return shown
    .filter(({ role, values }) => values.length >= (parameters.smallestGroup[role] ?? 1))
    .map(({ role, values }) => {
      const mean = meanOf(values);
      const gap = rating === undefined ? undefined : rating - mean;
      const talkingPoint = gap !== undefined && Math.abs(gap) >= parameters.talkingPoint - TOLERANCE;
      return { role, mean, count: values.length, gap, talkingPoint };
    });
}

function add(values: Map<ItemId, Map<RoleId, number[]>>, item: ItemId, role: RoleId, value: number): void {
  const groups = values.get(item) ?? new Map<RoleId, number[]>();
  const given = groups.get(role) ?? [];
  given.push(value);
  values.set(item, groups.set(role, given));
}

/** Sorted before adding, so that the order of the respondents changes not even the last digit. */
function meanOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other).reduce((sum, value) => sum + value, 0) / values.length;
}
