import words from '../texts/en.links.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.links.json`. */
export const say = speaker(words);
