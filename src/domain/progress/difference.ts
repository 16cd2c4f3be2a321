import type { Term } from '../roadmap.ts';
import type { LivingAction, LivingPlan } from './living-plan.ts';

/** An action that changes its term. */
export interface Moved {
  readonly action: LivingAction;
  readonly from: Term | undefined;
  readonly to: Term | undefined;
}

/** What a new plan would do to the plan at work. Every action of both is in exactly one list. */
export interface LivingDifference {
  readonly added: readonly LivingAction[];
  /** Open actions that the new plan has no place for; what was noted about them stays. */
  readonly removed: readonly LivingAction[];
  readonly moved: readonly Moved[];
  /** Stays as it is: own actions, whatever is done, under way or declined, and what keeps its term. */
  readonly kept: readonly LivingAction[];
}

/** Compares two plans at work of the same school. Terms are the same by name and school year, wherever a plan starts. */
export function livingDifference(before: LivingPlan, after: LivingPlan): LivingDifference {
  const old = new Map(before.actions.map((action) => [action.id, action]));
  const now = new Map(after.actions.map((action) => [action.id, action]));
  const added: LivingAction[] = [];
  const removed: LivingAction[] = before.actions.filter(
    (action) => action.planned && isToDo(action) && !now.get(action.id)?.planned,
  );
  const gone = new Set(removed.map(({ id }) => id));
  const moved: Moved[] = [];
  const kept: LivingAction[] = [];
  for (const action of after.actions) {
    if (gone.has(action.id)) continue;
    const was = old.get(action.id);
    if (action.planned && isToDo(action) && !was?.planned) added.push(action);
    else if (was && isMoved(was, action, before, after)) {
      moved.push({ action, from: termOfPlan(was, before), to: termOfPlan(action, after) });
    } else kept.push(action);
  }
  return { added, removed, moved, kept };
}

/** Whether nothing would be different. */
export function isSameWork({ added, removed, moved }: LivingDifference): boolean {
  return added.length + removed.length + moved.length === 0;
}

/** Days that the school set itself, and work under way, stay whatever the plan says. */
function isMoved(was: LivingAction, is: LivingAction, before: LivingPlan, after: LivingPlan): boolean {
  if (!was.planned || !is.planned || !isToDo(is) || is.tracked.dates) return false;
  return keyOf(termOfPlan(was, before)) !== keyOf(termOfPlan(is, after));
}

function isToDo({ tracked }: LivingAction): boolean {
  return tracked.status.kind === 'to-do';
}

function termOfPlan({ planned }: LivingAction, { terms }: LivingPlan): Term | undefined {
  return terms.find(({ index }) => index === planned?.term);
}

function keyOf(term: Term | undefined): string {
  return term ? `${term.year} ${term.name}` : '';
}
