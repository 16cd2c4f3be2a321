import type { Action, ActionId, ItemId, Questionnaire } from '../questionnaire.ts';
import type { PlanChoices } from '../roadmap.ts';
import type { Priorities } from './priorities.ts';
import type { Demanded, LeftOutReason, Rules } from './rules.ts';
import { type Effect, effectsOf, isReached, levelTaken, type Standing } from './standing.ts';

/** An action that may be in the plan, with what must come before it and is not met yet. */
export interface Candidate {
  readonly action: Action;
  readonly effects: readonly Effect[];
  readonly after: readonly ActionId[];
  /** One of these first; undefined: nothing needed (or met). */
  readonly oneOf: readonly ActionId[] | undefined;
  readonly demanded: Demanded | undefined;
  readonly pinned: boolean;
  /** Brings the next step of an item of the safety net that is below its level. */
  readonly inSafetyNet: boolean;
  /** Runs since this term. */
  readonly runningSince: number | undefined;
  /** Need not wait for the start of a school year: safety, foundations, demanded or pinned, or needed for one of them. */
  readonly anyTime: boolean;
}

/** What may be planned, and why the rest may not. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly out: ReadonlyMap<ActionId, LeftOutReason>;
}

/** What candidates follow from. */
export interface CandidateInput {
  readonly questionnaire: Questionnaire;
  readonly standing: Standing;
  readonly priorities: Priorities;
  readonly rules: Rules;
  readonly choices: PlanChoices;
  /** The school has a grant already. */
  readonly hasGrant: boolean;
  /** Says why the calendar has no place for an action; undefined: it has one. */
  readonly noTime: (action: Action, anyTime: boolean) => LeftOutReason | undefined;
}

/** Actions with a gain, the ones the school or a rule wants, and whatever those need first. */
export function candidatesOf(input: CandidateInput): Candidates {
  const out = new Map(input.rules.out);
  const prerequisites = new Map(input.questionnaire.actions.map((action) => [action.id, unmet(input, action)]));
  const urgent = closure(urgentOf(input), prerequisites);
  const running = new Set(input.choices.running.map(({ action }) => action));
  for (const action of input.questionnaire.actions) {
    if (out.has(action.id) || running.has(action.id)) continue;
    const reason = input.noTime(action, urgent.has(action.id));
    if (reason) out.set(action.id, reason);
  }
  block(input, prerequisites, out, running);
  const wanted = input.questionnaire.actions
    .filter((action) => !out.has(action.id) && isWanted(input, action))
    .map(({ id }) => id);
  const needed = closure(wanted, prerequisites);
  const list: Candidate[] = [];
  for (const action of input.questionnaire.actions) {
    if (out.has(action.id)) continue;
    if (needed.has(action.id)) list.push(candidate(input, action, prerequisites, out, urgent.has(action.id)));
    else out.set(action.id, nothingRated(action, input.standing) ? { kind: 'no-gain', unrated: true } : { kind: 'no-gain' });
  }
  return { list, out };
}

interface Unmet {
  readonly after: readonly ActionId[];
  readonly oneOf: readonly ActionId[] | undefined;
}

/** Prerequisites that are neither done nor reached. One that does not apply to the school is not asked of it. */
function unmet(input: CandidateInput, action: Action): Unmet {
  const after = [...action.after, ...(input.rules.after.get(action.id) ?? [])].filter((id) => !isMet(input, id));
  const group = input.hasGrant ? undefined : grantGroup(input.questionnaire, action);
  const open = group !== undefined && !reachedBy(group.metBy, input.standing) && !group.members.some((id) => isDone(input, id));
  return { after, oneOf: open ? group.members : undefined };
}

function isMet(input: CandidateInput, id: ActionId): boolean {
  return input.rules.out.get(id)?.kind === 'condition' || isDone(input, id);
}

/** Done, or everything it raises is already where it leads to. */
function isDone(input: CandidateInput, id: ActionId): boolean {
  if (input.rules.out.get(id)?.kind === 'done') return true;
  const action = input.questionnaire.actions.find((one) => one.id === id);
  return action !== undefined && isReached(action, input.standing);
}

/**
 * The group of which one comes first. Work paid by a grant, or after a return, that names no group waits for the same
 * actions as the work that does: those bring the grant. An application for a call is itself the way to its grant.
 */
function grantGroup(
  questionnaire: Questionnaire,
  action: Action,
): { readonly members: readonly ActionId[]; readonly metBy: Action['afterAnyMetBy'] } | undefined {
  if (action.afterAny.length > 0) return { members: action.afterAny, metBy: action.afterAnyMetBy };
  const followsStays = action.timing.kind === 'after-return';
  if (!followsStays && (!action.grantPaid || action.timing.kind === 'call')) return undefined;
  const waiting = questionnaire.actions.filter(({ grantPaid, afterAny }) => grantPaid && afterAny.length > 0);
  const members = [...new Set(waiting.flatMap(({ afterAny }) => afterAny))].filter((id) => id !== action.id);
  return members.length === 0 ? undefined : { members, metBy: waiting[0]?.afterAnyMetBy };
}

function reachedBy(metBy: Action['afterAnyMetBy'], standing: Standing): boolean {
  return metBy !== undefined && levelTaken(standing, metBy.item) >= metBy.level;
}

function urgentOf({ questionnaire, priorities, rules, choices, standing }: CandidateInput): readonly ActionId[] {
  const { safetyNet, foundations } = questionnaire.planning;
  const isUrgent = ({ item, from }: Effect) =>
    (priorities.safetyNet.has(item) && from < safetyNet.below) || (priorities.foundations.has(item) && from < foundations.below);
  return questionnaire.actions
    .filter(
      (action) =>
        choices.pinned.includes(action.id) ||
        rules.demanded.get(action.id)?.anyTime ||
        effectsOf(action, standing).some(isUrgent),
    )
    .map(({ id }) => id);
}

/** The actions and all their unmet prerequisites, direct and indirect. */
function closure(start: readonly ActionId[], prerequisites: ReadonlyMap<ActionId, Unmet>): ReadonlySet<ActionId> {
  const found = new Set<ActionId>();
  const visit = (id: ActionId) => {
    if (found.has(id)) return;
    found.add(id);
    const before = prerequisites.get(id);
    for (const other of [...(before?.after ?? []), ...(before?.oneOf ?? [])]) visit(other);
  };
  for (const id of start) visit(id);
  return found;
}

/** Takes out, until nothing changes, what waits for an action that is out. */
function block(
  input: CandidateInput,
  prerequisites: ReadonlyMap<ActionId, Unmet>,
  out: Map<ActionId, LeftOutReason>,
  running: ReadonlySet<ActionId>,
): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const { id } of input.questionnaire.actions) {
      if (out.has(id) || running.has(id)) continue;
      const before = prerequisites.get(id);
      const missing =
        before?.after.find((other) => out.has(other)) ??
        (before?.oneOf?.every((other) => out.has(other)) ? before.oneOf[0] : undefined);
      if (missing === undefined) continue;
      out.set(id, { kind: 'prerequisite', action: missing });
      changed = true;
    }
  }
}

function isWanted({ rules, choices, standing }: CandidateInput, action: Action): boolean {
  const { id } = action;
  return (
    rules.demanded.has(id) ||
    choices.pinned.includes(id) ||
    choices.running.some((one) => one.action === id) ||
    effectsOf(action, standing).length > 0
  );
}

function candidate(
  input: CandidateInput,
  action: Action,
  prerequisites: ReadonlyMap<ActionId, Unmet>,
  out: ReadonlyMap<ActionId, LeftOutReason>,
  anyTime: boolean,
): Candidate {
  const before = prerequisites.get(action.id);
  const running = input.choices.running.find((one) => one.action === action.id);
  return {
    action,
    effects: effectsOf(action, input.standing),
    after: before?.after ?? [],
    oneOf: before?.oneOf?.filter((id) => !out.has(id)),
    demanded: input.rules.demanded.get(action.id),
    pinned: input.choices.pinned.includes(action.id),
    inSafetyNet: effectsOf(action, input.standing).some(({ item, from }) => catches(input, item, from)),
    runningSince: running?.term,
    anyTime,
  };
}

/** The step from this level is the next one of an item of the safety net. */
function catches({ priorities, standing, questionnaire }: CandidateInput, item: ItemId, from: number): boolean {
  return priorities.safetyNet.has(item) && standing.levels.get(item) === from && from < questionnaire.planning.safetyNet.below;
}

function nothingRated({ raises }: Action, { levels, notApplicable }: Standing): boolean {
  return raises.every(({ item }) => !levels.has(item)) && raises.some(({ item }) => !notApplicable.has(item));
}
