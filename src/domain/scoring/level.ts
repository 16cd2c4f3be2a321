import type { Level } from '../questionnaire.ts';

/** The levels above "not yet", in the order a school climbs them. */
export const STEPS: readonly Level[] = [1, 2, 3, 4];

/** The highest level there is. */
export const TOP: Level = 4;

/** Points of the 0 to 100 score that one level is worth: 100 / 4. */
export const POINTS_PER_LEVEL = 25;

/** Sums and means closer than this are equal: a threshold that is met exactly must not fail by a rounding error. */
export const TOLERANCE = 1e-9;

/** The whole level of a mean between 0 and 4: the nearest one, where exactly half rounds down (2.5 is not yet 3). */
export function wholeLevel(mean: number): Level {
  return STEPS.findLast((level) => mean > level - 0.5 + TOLERANCE) ?? 0;
}
