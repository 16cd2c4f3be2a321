import type { PlanBudget } from '../../../src/domain/planning/plan.ts';
import type { PlanInput } from '../../../src/domain/roadmap/compile.ts';
import type { ExplainInput } from '../../../src/domain/roadmap/explaining/explain-plan.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';

/** What the planner is asked: a problem, the plan to stay close to, and budgets of work, the smallest first. */
export interface PlanRequest {
  readonly input: PlanInput;
  readonly previous: StoredPlan | undefined;
  readonly budgets: readonly PlanBudget[];
}

/** What the planner is asked for the explanation of a plan. */
export interface ExplainRequest {
  readonly explain: ExplainInput;
}

/** One answer of the planner: the plan after `done` of `of` budgets; the last one is the best. */
export interface PlanReply {
  readonly done: number;
  readonly of: number;
  readonly result: PlannedRoadmap;
}
