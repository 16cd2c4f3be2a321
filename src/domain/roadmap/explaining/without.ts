import type { Plan, PlanInstance } from '../../planning/instance.ts';

/** The plan without an action and without everything that cannot be done without it. */
export function planWithout(instance: PlanInstance, plan: Plan, index: number): Plan {
  const left = [...plan];
  left[index] = -1;
  let changed = true;
  while (changed) {
    changed = false;
    for (const j of left.keys()) {
      if ((left[j] ?? -1) < 0 || !isStranded(instance, left, j)) continue;
      left[j] = -1;
      changed = true;
    }
  }
  return left;
}

/** A prerequisite is gone, or all of a group of which one must come first. What runs already waits for nothing. */
function isStranded({ actions }: PlanInstance, plan: Plan, j: number): boolean {
  const action = actions[j];
  const start = plan[j] ?? -1;
  if (!action || action.fixedStart !== undefined) return false;
  const inTime = ({ a, lag }: { readonly a: number; readonly lag: number }) =>
    (plan[a] ?? -1) >= 0 && (plan[a] ?? 0) + (actions[a]?.dur ?? 1) - 1 + lag <= start;
  return action.preds.some((pred) => !inTime(pred)) || action.anyPreds.some((group) => !group.some(inTime));
}
