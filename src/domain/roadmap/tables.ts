import type { Action, ActionId, Item, ItemId, Questionnaire, RoleId } from '../questionnaire.ts';

/** What planning looks up in a questionnaire again and again. */
export interface Tables {
  readonly actions: ReadonlyMap<ActionId, Action>;
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Every role that owns an action, in the order of the catalogue. */
  readonly roles: readonly RoleId[];
  /** Actions tied to a call, by call. */
  readonly tied: ReadonlyMap<string, readonly Action[]>;
}

const known = new WeakMap<Questionnaire, Tables>();

/** The tables of a questionnaire, made once for each. */
export function tablesOf(questionnaire: Questionnaire): Tables {
  const found = known.get(questionnaire) ?? makeTables(questionnaire);
  known.set(questionnaire, found);
  return found;
}

function makeTables({ actions, items }: Questionnaire): Tables {
  const tied = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.timing.kind !== 'call') continue;
    const { call } = action.timing;
    tied.set(call, [...(tied.get(call) ?? []), action]);
  }
  return {
    actions: new Map(actions.map((action) => [action.id, action])),
    items: new Map(items.map((item) => [item.id, item])),
    roles: [...new Set(actions.map(({ owner }) => owner))],
    tied,
  };
}
