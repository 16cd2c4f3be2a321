import type { Answer, Answers } from '../answers.ts';
import type { ConditionId, Item, Level, QuestionId, ScoringParameters } from '../questionnaire.ts';
import { type Spread, spread } from './disagreement.ts';
import type { RatingGroup } from './groups.ts';
import { TOLERANCE, wholeLevel } from './level.ts';
import { meanOf, type Tally, tally } from './tally.ts';
import { itemVariance } from './uncertainty.ts';

/** One item with what its answers come to. */
export interface ScoredItem {
  readonly item: Item;
  readonly groups: readonly Tally[];
  readonly spread: Spread;
  /** Questions of its condition that were left open: whether it applies is assumed. */
  readonly assumed: readonly QuestionId[];
  /** Pieces of evidence named in all. */
  readonly evidence: number;
  readonly result: ItemOutcome;
}

/** What the answers to one item come to. */
export type ItemOutcome =
  | {
      readonly state: 'rated';
      /** Mean of the group means (or the consensus), 0 to 4. */
      readonly value: number;
      readonly level: Level;
      /** Variance of `value`, in levels squared. */
      readonly variance: number;
      readonly consensus: Level | undefined;
    }
  | { readonly state: 'missing'; readonly reason: 'open' | 'unknown' }
  | {
      readonly state: 'not-applicable';
      readonly reason: string | undefined;
      /** The context switches the item off: it is not part of the model for this school. */
      readonly byContext: boolean;
    };

/** An item that has a value. */
export interface RatedItem extends ScoredItem {
  readonly result: Extract<ItemOutcome, { state: 'rated' }>;
}

/** Whether an item has a value. */
export function isRated(scored: ScoredItem): scored is RatedItem {
  return scored.result.state === 'rated';
}

/** What every item of a school is scored with. */
export interface Ratings {
  readonly parameters: ScoringParameters;
  readonly groups: readonly RatingGroup[];
  /** What a moderated meeting agreed on, by item. */
  readonly consensus: Answers;
  /** Conditions that hold in the school's context: an item with another one is not part of the model. */
  readonly holding: ReadonlySet<ConditionId>;
  /** Questions of a condition that were left open; absent: none was. */
  readonly assumedFor?: (condition: ConditionId | undefined) => readonly QuestionId[];
}

/** Scores one item. */
export function scoreItem(item: Item, { parameters, groups, consensus, holding, assumedFor }: Ratings): ScoredItem {
  const histogram = [0, 0, 0, 0, 0];
  const applies = item.condition === undefined || holding.has(item.condition);
  const agreed = applies ? consensus[item.id] : undefined;
  const tallies = applies ? groups.map((group) => tally(group, item.id, histogram)) : [];
  return {
    item,
    groups: tallies,
    assumed: assumedFor?.(item.condition) ?? [],
    spread: spread(histogram, tallies, parameters.disagreement),
    evidence: tallies.reduce((sum, group) => sum + group.evidence, agreed?.evidence?.length ?? 0),
    result: applies ? outcome(tallies, agreed, parameters) : { state: 'not-applicable', reason: undefined, byContext: true },
  };
}

function outcome(groups: readonly Tally[], consensus: Answer | undefined, parameters: ScoringParameters): ItemOutcome {
  if (consensus?.level !== undefined) return rated(consensus.level, consensus.level, groups, parameters);
  if (consensus?.notApplicable) return { state: 'not-applicable', reason: consensus.notApplicable.reason, byContext: false };
  const heard = groups.filter((group) => group.rated + group.notApplicable > 0);
  if (heard.length === 0) return { state: 'missing', reason: isUnknown(groups, consensus) ? 'unknown' : 'open' };
  const against = weightedMean(heard, (group) => group.notApplicable / (group.rated + group.notApplicable));
  if (against > 0.5 + TOLERANCE)
    return { state: 'not-applicable', reason: heard.find(({ reason }) => reason)?.reason, byContext: false };
  return rated(
    weightedMean(
      groups.filter((group) => group.rated > 0),
      meanOf,
    ),
    undefined,
    groups,
    parameters,
  );
}

function rated(
  value: number,
  consensus: Level | undefined,
  groups: readonly Tally[],
  parameters: ScoringParameters,
): ItemOutcome {
  return { state: 'rated', value, level: wholeLevel(value), variance: itemVariance(groups, parameters), consensus };
}

/** Mean over groups by the weight of the groups: a large group never outvotes a small one. */
function weightedMean(groups: readonly Tally[], measure: (group: Tally) => number): number {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  return groups.reduce((sum, group) => sum + group.weight * measure(group), 0) / total;
}

function isUnknown(groups: readonly Tally[], consensus: Answer | undefined): boolean {
  return consensus?.unknown === true || groups.some(({ unknown }) => unknown);
}
