import type { PlannedAction } from '../../domain/roadmap.ts';
import type { ReportInput } from './input.ts';
import type { Voice } from './voice.ts';

/** Why an action is in the plan, most important first. */
export function sayWhy(_input: ReportInput, voice: Voice, { reasons }: PlannedAction): readonly string[] {
  return reasons.flatMap((reason) => ('item' in reason ? [`it strengthens ${voice.item(reason.item).name}.`] : []));
}

/** What an action brings: the items it raises, from which level to which. */
export function sayGives(voice: Voice, { raises }: PlannedAction): string {
  return voice.list(raises.map(({ item, from, to }) => voice.say('gives-item', { item: voice.item(item).name, from, to })));
}

/** What kept an action from starting earlier. */
export function sayBlockers(_input: ReportInput, _voice: Voice, _action: PlannedAction): readonly string[] {
  return [];
}
