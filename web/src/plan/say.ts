import words from '../texts/en.plan.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.plan.json`: the words of the plan at work. */
export const say = speaker(words);
