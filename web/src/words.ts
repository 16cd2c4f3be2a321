import { fill, type Values, type Words } from '../../src/domain/sentences/fill.ts';
import page from './texts/en.json' with { type: 'json' };

/** The language of the pages, and the style of its dates: day before month, as in all of Europe. */
export const LANGUAGE = 'en';
const DATES = 'en-GB';

/** Makes sentences from a file of patterns; pages that load later bring their own file. */
export function speaker(words: Words): (key: string, values?: Values) => string {
  return (key, values) => fill(words, key, LANGUAGE, values);
}

/** A sentence of `texts/en.json`. */
export const say = speaker(page);

/** A day as people write it: 22 November 2026. `iso` is `YYYY-MM-DD`, with or without a time. */
export function day(iso: string): string {
  return new Intl.DateTimeFormat(DATES, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** A moment on this device, with its hour: 22 November 2026 at 14:02. `iso` is a moment in UTC. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(DATES, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

/** A time of day on this device: 14:02. */
export function clock(at: Date): string {
  return new Intl.DateTimeFormat(DATES, { timeStyle: 'short' }).format(at);
}
