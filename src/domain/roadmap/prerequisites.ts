import type { Action, ActionId, Questionnaire } from '../questionnaire.ts';
import type { LeftOutReason, Rules } from './rules.ts';
import { isReached, levelTaken, type Standing } from './standing.ts';

/** What must come before an action and is neither done nor reached. */
export interface Unmet {
  readonly after: readonly ActionId[];
  /** One of these; undefined: none needed. */
  readonly oneOf: readonly ActionId[] | undefined;
}

/** What every action of the catalogue still waits for. */
export type Prerequisites = ReadonlyMap<ActionId, Unmet>;

/** Reads the prerequisites of all actions. One that does not apply to the school is not asked of it. */
export function prerequisitesOf(
  questionnaire: Questionnaire,
  standing: Standing,
  rules: Rules,
  hasGrant: boolean,
): Prerequisites {
  const done = new Set<ActionId>();
  const met = new Set<ActionId>();
  for (const action of questionnaire.actions) {
    const kind = rules.out.get(action.id)?.kind;
    if (kind === 'done' || isReached(action, standing)) done.add(action.id);
    if (kind === 'condition' || done.has(action.id)) met.add(action.id);
  }
  const grant = hasGrant ? undefined : grantGroup(questionnaire);
  const openGroup = (action: Action): readonly ActionId[] | undefined => {
    const group = hasGrant ? undefined : groupOf(action, grant);
    if (!group || group.members.some((id) => done.has(id)) || reachedBy(group.metBy, standing)) return undefined;
    return group.members;
  };
  return new Map(
    questionnaire.actions.map((action): [ActionId, Unmet] => {
      const all = [...action.after, ...(rules.after.get(action.id) ?? [])];
      return [action.id, { after: all.filter((id) => !met.has(id)), oneOf: openGroup(action) }];
    }),
  );
}

/** The actions and all they wait for, direct and indirect. */
export function withPrerequisites(start: readonly ActionId[], prerequisites: Prerequisites): ReadonlySet<ActionId> {
  const found = new Set<ActionId>();
  const visit = (id: ActionId) => {
    if (found.has(id)) return;
    found.add(id);
    const before = prerequisites.get(id);
    before?.after.forEach(visit);
    before?.oneOf?.forEach(visit);
  };
  start.forEach(visit);
  return found;
}

/** Takes out, until nothing changes, every one of these actions that waits for an action that is out. */
export function blockWaiting(
  actions: ReadonlySet<ActionId>,
  prerequisites: Prerequisites,
  out: Map<ActionId, LeftOutReason>,
): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const id of actions) {
      if (out.has(id)) continue;
      const missing = missingFor(prerequisites.get(id), out);
      if (missing === undefined) continue;
      out.set(id, { kind: 'prerequisite', action: missing });
      changed = true;
    }
  }
}

function missingFor(before: Unmet | undefined, out: ReadonlyMap<ActionId, LeftOutReason>): ActionId | undefined {
  const missing = before?.after.find((id) => out.has(id));
  if (missing !== undefined || !before?.oneOf?.every((id) => out.has(id))) return missing;
  return before.oneOf[0];
}

interface Group {
  readonly members: readonly ActionId[];
  readonly metBy: Action['afterAnyMetBy'];
}

/** The actions of which one brings a grant: those that work paid by a grant names. */
function grantGroup({ actions }: Questionnaire): Group | undefined {
  const waiting = actions.filter(({ grantPaid, afterAny }) => grantPaid && afterAny.length > 0);
  const members = [...new Set(waiting.flatMap(({ afterAny }) => afterAny))];
  return members.length === 0 ? undefined : { members, metBy: waiting[0]?.afterAnyMetBy };
}

/**
 * The group of which one comes first. Work paid by a grant, or after a return, that names no group waits for the same
 * actions as the work that does. An application for a call is itself the way to its grant.
 */
function groupOf(action: Action, grant: Group | undefined): Group | undefined {
  if (action.afterAny.length > 0) return { members: action.afterAny, metBy: action.afterAnyMetBy };
  const waits = action.timing.kind === 'after-return' || (action.grantPaid && action.timing.kind !== 'call');
  return waits && !grant?.members.includes(action.id) ? grant : undefined;
}

function reachedBy(metBy: Action['afterAnyMetBy'], standing: Standing): boolean {
  return metBy !== undefined && levelTaken(standing, metBy.item) >= metBy.level;
}
