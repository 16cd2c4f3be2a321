import type { Answers, GroupedAnswers } from '../answers.ts';
import type { RoleId, ScoringParameters } from '../questionnaire.ts';

/** Everybody who rates the practice in one role. */
export interface RatingGroup {
  readonly role: RoleId;
  /** Weight of the group's mean beside the other groups' means. */
  readonly weight: number;
  readonly responses: readonly Answers[];
  /** How many people the group has in all, where the school said so. */
  readonly size: number | undefined;
}

/**
 * Sorts responses into the groups whose means make the level: first those the questionnaire names, then any other role
 * with weight 1. Groups that only make experience checks are left out. The order of the responses changes nothing.
 */
export function ratingGroups(
  parameters: ScoringParameters,
  responses: readonly GroupedAnswers[],
  sizes: Readonly<Record<RoleId, number>>,
): readonly RatingGroup[] {
  const roles = [...parameters.groups.map(({ role }) => role), ...responses.map(({ role }) => role).toSorted()];
  const byRole = new Map<RoleId, Answers[]>(roles.map((role) => [role, []]));
  for (const { role, answers } of responses) byRole.get(role)?.push(answers);
  return [...byRole]
    .filter(([role]) => !parameters.experienceGroups.includes(role))
    .map(([role, all]) => ({ role, weight: weightOf(parameters, role), responses: all, size: sizes[role] }));
}

function weightOf(parameters: ScoringParameters, role: RoleId): number {
  return parameters.groups.find((group) => group.role === role)?.weight ?? 1;
}
