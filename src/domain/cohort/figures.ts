import type { Level } from '../questionnaire.ts';
import type { ActionShare, Spread } from './release.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const TENTHS = 10;

/** Whether counts may be shown, or only a figure that no single school can be read from. */
export type Detail = 'counts' | 'mean';

/** How levels spread; `levels` is not empty. */
export function spreadOf(levels: readonly number[], detail: Detail): Spread {
  const mean = tenths(levels.reduce((sum, level) => sum + level, 0) / levels.length);
  if (detail === 'mean') return { schools: levels.length, mean };
  const counts = countsOf(levels);
  return { schools: levels.length, mean, counts, quartiles: quartilesOf(counts, levels.length) };
}

/** How many of the schools plan an action: 1 or 0 for each; `planned` is not empty. */
export function actionShareOf(planned: readonly number[], detail: Detail): ActionShare {
  const sum = planned.reduce((total, one) => total + one, 0);
  const share = tenths(sum / planned.length);
  return { schools: planned.length, share, ...(detail === 'counts' ? { planned: sum } : {}) };
}

function countsOf(levels: readonly number[]): [number, number, number, number, number] {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const level of levels) counts[LEVELS[level] ?? 0] += 1;
  return counts;
}

/** The lowest level that a quarter, half and three quarters of the schools do not exceed. */
function quartilesOf(counts: readonly number[], schools: number): [Level, Level, Level] {
  const reached = (quarters: number): Level => {
    let upTo = 0;
    for (const level of LEVELS) {
      upTo += counts[level] ?? 0;
      if (4 * upTo >= quarters * schools) return level;
    }
    return 4;
  };
  return [reached(1), reached(2), reached(3)];
}

function tenths(value: number): number {
  return Math.round(value * TENTHS) / TENTHS;
}
