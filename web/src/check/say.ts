import words from '../texts/en.check.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.check.json`. */
export const say = speaker(words);
