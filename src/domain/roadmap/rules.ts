import type { Action, ActionId, ConditionId, ItemId, Questionnaire } from '../questionnaire.ts';
import type { LeftOutAction, PlanChoices } from '../roadmap.ts';
import { isReached, type Standing } from './standing.ts';
import { tablesOf } from './tables.ts';

/** Why an action is not for this school. */
export type LeftOutReason = LeftOutAction['reason'];

/** A rule of the questionnaire that puts an action into every plan of this school. */
export interface Demanded {
  /** Index into `planning.mandatory`. */
  readonly rule: number;
  readonly withinTerms: number;
  readonly anyTime: boolean;
}

/** What the rules of the questionnaire and the school's own choices say, before any calendar. */
export interface Rules {
  /** Actions that are out, with the reason. */
  readonly out: ReadonlyMap<ActionId, LeftOutReason>;
  readonly demanded: ReadonlyMap<ActionId, Demanded>;
  /** Further prerequisites that the context adds, by action. */
  readonly after: ReadonlyMap<ActionId, readonly ActionId[]>;
}

/** Reads conditions, restrictions, zero budget, the school's choices and the mandatory rules. */
export function rulesOf(
  questionnaire: Questionnaire,
  holding: ReadonlySet<ConditionId>,
  choices: PlanChoices,
  standing: Standing,
  budget: number,
): Rules {
  const out = new Map<ActionId, LeftOutReason>();
  const running = new Set(choices.running.map(({ action }) => action));
  for (const action of questionnaire.actions) {
    const reason = running.has(action.id) ? undefined : reasonOut(questionnaire, action, holding, choices, budget);
    if (reason) out.set(action.id, reason);
  }
  return { out, demanded: demandedOf(questionnaire, holding, standing), after: addedAfter(questionnaire, holding) };
}

function reasonOut(
  questionnaire: Questionnaire,
  action: Action,
  holding: ReadonlySet<ConditionId>,
  choices: PlanChoices,
  budget: number,
): LeftOutReason | undefined {
  if (choices.done.includes(action.id)) return { kind: 'done' };
  const declined = choices.declined.find((one) => one.action === action.id);
  if (declined) return { kind: 'declined', reason: declined.reason };
  if (action.condition !== undefined && !holding.has(action.condition)) return { kind: 'condition', condition: action.condition };
  const rule = questionnaire.planning.restrictions.findIndex(
    ({ condition, forbid }) => holding.has(condition) && forbid?.includes(action.id),
  );
  if (rule >= 0) return { kind: 'restriction', rule };
  const cost = ownCost(questionnaire, action);
  return cost > 0 && budget === 0 ? { kind: 'budget', cost } : undefined;
}

/** Why the calendar of a plan has no place for an action. */
export function noTimeReason({ timing }: Action): LeftOutReason {
  switch (timing.kind) {
    case 'call':
      return { kind: 'no-date', deadline: timing.call };
    case 'event':
      return { kind: 'no-date', deadline: timing.event };
    case 'season':
      return { kind: 'no-date', deadline: 'season' };
    case 'after-start':
      return { kind: 'no-date', deadline: 'start' };
    case 'after-return':
      return { kind: 'no-date', deadline: 'return' };
    default:
      return { kind: 'too-short' };
  }
}

/** Euro an action takes from the school's own budget: nothing where a grant pays, or where small change does. */
export function ownCost(questionnaire: Questionnaire, action: Action): number {
  const band = questionnaire.planning.costBands[action.cost];
  return action.grantPaid || !band || band.alwaysAffordable ? 0 : band.planned;
}

function demandedOf(
  questionnaire: Questionnaire,
  holding: ReadonlySet<ConditionId>,
  standing: Standing,
): ReadonlyMap<ActionId, Demanded> {
  const demanded = new Map<ActionId, Demanded>();
  questionnaire.planning.mandatory.forEach(({ actions, withinTerms, anyTime, when }, rule) => {
    if (!triggered(when, holding, standing.levels)) return;
    for (const id of actions) {
      const action = tablesOf(questionnaire).actions.get(id);
      if (!action || demanded.has(id) || (!('always' in when) && isReached(action, standing))) continue;
      demanded.set(id, { rule, withinTerms, anyTime: anyTime === true });
    }
  });
  return demanded;
}

function triggered(
  when: Questionnaire['planning']['mandatory'][number]['when'],
  holding: ReadonlySet<ConditionId>,
  levels: ReadonlyMap<ItemId, number>,
): boolean {
  if ('always' in when) return true;
  if (!('item' in when)) return holding.has(when.condition);
  return (levels.get(when.item) ?? 5) <= when.atMost && (when.condition === undefined || holding.has(when.condition));
}

function addedAfter(questionnaire: Questionnaire, holding: ReadonlySet<ConditionId>): ReadonlyMap<ActionId, readonly ActionId[]> {
  const after = new Map<ActionId, readonly ActionId[]>();
  for (const { condition, before } of questionnaire.planning.restrictions) {
    if (!before || !holding.has(condition)) continue;
    for (const id of before.then) after.set(id, [...(after.get(id) ?? []), before.first]);
  }
  return after;
}
