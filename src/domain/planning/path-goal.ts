import type { PlanInstance } from './instance.ts';
import { cover, type GateMembers, gatesOf, stateOf, stepsToday, type TermState } from './levels.ts';

/** A level to reach, 1 to 4: of one dimension, or overall where `dim` is undefined. */
export interface Goal {
  readonly dim: number | undefined;
  readonly level: number;
}

/** A step that stands between a set of actions and a goal: the item would need this level, 1 to 4. */
export interface MissingStep {
  readonly item: number;
  readonly level: number;
}

/** Whether a state has the level of the goal. */
export function reaches({ dim, level }: Goal, { dims, overall }: TermState): boolean {
  return (dim === undefined ? overall : dims[dim]!) >= level;
}

/** Where a set of actions leads once it is done, in any order and at any time; `done[j]` is not 0 for those in it. */
export function stateWith(instance: PlanInstance, done: ArrayLike<number>): TermState {
  const covered = stepsToday(instance);
  instance.actions.forEach((action, j) => {
    if (done[j] !== 0) cover(covered, action);
  });
  return stateOf(gatesOf(instance), covered);
}

/** What is missing for the goal in a state: core items and laggards first, else all that is below the level. */
export function missingFor(instance: PlanInstance, { dim, level }: Goal, { dims, items }: TermState): readonly MissingStep[] {
  const gates = gatesOf(instance);
  const missingIn = (d: number, needed: number): readonly MissingStep[] =>
    dims[d]! >= needed ? [] : firstOf(gates.dims[d]!, needed, (item, own) => (items[item]! < own ? [{ item, level: own }] : []));
  return dim === undefined ? firstOf(gates.whole, level, missingIn) : missingIn(dim, level);
}

/** What members lack at least for a gate to this level; if that is nothing, what they lack to the level itself. */
function firstOf(
  { who, core }: GateMembers,
  level: number,
  missing: (member: number, level: number) => readonly MissingStep[],
): readonly MissingStep[] {
  const first = who.flatMap((member, k) => missing(member, core[k] ? level : level - 1));
  return first.length > 0 ? first : who.flatMap((member) => missing(member, level));
}
