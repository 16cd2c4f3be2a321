import type { Score } from '../../../src/domain/profile.ts';
import { say } from './say.ts';

/** A figure 0 to 100 with its likely range, or why there is none. */
export function scoreText({ value, interval }: Score): string {
  const range = { low: Math.round(interval[0]), high: Math.round(interval[1]) };
  return value === undefined ? say('score.none', range) : say('score', { value: Math.round(value), ...range });
}
