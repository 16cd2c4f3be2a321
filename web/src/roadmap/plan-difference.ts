import type { ActionId } from '../../../src/domain/questionnaire.ts';
import type { PlannedAction, Roadmap } from '../../../src/domain/roadmap.ts';

/** What happens to an action when the proposed plan replaces the kept one. */
export type Fate =
  | { readonly kind: 'stays' }
  | { readonly kind: 'moves'; readonly from: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'leaves' };

/** How a proposed plan differs from the kept one. */
export interface PlanDifference {
  readonly added: readonly PlannedAction[];
  readonly removed: readonly PlannedAction[];
  readonly moved: readonly { readonly action: PlannedAction; readonly from: number }[];
  readonly totals: { readonly kept: Roadmap['totals']; readonly proposed: Roadmap['totals'] };
}

/** Compares two plans of the same school, action by action. */
export function planDifference(kept: Roadmap, proposed: Roadmap): PlanDifference {
  const before = byAction(kept.actions);
  const after = byAction(proposed.actions);
  return {
    added: proposed.actions.filter(({ action }) => !before.has(action)),
    removed: kept.actions.filter(({ action }) => !after.has(action)),
    moved: proposed.actions.flatMap((action) => {
      const from = before.get(action.action)?.term;
      return from !== undefined && from !== action.term ? [{ action, from }] : [];
    }),
    totals: { kept: kept.totals, proposed: proposed.totals },
  };
}

/** Whether both plans hold the same actions in the same terms. */
export function isSamePlan({ added, removed, moved }: PlanDifference): boolean {
  return added.length + removed.length + moved.length === 0;
}

/** An action of either plan, with what happens to it. */
export interface FatedAction {
  readonly planned: PlannedAction;
  readonly fate: Fate;
}

/** Both plans in one list, by term: the proposed actions, then those that leave. Without a proposal everything stays. */
export function mergePlans(kept: Roadmap, proposed: Roadmap | undefined): readonly FatedAction[] {
  if (!proposed) return kept.actions.map((planned) => ({ planned, fate: { kind: 'stays' } }));
  const before = byAction(kept.actions);
  const leaving = planDifference(kept, proposed).removed.map((planned): FatedAction => ({ planned, fate: { kind: 'leaves' } }));
  const staying = proposed.actions.map(
    (planned): FatedAction => ({ planned, fate: fateOf(planned, before.get(planned.action)) }),
  );
  return [...staying, ...leaving].toSorted((one, other) => one.planned.term - other.planned.term);
}

function fateOf(planned: PlannedAction, before: PlannedAction | undefined): Fate {
  if (!before) return { kind: 'new' };
  return before.term === planned.term ? { kind: 'stays' } : { kind: 'moves', from: before.term };
}

function byAction(actions: readonly PlannedAction[]): ReadonlyMap<ActionId, PlannedAction> {
  return new Map(actions.map((planned) => [planned.action, planned]));
}
