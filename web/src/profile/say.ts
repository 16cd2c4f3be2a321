import words from '../texts/en.results.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.results.json`: the words of the pages about results. */
export const say = speaker(words);
