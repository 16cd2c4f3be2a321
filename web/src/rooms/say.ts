import words from '../texts/en.rooms.json' with { type: 'json' };
import { speaker } from '../words.ts';

/** A sentence of `texts/en.rooms.json`: making, running and joining rooms. */
export const say = speaker(words);
