import type { DimensionId, Questionnaire } from '../questionnaire.ts';
import type { MemberNumber, ShownSchool } from './cohort.ts';
import type { CohortParameters } from './parameters.ts';

/** A school that could help another, and in what; with what it could get in return. */
export interface Helper {
  readonly number: MemberNumber;
  /** Largest lead first. */
  readonly helpsIn: readonly DimensionId[];
  readonly getsIn: readonly DimensionId[];
}

/** For one school, the peers that are strong where it is weak. */
export interface HelpNeeded {
  readonly number: MemberNumber;
  /** Mutual help first, then those who help in most. */
  readonly helpers: readonly Helper[];
}

/**
 * Who could help whom, among rows that agreed to be proposed. A school is weak in a dimension where it is below its own
 * target; a helper is at the level of the parameters there, and so many levels ahead. Schools nobody can help are left out.
 */
export function couldHelp(
  { dimensions }: Pick<Questionnaire, 'dimensions'>,
  { help }: Pick<CohortParameters, 'help'>,
  rows: readonly ShownSchool[],
): readonly HelpNeeded[] {
  const ids = dimensions.map(({ id }) => id);
  const agreed = rows.filter((row) => row.help === 'offered');
  const inWhat = (helper: ShownSchool, school: ShownSchool) =>
    ids
      .filter((id) => isStrongWhereWeak(help, helper, school, id))
      .sort((a, b) => lead(helper, school, b) - lead(helper, school, a));
  return agreed.flatMap((school): HelpNeeded[] => {
    const helpers = agreed
      .filter((one) => one !== school)
      .map((one) => ({ number: one.number, helpsIn: inWhat(one, school), getsIn: inWhat(school, one) }))
      .filter(({ helpsIn }) => helpsIn.length > 0)
      .sort((a, b) => mutual(b) - mutual(a) || b.helpsIn.length - a.helpsIn.length);
    return helpers.length === 0 ? [] : [{ number: school.number, helpers }];
  });
}

function isStrongWhereWeak(help: CohortParameters['help'], helper: ShownSchool, school: ShownSchool, id: DimensionId): boolean {
  const [theirs, own] = [helper.overview.levels[id], school.overview.levels[id]];
  if (typeof theirs !== 'number' || typeof own !== 'number') return false;
  return own < school.overview.target && theirs >= help.level && lead(helper, school, id) >= help.ahead;
}

/** Levels that one school is ahead of another; 0 where one of them has none. */
function lead(helper: ShownSchool, school: ShownSchool, id: DimensionId): number {
  const [theirs, own] = [helper.overview.levels[id], school.overview.levels[id]];
  return typeof theirs === 'number' && typeof own === 'number' ? theirs - own : 0;
}

function mutual({ getsIn }: Helper): number {
  return getsIn.length > 0 ? 1 : 0;
}
