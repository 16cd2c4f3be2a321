import type { Plan, PlanInstance } from '../planning/instance.ts';

/** More or fewer days: multiplied by a factor, or so many more in each term, for one role (by index) or for each. */
export type DaysChange = { readonly factor: number } | { readonly perTerm: number; readonly role?: number };

/**
 * The same problem with other days. Only actions that the plan holds stay pinned, so that more room is never used against
 * the plan's value.
 */
export function withDays(instance: PlanInstance, change: DaysChange, plan: Plan): PlanInstance {
  const isMeant = (role: number) => 'factor' in change || change.role === undefined || change.role === role;
  const days = (room: number) => Math.max(0, 'factor' in change ? room * change.factor : room + change.perTerm);
  const roleCap = instance.roleCap.map((terms, role) => (isMeant(role) ? terms.map(days) : terms));
  const gained = (term: number) =>
    roleCap.reduce((sum, terms, role) => sum + (terms[term] ?? 0) - (instance.roleCap[role]?.[term] ?? 0), 0);
  const cap = instance.cap.map((room, term) => Math.max(0, room + gained(term)));
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
