import words from '../texts/en.room.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.room.json`: the words of the room. */
export const say = speaker(words);

/** "a", "a and b", "a, b and c". */
export function sayList(parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  if (others.length === 0) return first;
  if (others.length === 1) return say('list-two', { first, last: others[0] ?? '' });
  return say('list-more', { first, rest: sayList(others) });
}
