/** Reached already today, before the first term. */
export const TODAY: number = -1;
/** Not reached within the plan. */
export const NEVER: number = 99;

/** One item of a dimension, or one dimension of the whole: `reach[level]` is the term at whose end it has the level. */
export interface Member {
  readonly weight: number;
  readonly core: boolean;
  readonly reach: readonly number[];
}

/**
 * The gate operator over time: the first term at whose end each level 0 to 4 holds. A level needs all lower ones, every
 * core member at the level, every member at most one below, and members of weight `needed` at the level.
 */
export function gateReach(members: readonly Member[], needed: number, terms: number): readonly number[] {
  const reach = [TODAY];
  for (let level = 1; level <= 4; level++) {
    const earliest = reach[level - 1] ?? NEVER;
    reach.push(members.length === 0 ? NEVER : firstTerm(members, level, needed, earliest, terms));
  }
  return reach;
}

function firstTerm(members: readonly Member[], level: number, needed: number, earliest: number, terms: number): number {
  let t = earliest;
  for (const member of members) {
    const own = member.reach[member.core ? level : level - 1] ?? NEVER;
    if (own > t) t = own;
  }
  while (t < terms && weightAt(members, level, t) < needed) t++;
  return t < terms ? t : NEVER;
}

function weightAt(members: readonly Member[], level: number, t: number): number {
  let weight = 0;
  for (const member of members) if ((member.reach[level] ?? NEVER) <= t) weight += member.weight;
  return weight;
}
