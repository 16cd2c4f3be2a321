import words from '../texts/en.roadmap.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.roadmap.json`: the words of the roadmap page. */
export const say = speaker(words);
