import type { GateNext } from '../../../src/domain/explanation.ts';
import type { Confidence, Score } from '../../../src/domain/profile.ts';
import type { Names } from './names.ts';
import { say } from './say.ts';

/** A figure 0 to 100 with its likely range, or why there is none. */
export function scoreText({ value, interval }: Score): string {
  const range = { low: Math.round(interval[0]), high: Math.round(interval[1]) };
  return value === undefined ? say('score.none', range) : say('score', { value: Math.round(value), ...range });
}

/** How far a figure can be trusted, and why not further. */
export function confidenceReason({ label, answered, groups, width, limitedBy }: Confidence): string {
  const reasons = limitedBy.map((limit) =>
    say(`confidence.by.${limit}`, { percent: Math.round(answered * 100), groups, width: Math.round(width) }),
  );
  return [say(`confidence.${label}`), ...reasons].join(' ');
}

/** What a dimension lacks for its next level, in one or two sentences. */
export function nextLevelText({ level, shareNow, shareNeeded, coreBelow, lagging }: GateNext, names: Names): string {
  const list = (items: readonly string[]): string => items.map((item) => names.item(item).code).join(', ');
  const lacks = [
    ...(coreBelow.length > 0 ? [say('next.core', { list: list(coreBelow) })] : []),
    ...(lagging.length > 0 ? [say('next.lagging', { list: list(lagging) })] : []),
    ...(shareNow < shareNeeded
      ? [say('next.share', { now: Math.floor(shareNow * 100), needed: Math.round(shareNeeded * 100) })]
      : []),
  ];
  return [say('next', { level, name: names.level(level) }), ...lacks].join(' ');
}
