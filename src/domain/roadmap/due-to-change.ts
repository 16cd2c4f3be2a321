import type { PlanInstance } from '../planning/instance.ts';
import { type Verdict, verifyPlan } from '../planning/verify.ts';
import type { StoredPlan } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import { planOf } from './placements.ts';
import { changeBetween } from './plan-change.ts';

type Placements = StoredPlan['placements'];

/** A planning problem of a school: before something changed, or after. */
export interface Problem {
  readonly compiled: Compiled;
  readonly instance: PlanInstance;
}

/**
 * What a change really does to a kept plan. Of a plan that was found after the change, everything is taken back that would
 * have been worth as much before it: a better plan is no consequence of a change.
 */
export function dueToChange(before: Problem, after: Problem, kept: Placements, found: Placements): Placements {
  if (!isAsGood(before, after, kept, kept, found)) return reverted(before, after, kept, found);
  return kept;
}

/** Takes single differences back, as long as one can be. */
function reverted(before: Problem, after: Problem, kept: Placements, found: Placements): Placements {
  for (const less of withOneBack(kept, found))
    if (isAsGood(before, after, kept, less, found)) return reverted(before, after, kept, less);
  return found;
}

/**
 * Whether `less` may stand for `found`: it is possible, leaves out nothing that has to be in, and what `found` is worth more
 * the same differences were worth before the change, added to the kept plan.
 */
function isAsGood(before: Problem, after: Problem, kept: Placements, less: Placements, found: Placements): boolean {
  const [now, then] = [verdictOf(after, found), verdictOf(after, less)];
  if (!then?.feasible || !now || then.missing.length > now.missing.length) return false;
  if (then.value >= now.value) return true;
  const [base, better] = [verdictOf(before, kept), verdictOf(before, added(kept, less, found))];
  return base !== undefined && better?.feasible === true && better.value - base.value >= now.value - then.value;
}

/** The kept plan with the differences between two others. */
function added(kept: Placements, less: Placements, found: Placements): Placements {
  const { added: more, removed, moved } = changeBetween(less, found);
  const gone = new Set([...removed, ...moved, ...more].map(({ action }) => action));
  const starts = moved.map(({ action, to }) => ({ action, term: to }));
  return [...kept.filter(({ action }) => !gone.has(action)), ...more, ...starts];
}

/** The found plan with one difference to the kept one taken back, for each of them. */
function withOneBack(kept: Placements, found: Placements): readonly Placements[] {
  const { added: more, removed, moved } = changeBetween(kept, found);
  return [
    ...moved.map(({ action, from }) => found.map((one) => (one.action === action ? { action, term: from } : one))),
    ...more.map(({ action }) => found.filter((one) => one.action !== action)),
    ...removed.map((one) => [...found, one]),
  ];
}

/** Undefined where the plan holds an action that this problem does not know. */
function verdictOf({ compiled, instance }: Problem, placements: Placements): Verdict | undefined {
  return placements.every(({ action }) => compiled.index.has(action))
    ? verifyPlan(instance, planOf(compiled, placements))
    : undefined;
}
