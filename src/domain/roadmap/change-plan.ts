import { isFault } from '../fault.ts';
import type { PlanBudget } from '../planning/plan.ts';
import type { StoredPlan } from '../roadmap.ts';
import { type Compiled, compilePlan, type PlanInput } from './compile.ts';
import { dueToChange } from './due-to-change.ts';
import { type PlannedRoadmap, planRoadmap, verifyStoredPlan } from './plan.ts';

/** A kept plan with what it was made for, and what a school wants to be otherwise. */
export interface ChangedPlanInput {
  readonly before: PlanInput;
  readonly after: PlanInput;
  readonly kept: StoredPlan;
  /** A plan to stay close to instead of the kept one. */
  readonly near?: StoredPlan | undefined;
  readonly budget: PlanBudget;
}

/** The plan after a change, and a better one that has nothing to do with the change, where one was found. */
export interface ChangedPlan {
  readonly result: PlannedRoadmap;
  readonly better?: PlannedRoadmap;
}

/** Plans after a change: of the kept plan only that moves what the change moves. */
export function planChange({ before, after, kept, near = kept, budget }: ChangedPlanInput): ChangedPlan {
  const found = planRoadmap({ ...after, budget, previous: near });
  const { proof, safe, placements: all } = found.plan;
  const placements = dueToChange(problemOf(compilePlan(before)), problemOf(compilePlan(after)), kept.placements, all);
  if (placements === all) return { result: found };
  const proposed = { choices: after.choices, placements, ...(proof ? { proof } : {}), ...(safe ? { safe } : {}) };
  const result = verifyStoredPlan({ ...after, proposed });
  if (isFault(result)) return { result: found };
  return found.plan.value > result.plan.value ? { result, better: found } : { result };
}

function problemOf(compiled: Compiled) {
  return { compiled, instance: compiled.instance };
}
