import type { Gap } from '../../domain/profile.ts';
import type { Said } from '../said.ts';
import { ownWords } from './standing.ts';

/** The gaps that matter most as points: those of focus dimensions first, each with what the school said of it. */
export function needPoints(said: Said, most: number): readonly string[] {
  const { gaps } = said.source.report.profile;
  const focus = said.source.report.roadmap.focus.dimensions;
  const inFocus = gaps.filter(({ dimension }) => focus.includes(dimension));
  const others = gaps.filter(({ dimension }) => !focus.includes(dimension));
  return [...inFocus, ...others].slice(0, most).flatMap((gap) => [sayNeed(said, gap), ...ownWords(said, gap.item)]);
}

/** A gap as a need: what is true today, and what the school wants instead; `short` where the dimension is known. */
export function sayNeed(
  { say, voice, source }: Said,
  { item, dimension, level, target }: Gap,
  length: 'full' | 'short' = 'full',
): string {
  const texts = source.texts.items[item]?.levels ?? [];
  return say(length === 'full' ? 'draft-need' : 'draft-need-short', {
    item: voice.item(item).name,
    dimension: voice.dimension(dimension).name,
    today: texts[level] ?? voice.level(level),
    wanted: texts[target] ?? voice.level(target),
  });
}
