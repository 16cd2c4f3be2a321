import type { Standing } from '../../../src/domain/cohort/snapshot.ts';
import type { Names } from '../profile/names.ts';
import { say } from './say.ts';

/** A level in words and number, or why there is none. */
export function levelText(standing: Standing | undefined, names: Pick<Names, 'level'>): string {
  if (standing === undefined) return say('level.not-shared');
  return typeof standing === 'number' ? say('level', { level: standing, name: names.level(standing) }) : say(`level.${standing}`);
}

/** The class that shades a cell by its level. */
export function shadeOf(standing: Standing | undefined): string {
  return typeof standing === 'number' ? `shade-${standing}` : 'shade-none';
}
