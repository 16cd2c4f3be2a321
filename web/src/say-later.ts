import words from './texts/en.later.json' with { type: 'json' };
import { speaker } from './words.ts';

/** A sentence of `texts/en.later.json`: what the pages of an assessment say once something was opened, typed or refused. */
export const sayLater = speaker(words);
