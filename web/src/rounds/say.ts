import words from '../texts/en.rounds.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.rounds.json`. */
export const say = speaker(words);
