import words from '../texts/en.viewer.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.viewer.json`. */
export const say = speaker(words);
