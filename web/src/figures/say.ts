import words from '../texts/en.figures.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of the figures page. */
export const say = speaker(words);

/** A figure with its unit, with one decimal at most (two for ratios). */
export function figure(value: number, unit: string): string {
  const digits = unit === 'ratio' || unit === 'fte-per-100' ? 100 : 10;
  return say(`unit.${unit}`, { value: Math.round(value * digits) / digits });
}
