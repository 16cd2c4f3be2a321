import { isFault } from '../fault.ts';
import type { PlanBudget } from '../planning/plan.ts';
import type { StoredPlan } from '../roadmap.ts';
import { type Compiled, compilePlan, type PlanInput } from './compile.ts';
import { dueToChange, type Problem } from './due-to-change.ts';
import { type PlannedRoadmap, planRoadmap, verifyStoredPlan } from './plan.ts';

/** A kept plan with what it was made for, and what a school wants to be otherwise. */
export interface ChangedPlanInput {
  readonly before: PlanInput;
  readonly after: PlanInput;
  readonly kept: StoredPlan;
  /** The plan somebody was shown for this change already. */
  readonly near?: StoredPlan | undefined;
  readonly budget: PlanBudget;
}

/** The plan after a change, and a better one that has nothing to do with the change, where one was found. */
export interface ChangedPlan {
  readonly result: PlannedRoadmap;
  readonly better?: PlannedRoadmap;
}

/** Plans after a change: what somebody was shown already, where it is possible; else of the kept plan only that moves what the change moves. */
export function planChange({ before, after, kept, near, budget }: ChangedPlanInput): ChangedPlan {
  const found = planRoadmap({ ...after, budget, previous: near ?? kept });
  const result = (near && withPlacements(after, near.placements, found)) ?? onlyDue(before, after, kept, found);
  return found.plan.value > result.plan.value ? { result, better: found } : { result };
}

function onlyDue(before: PlanInput, after: PlanInput, kept: StoredPlan, found: PlannedRoadmap): PlannedRoadmap {
  const all = found.plan.placements;
  const due = dueToChange(problemOf(compilePlan(before)), problemOf(compilePlan(after)), kept.placements, all);
  return (due === all ? undefined : withPlacements(after, due, found)) ?? found;
}

/** A plan with other start terms than the one that was found; undefined where they are not possible. */
function withPlacements(
  after: PlanInput,
  placements: StoredPlan['placements'],
  { plan: { proof, safe } }: PlannedRoadmap,
): PlannedRoadmap | undefined {
  const proposed = { choices: after.choices, placements, ...(proof ? { proof } : {}), ...(safe ? { safe } : {}) };
  const result = verifyStoredPlan({ ...after, proposed });
  return isFault(result) ? undefined : result;
}

function problemOf(compiled: Compiled): Problem {
  return { compiled, instance: compiled.instance };
}
