import words from './texts/en.pages.json' with { type: 'json' };
import { speaker } from './words.ts';

/** A sentence of `texts/en.pages.json`: the pages before, after and around the questions. */
export const sayPage = speaker(words);
