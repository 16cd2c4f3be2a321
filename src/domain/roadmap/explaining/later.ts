import type { Plan, PlanInstance } from '../../planning/instance.ts';
import { type PlanProblem, verifyPlan } from '../../planning/verify.ts';

/** A plan in which one action starts later, and all that follows from it in order and dates. */
export interface LaterPlan {
  readonly plan: Plan;
  /** Days, open places and money suffice as well. */
  readonly fits: boolean;
}

/**
 * Moves an action to its next later start. What then comes too early moves on to its next start, and falls out of the plan
 * where there is none. Undefined where the action itself has no later start.
 */
export function planLater(instance: PlanInstance, plan: Plan, index: number): LaterPlan | undefined {
  const moved = [...plan];
  moved[index] = nextStart(instance, index, plan[index] ?? 0);
  while ((moved[index] ?? -1) >= 0) {
    const { problems } = verifyPlan(instance, moved);
    const untimely = problems.find(isUntimely);
    if (!untimely) return { plan: moved, fits: problems.length === 0 };
    moved[untimely.action] = nextStart(instance, untimely.action, moved[untimely.action] ?? 0);
  }
  return undefined;
}

/** The next allowed start after a term; -1: none. */
function nextStart({ actions, T }: PlanInstance, j: number, after: number): number {
  const action = actions[j];
  for (let start = after + 1; action && start + action.dur <= T; start++) if (((action.starts >> start) & 1) === 1) return start;
  return -1;
}

function isUntimely(problem: PlanProblem): problem is Extract<PlanProblem, { readonly action: number }> {
  return 'action' in problem;
}
