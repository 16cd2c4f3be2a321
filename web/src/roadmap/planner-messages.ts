import type { PlanBudget } from '../../../src/domain/planning/plan.ts';
import type { PlanInput } from '../../../src/domain/roadmap/compile.ts';
import type { ExplainInput } from '../../../src/domain/roadmap/explaining/explain-plan.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { WhatIfInput } from '../../../src/domain/roadmap/what-if/what-if.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { LevelGoal } from '../../../src/domain/what-if.ts';

/** What the planner is asked: a problem, the plan to stay close to, and budgets of work, the smallest first. */
export interface PlanRequest {
  readonly input: PlanInput;
  readonly previous: StoredPlan | undefined;
  readonly budgets: readonly PlanBudget[];
  /** The kept plan and its problem, where something was changed: only what is due to the change is planned. */
  readonly changed?: { readonly before: PlanInput; readonly kept: StoredPlan };
}

/** What the planner is asked for the explanation of a plan. */
export interface ExplainRequest {
  readonly explain: ExplainInput;
}

/** What the planner is asked when one thing were otherwise; the answer is a `WhatIf`. */
export interface WhatIfRequest {
  readonly whatIf: WhatIfInput;
}

/** What the planner is asked for the cheapest way to a level; the answer is a `CheapestPath`. */
export interface PathRequest {
  readonly input: PlanInput;
  readonly goal: LevelGoal;
}

/** One answer of the planner: the plan after `done` of `of` budgets; the last one is the best. */
export interface PlanReply {
  readonly done: number;
  readonly of: number;
  readonly result: PlannedRoadmap;
  /** A better plan that has nothing to do with what was changed. */
  readonly better?: PlannedRoadmap;
}
