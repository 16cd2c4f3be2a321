import type { ScoringParameters } from '../questionnaire.ts';
import { TOLERANCE } from './level.ts';
import { meanOf, type Tally } from './tally.ts';

/** How far the answers to one item lie apart, in levels. */
export interface Spread {
  /** Mean absolute deviation of all levels given from their median. */
  readonly deviation: number;
  /** Highest minus lowest group mean. */
  readonly groupGap: number;
  /** Worth talking about before anything is decided. */
  readonly disagreement: boolean;
}

/**
 * The spread of one item. Two people disagree when they are at least two levels apart, whichever groups they speak for;
 * from three people on, far group means are a disagreement too.
 */
export function spread(
  histogram: readonly number[],
  groups: readonly Tally[],
  limits: ScoringParameters['disagreement'],
): Spread {
  const people = histogram.reduce((sum, count) => sum + count, 0);
  const deviation = people === 0 ? 0 : deviationFrom(median(histogram, people), histogram) / people;
  const groupGap = gapOf(groups.filter(({ rated }) => rated > 0).map(meanOf));
  const apart = people > 2 && groupGap >= limits.groupGap - TOLERANCE;
  return { deviation, groupGap, disagreement: apart || deviation > limits.deviation + TOLERANCE };
}

function median(histogram: readonly number[], people: number): number {
  return (levelAt(histogram, Math.ceil(people / 2)) + levelAt(histogram, Math.floor(people / 2) + 1)) / 2;
}

/** The level of the n-th person (from 1) when all stand in order of their level. */
function levelAt(histogram: readonly number[], place: number): number {
  let passed = 0;
  return histogram.findIndex((count) => {
    passed += count;
    return passed >= place;
  });
}

function deviationFrom(centre: number, histogram: readonly number[]): number {
  return histogram.reduce((sum, count, level) => sum + count * Math.abs(level - centre), 0);
}

function gapOf(means: readonly number[]): number {
  return means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
}
