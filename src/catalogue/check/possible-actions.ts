import type { Action, ActionId, ConditionId, Questionnaire } from '../../domain/questionnaire.ts';

/**
 * Actions that can come at all in a context: repeatedly those whose prerequisites can, or do not apply. A prerequisite that
 * does not exist is a fault of its own and holds nothing up here.
 */
export function possibleActions(questionnaire: Questionnaire, holding: ReadonlySet<ConditionId>): readonly Action[] {
  const available = availableActions(questionnaire, holding);
  const outside = new Set(
    questionnaire.actions.flatMap(({ id, condition }) => (condition && !holding.has(condition) ? [id] : [])),
  );
  const { grantHeld } = questionnaire.planning;
  const hasGrant = grantHeld !== undefined && holding.has(grantHeld);
  const possible = new Set<ActionId>();
  const known = new Set(questionnaire.actions.map(({ id }) => id));
  const isMet = (id: ActionId) => possible.has(id) || outside.has(id) || !known.has(id);
  for (let before = -1; before < possible.size; ) {
    before = possible.size;
    for (const { id, after, afterAny } of available)
      if (after.every(isMet) && (hasGrant || afterAny.length === 0 || afterAny.some((one) => possible.has(one))))
        possible.add(id);
  }
  return available.filter(({ id }) => possible.has(id));
}

/** Actions that apply in a context and that no restriction forbids. */
function availableActions({ actions, planning }: Questionnaire, holding: ReadonlySet<ConditionId>): readonly Action[] {
  const forbidden = new Set(
    planning.restrictions.flatMap(({ condition, forbid }) => (holding.has(condition) ? (forbid ?? []) : [])),
  );
  return actions.filter(({ id, condition }) => !forbidden.has(id) && (!condition || holding.has(condition)));
}
