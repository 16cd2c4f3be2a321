import type { ActionId } from '../questionnaire.ts';
import type { PlanChoices } from '../roadmap.ts';
import { isOwnAction, isSameStatus, type Status, type TrackedActions, type TrackedId } from './tracking.ts';

/** What the school decided about an action. */
export interface Decision {
  readonly action: TrackedId;
  readonly status: Status;
}

const TO_DO: Status = { kind: 'to-do' };

/** What the choices of a plan say of each action; one that is not named is to do. */
export function statusesIn(choices: PlanChoices | undefined): ReadonlyMap<ActionId, Status> {
  if (!choices) return new Map();
  return new Map([
    ...choices.running.map(({ action }): [ActionId, Status] => [action, { kind: 'doing' }]),
    ...choices.done.map((action): [ActionId, Status] => [action, { kind: 'done' }]),
    ...choices.declined.map(({ action, reason }): [ActionId, Status] => [action, { kind: 'declined', reason }]),
  ]);
}

/** What the school says of an action now: what it tracks counts, otherwise the choices of its plan. */
export function statusOf(action: TrackedId, choices: PlanChoices | undefined, tracked: TrackedActions): Status {
  return tracked[action]?.status ?? statusesIn(choices).get(action) ?? TO_DO;
}

/**
 * What the school decided by keeping a plan with other choices than before. Only a choice that changed is a decision: a
 * plan made from older choices takes back nothing that was tracked meanwhile.
 */
export function decisionsBetween(
  before: PlanChoices | undefined,
  after: PlanChoices,
  tracked: TrackedActions,
): readonly Decision[] {
  const old = statusesIn(before);
  const now = statusesIn(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((action): Decision[] => {
    const status = now.get(action) ?? TO_DO;
    if (isSameStatus(old.get(action) ?? TO_DO, status) || isSameStatus(statusOf(action, before, tracked), status)) return [];
    return [{ action, status }];
  });
}

/**
 * The choices for planning again: what is done, under way or declined now, and what was pinned unless it is one of them.
 * Work under way runs since the first term of the new plan: it began before the plan does.
 */
export function choicesNow(choices: PlanChoices, tracked: TrackedActions, startOn: string): PlanChoices {
  const named = new Set([...statusesIn(choices).keys(), ...Object.keys(tracked).filter((id) => !isOwnAction(id))]);
  const decided = [...named].sort().map((action): Decision => ({ action, status: statusOf(action, choices, tracked) }));
  const having = (kind: Status['kind']) => decided.flatMap(({ action, status }) => (status.kind === kind ? [action] : []));
  const open = new Set([...named].filter((action) => statusOf(action, choices, tracked).kind === 'to-do'));
  return {
    ...choices,
    startOn,
    pinned: choices.pinned.filter((action) => !named.has(action) || open.has(action)),
    declined: decided.flatMap(({ action, status }) => (status.kind === 'declined' ? [{ action, reason: status.reason }] : [])),
    done: having('done'),
    running: having('doing').map((action) => ({ action, term: 0 })),
  };
}
