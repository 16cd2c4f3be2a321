import type { PlannedAction } from '../../domain/roadmap.ts';
import type { Span } from './blocks.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** What helps with an action, each once: a link where its address is known. */
export function resources({ catalogueTexts }: ReportSource, voice: Voice, { action }: PlannedAction): readonly Span[] {
  const names = [...new Set(catalogueTexts.actions[action]?.resources ?? [])];
  return names.flatMap((name, i): readonly Span[] => {
    const url = catalogueTexts.links?.[name];
    const shown = url === undefined ? { text: name } : { text: name, link: { url, about: voice.say('opens-page', { name }) } };
    return [...(i > 0 ? [{ text: '; ' }] : []), shown];
  });
}
