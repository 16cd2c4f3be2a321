import type { PlanInstance } from '../planning/instance.ts';
import { type Verdict, verifyPlan } from '../planning/verify.ts';
import type { StoredPlan } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import { planOf } from './placements.ts';
import { changeBetween, withChange } from './plan-change.ts';

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
  const now = verdictOf(after, found);
  if (!now) return found;
  const change = { before, after, kept, base: verdictOf(before, kept) };
  return withLess(change, kept, { placements: found, verdict: now })
    ? kept
    : reverted(change, { placements: found, verdict: now });
}

/** What changes, the plan that is kept, and what it was worth. */
interface Change {
  readonly before: Problem;
  readonly after: Problem;
  readonly kept: Placements;
  readonly base: Verdict | undefined;
}

/** A plan after the change. */
interface Checked {
  readonly placements: Placements;
  readonly verdict: Verdict;
}

/** Takes single differences back, as long as one can be. */
function reverted(change: Change, found: Checked): Placements {
  for (const placements of withOneBack(change.kept, found.placements)) {
    const less = withLess(change, placements, found);
    if (less) return reverted(change, less);
  }
  return found.placements;
}

/**
 * A plan that may stand for the one that was found: it is possible, leaves out nothing that has to be in, and what the other
 * is worth more the same differences were worth before the change, added to the kept plan. Undefined where it may not.
 */
function withLess({ before, after, kept, base }: Change, placements: Placements, found: Checked): Checked | undefined {
  const now = found.verdict;
  const verdict = verdictOf(after, placements);
  if (!verdict?.feasible || verdict.missing.length > now.missing.length) return undefined;
  const less = { placements, verdict };
  if (verdict.value >= now.value) return less;
  const better = verdictOf(before, withChange(kept, changeBetween(placements, found.placements)));
  const wasWorthIt = base !== undefined && better?.feasible === true && better.value - base.value >= now.value - verdict.value;
  return wasWorthIt ? less : undefined;
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
