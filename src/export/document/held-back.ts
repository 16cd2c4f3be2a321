import { shareInWords } from '../../domain/sentences/profile-words.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** What holds the whole school back from the next level: too few dimensions there, foundations below it, one far behind. */
export function heldBack({ report }: ReportSource, voice: Voice): readonly string[] {
  const { next, levelExplanation } = report.profile.overall;
  if (!next || levelExplanation.kind !== 'gate') return [];
  const { level, shareNow, shareNeeded, coreBelow, lagging } = next;
  const all = levelExplanation.parts.length;
  const reached = levelExplanation.parts.filter((part) => part.level >= level).length;
  const named = (ids: readonly string[]) => ({
    level,
    count: ids.length,
    dimensions: voice.list(ids.map((id) => voice.say('quoted', { name: voice.dimension(id).name }))),
  });
  const needed = shareInWords(voice.profile, shareNeeded);
  const values = { level, name: voice.levelName(level), needed, reached, all };
  return [
    ...(shareNow < shareNeeded ? [voice.say(reached === 0 ? 'held-share-none' : 'held-share', values)] : []),
    ...(coreBelow.length > 0 ? [voice.say('held-foundation', named(coreBelow))] : []),
    ...(lagging.length > 0 ? [voice.say('held-lagging', named(lagging))] : []),
  ];
}
