import type { PlannedAction } from '../../domain/roadmap.ts';
import { againSentences } from '../../domain/sentences/roadmap.ts';
import type { Voice } from './voice.ts';

/** What an action brings: the items it raises, from which level to which. */
export function sayGives(voice: Voice, { raises }: PlannedAction): string {
  return voice.list(raises.map(({ item, from, to }) => voice.say('gives-item', { item: voice.item(item).name, from, to })));
}

/** The same for narrow places. */
export function sayRaises(voice: Voice, { raises }: PlannedAction): string {
  return raises.map(({ item, from, to }) => voice.say('raises-item', { item: voice.item(item).name, from, to })).join('; ');
}

/** What an action brings, and how far it leads when it is done again. */
export function sayGivesInFull(voice: Voice, action: PlannedAction): string {
  return [`${sayGives(voice, action)}.`, ...againSentences(voice.roadmap, action)].join(' ');
}
