import type { Answer } from '../answers.ts';
import type { ItemId, RoleId } from '../questionnaire.ts';
import type { RatingGroup } from './groups.ts';

/** What one group answered to one item, counted. */
export interface Tally {
  readonly role: RoleId;
  readonly weight: number;
  readonly size: number | undefined;
  /** Number of levels given, their sum, and the sum of their squares. */
  rated: number;
  sum: number;
  squares: number;
  notApplicable: number;
  /** Somebody said "don't know". */
  unknown: boolean;
  /** Pieces of evidence named. */
  evidence: number;
  /** The first reason given for "not applicable". */
  reason: string | undefined;
}

/** Counts the answers of a group to an item; `histogram[level]` grows by every level given. */
export function tally(group: RatingGroup, item: ItemId, histogram: number[]): Tally {
  const counts = emptyTally(group);
  for (const answers of group.responses) {
    const answer = answers[item];
    if (answer) count(answer, counts, histogram);
  }
  return counts;
}

/** Mean of the levels that a group gave; meaningless when it gave none. */
export function meanOf(group: Tally): number {
  return group.sum / group.rated;
}

function count(answer: Answer, counts: Tally, histogram: number[]): void {
  const { level } = answer;
  if (level !== undefined) {
    counts.rated += 1;
    counts.sum += level;
    counts.squares += level * level;
    histogram[level] = (histogram[level] ?? 0) + 1;
  } else if (answer.notApplicable) {
    counts.notApplicable += 1;
    counts.reason ??= answer.notApplicable.reason;
  } else if (answer.unknown) counts.unknown = true;
  if (answer.evidence) counts.evidence += answer.evidence.length;
}

function emptyTally({ role, weight, size }: RatingGroup): Tally {
  return { role, weight, size, rated: 0, sum: 0, squares: 0, notApplicable: 0, unknown: false, evidence: 0, reason: undefined };
}
