import words from '../texts/en.files.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.files.json`: the words of everything that is taken out, brought in or checked. */
export const say = speaker(words);
