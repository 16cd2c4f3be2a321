import type { Action, ActionId } from '../../domain/questionnaire.ts';
import { faultAt } from './fault.ts';
import type { Claim } from './subject.ts';

/** No action waits for itself. Of `afterAny` one is enough, so only a ring through every choice would block. */
export const prerequisitesHaveNoCycle: Claim = ({ version }) => {
  const { actions } = version.questionnaire;
  const possible = reachable(actions);
  return actions.flatMap((action, index) => {
    if (possible.has(action.id)) return [];
    const ring = ringFrom(action, actions, possible);
    return ring ? [faultAt('actions.json', ['actions', index, 'after'], `waits for itself: ${ring.join(' → ')}`)] : [];
  });
};

/** All actions that can come at all: repeatedly those whose prerequisites can. Unknown ones are another claim's matter. */
function reachable(actions: readonly Action[]): ReadonlySet<ActionId> {
  const known = new Set(actions.map(({ id }) => id));
  const possible = new Set<ActionId>();
  for (let before = -1; before < possible.size; ) {
    before = possible.size;
    for (const { id, after, afterAny } of actions) {
      const any = afterAny.filter((one) => known.has(one));
      const all = after.filter((one) => known.has(one)).every((one) => possible.has(one));
      if (all && (any.length === 0 || any.some((one) => possible.has(one)))) possible.add(id);
    }
  }
  return possible;
}

/** The ring an impossible action lies on, or undefined where it only waits for one. */
function ringFrom(start: Action, actions: readonly Action[], possible: ReadonlySet<ActionId>): readonly ActionId[] | undefined {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const visit = (action: Action, path: readonly ActionId[]): readonly ActionId[] | undefined => {
    for (const next of [...action.after, ...action.afterAny].filter((id) => !possible.has(id))) {
      if (next === start.id) return [...path, next];
      const found = byId.get(next);
      const ring = found && !path.includes(next) ? visit(found, [...path, next]) : undefined;
      if (ring) return ring;
    }
    return undefined;
  };
  return visit(start, [start.id]);
}
