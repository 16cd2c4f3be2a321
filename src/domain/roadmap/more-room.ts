import type { Plan, PlanInstance } from '../planning/instance.ts';

/** More or fewer days: multiplied by a factor, or so many more for each role in each term. */
export type DaysChange = { readonly factor: number } | { readonly perTerm: number };

/**
 * The same problem with other days. Only actions that the plan holds stay pinned, so that more room is never used against
 * the plan's value.
 */
export function withDays(instance: PlanInstance, change: DaysChange, plan: Plan): PlanInstance {
  const days = (room: number) => Math.max(0, 'factor' in change ? room * change.factor : room + change.perTerm);
  const roleCap = instance.roleCap.map((terms) => terms.map(days));
  const cap = instance.cap.map((room) =>
    Math.max(0, 'factor' in change ? room * change.factor : room + change.perTerm * instance.roleCap.length),
  );
  return { ...onlyChosenPins(instance, plan), cap, roleCap };
}

/** The same problem with another budget, in euro. */
export function withBudget(instance: PlanInstance, budget: number, plan: Plan): PlanInstance {
  return { ...onlyChosenPins(instance, plan), budget };
}

/** Pinned actions that a plan leaves out are no longer asked for. */
export function onlyChosenPins(instance: PlanInstance, plan: Plan): PlanInstance {
  const actions = instance.actions.map((action, j) =>
    action.pinned && (plan[j] ?? -1) < 0 ? { ...action, pinned: false } : action,
  );
  return { ...instance, actions };
}
