import { type Fault, fault, isFault } from '../domain/fault.ts';
import { changeBetween, stepFor } from '../domain/progress/changes.ts';
import { isOwnAction, OWN_PREFIX, type TrackedActions, type TrackedId, UNTRACKED } from '../domain/progress/tracking.ts';
import { admit, operationOf, refusalFault } from './access.ts';
import type { ActionChange } from './action-port.ts';
import { checkAction, checkWork, type ProposedAction, type ProposedWork, repeated } from './check-actions.ts';
import type { AssessmentId, Permit } from './ports.ts';
import { base64url } from './secrets.ts';
import type { Caller, Setting } from './setting.ts';

/** Changed actions, each with the version the caller saw, under the caller's operation id. */
export interface ActionsRequest {
  readonly operation: string;
  readonly changes: readonly ProposedAction[];
}

/** An action of the school's own, under the caller's operation id. */
export interface OwnActionRequest extends ProposedWork {
  readonly operation: string;
  readonly own: NonNullable<ProposedWork['own']>;
}

/** The most actions of its own that a school adds. */
export const MOST_OWN = 100;

/** Every tracked action with its history. */
export async function readActions(setting: Setting, caller: Caller, id: AssessmentId): Promise<TrackedActions | Fault> {
  const admitted = await admit(setting, caller, id, 'track-actions');
  return isFault(admitted) ? admitted : setting.ports.actions.tracked(id);
}

/**
 * Saves changed actions, all or none, and says the versions they have now. A submitted assessment still takes them: the
 * plan lives on.
 */
export async function saveActions(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  { operation, changes }: ActionsRequest,
): Promise<Readonly<Record<TrackedId, number>> | Fault> {
  const { ports } = setting;
  const admitted = await admit(setting, caller, id, 'track-actions');
  if (isFault(admitted)) return admitted;
  const tracked = await ports.actions.tracked(id);
  const checked = changes.map((change) => checkAction(admitted.version.questionnaire, tracked, change));
  const errors = [
    ...repeated(changes),
    ...checked.flatMap((one, index) =>
      'errors' in one ? one.errors.map(({ pointer, detail }) => ({ pointer: `/changes/${index}${pointer}`, detail })) : [],
    ),
  ];
  if (errors.length > 0) return fault('invalid', WRONG, { errors });
  const rows = changes.flatMap(({ action, version }, index): ActionChange[] => {
    const one = checked[index];
    return one && 'tracking' in one ? [changeOf(action, version, one.tracking, tracked, admitted.permit)] : [];
  });
  const outcome = await ports.actions.save(admitted.permit, await operationOf(ports, operation, 'actions', changes), rows);
  if (outcome.kind === 'done') return outcome.result;
  if (outcome.because !== 'stale') return refusalFault(outcome.because);
  const now = await ports.actions.tracked(id);
  const current = Object.fromEntries(changes.map(({ action }) => [action, now[action] ?? UNTRACKED]));
  return fault('conflict', STALE, { current });
}

/** Adds an action of the school's own and says its id. */
export async function addAction(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  { operation, ...work }: OwnActionRequest,
): Promise<{ readonly action: TrackedId; readonly version: number } | Fault> {
  const { ports } = setting;
  const admitted = await admit(setting, caller, id, 'track-actions');
  if (isFault(admitted)) return admitted;
  const checked = checkWork(UNTRACKED, work);
  if ('errors' in checked) return fault('invalid', WRONG, { errors: checked.errors });
  const { tracking } = checked;
  const added = { action: OWN_PREFIX + base64url(ports.ids.bytes(8)), tracking, step: changeBetween(UNTRACKED, tracking) };
  const outcome = await ports.actions.add(
    admitted.permit,
    await operationOf(ports, operation, 'own-action', work),
    added,
    MOST_OWN,
  );
  if (outcome.kind === 'done') return { action: outcome.result, version: 1 };
  if (outcome.because === 'too-many')
    return fault('too-large', `A school adds at most ${MOST_OWN} actions of its own. Delete one that is over first.`);
  return outcome.because === 'stale' ? fault('unavailable', 'Please send the action again.') : refusalFault(outcome.because);
}

/** Deletes an action of the school's own with its history. One that is gone already is no error. */
export async function removeAction(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  action: TrackedId,
): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'track-actions');
  if (isFault(admitted)) return admitted;
  if (!isOwnAction(action)) return fault('invalid', 'Only an action of your own can be deleted. Decline this one and say why.');
  const outcome = await setting.ports.actions.remove(admitted.permit, action);
  return outcome.kind === 'refused' && outcome.because !== 'stale' ? refusalFault(outcome.because) : undefined;
}

const WRONG = 'Nothing was saved: something about the actions does not fit. Correct it and save again.';
const STALE =
  'Nothing was saved: somebody changed one of these actions in between. Compare with `current` and save again with its versions.';

function changeOf(
  action: TrackedId,
  version: number,
  tracking: ActionChange['tracking'],
  tracked: TrackedActions,
  { now }: Permit,
): ActionChange {
  const before = tracked[action] ?? UNTRACKED;
  return { action, version, tracking, step: stepFor(before.history, changeBetween(before, tracking), now.slice(0, 10)) };
}
