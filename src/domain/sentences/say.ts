import type { CivilDate } from '../roadmap.ts';
import type { Texts } from '../texts.ts';
import { fill, type Words } from './fill.ts';

/** Words that have `date`, `month-1` to `month-12`, `list-two` and `list-more`, and the language they are in. */
export interface Sayable {
  readonly words: Words;
  readonly texts: Pick<Texts, 'language'>;
}

/** A date in words, for instance "18 February 2027". */
export function sayDate({ words, texts }: Sayable, date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = fill(words, `month-${Number(month)}`, texts.language);
  return fill(words, 'date', texts.language, { day: String(Number(day)), month: name, year });
}

/** "a", "a and b", "a, b and c". */
export function sayList(says: Sayable, parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  if (others.length === 0) return first;
  const { words, texts } = says;
  if (others.length === 1) return fill(words, 'list-two', texts.language, { first, last: others[0] ?? '' });
  return fill(words, 'list-more', texts.language, { first, rest: sayList(says, others) });
}
