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
  /** Mutual help first, then those who help in most; as many as the parameters name. */
  readonly helpers: readonly Helper[];
}

/**
 * Who could help whom, among rows that agreed to be proposed. A school is weak in a dimension where it is below its own
 * target; a helper is at the level of the parameters there, and so many levels ahead. Schools nobody can help are left out;
 * `wanted` names the schools to look for help for, all of them unless told.
 */
export function couldHelp(
  { dimensions }: Pick<Questionnaire, 'dimensions'>,
  { help }: Pick<CohortParameters, 'help'>,
  rows: readonly ShownSchool[],
  wanted?: readonly MemberNumber[],
): readonly HelpNeeded[] {
  const schools = rows.filter((row) => row.help === 'offered').map((row) => readSchool(row, dimensions));
  const asking = wanted ? schools.filter(({ number }) => wanted.includes(number)) : schools;
  return asking.flatMap((school): HelpNeeded[] => {
    const helpers = bestHelpers(help, schools, school);
    return helpers.length === 0
      ? []
      : [{ number: school.number, helpers: helpers.map((one) => named(help, one, school, dimensions)) }];
  });
}

/** A row as its levels by place of the dimension: read once, because every school meets every other. */
interface Levels {
  readonly number: MemberNumber;
  readonly target: number;
  /** Undefined where there is none. */
  readonly levels: readonly (number | undefined)[];
}

function readSchool({ number, overview }: ShownSchool, dimensions: Questionnaire['dimensions']): Levels {
  const levels = dimensions.map(({ id }) => {
    const level = overview.levels[id];
    return typeof level === 'number' ? level : undefined;
  });
  return { number, target: overview.target, levels };
}

/** The few best, kept in order while all others are looked at. */
function bestHelpers(help: CohortParameters['help'], schools: readonly Levels[], school: Levels): readonly Levels[] {
  const best: { readonly one: Levels; readonly worth: number }[] = [];
  for (const one of schools) {
    const helps = one === school ? 0 : strongIn(help, one, school);
    if (helps === 0) continue;
    const worth = helps + (strongIn(help, school, one) > 0 ? MUTUAL : 0);
    const place = best.findIndex((other) => other.worth < worth);
    if (place >= 0) best.splice(place, 0, { one, worth });
    else if (best.length < help.most) best.push({ one, worth });
    if (best.length > help.most) best.pop();
  }
  return best.map(({ one }) => one);
}

/** More than any number of dimensions: mutual help comes first. */
const MUTUAL = 1000;

/** In how many dimensions one school is strong where the other is weak. */
function strongIn(help: CohortParameters['help'], helper: Levels, school: Levels): number {
  let count = 0;
  for (let place = 0; place < school.levels.length; place += 1) if (lead(help, helper, school, place) > 0) count += 1;
  return count;
}

/** Levels that a helper is ahead where the other is weak; 0 where it could not help. */
function lead({ level, ahead }: CohortParameters['help'], helper: Levels, school: Levels, place: number): number {
  const theirs = helper.levels[place];
  const own = school.levels[place];
  if (theirs === undefined || own === undefined) return 0;
  return own < school.target && theirs >= level && theirs - own >= ahead ? theirs - own : 0;
}

function named(help: CohortParameters['help'], helper: Levels, school: Levels, dimensions: Questionnaire['dimensions']): Helper {
  const inWhat = (strong: Levels, weak: Levels) =>
    dimensions
      .map(({ id }, place) => ({ id, lead: lead(help, strong, weak, place) }))
      .filter((one) => one.lead > 0)
      .sort((a, b) => b.lead - a.lead)
      .map(({ id }) => id);
  return { number: helper.number, helpsIn: inWhat(helper, school), getsIn: inWhat(school, helper) };
}
