import type { FaultDetail } from '../domain/fault.ts';
import { patchTracking, type TrackingPatch } from '../domain/progress/changes.ts';
import {
  isOwnAction,
  type Status,
  type TrackedActions,
  type TrackedId,
  type Tracking,
  UNTRACKED,
} from '../domain/progress/tracking.ts';
import { type ActionId, findAction, type Questionnaire } from '../domain/questionnaire.ts';
import { isCivilDate } from '../domain/roadmap/dates.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import { cleanText } from './text.ts';

/** What is asked about an action, as it came in; what is left out stays, null takes away. */
export interface ProposedWork {
  readonly status?: { readonly kind: Status['kind']; readonly reason?: string | undefined } | undefined;
  readonly owner?: string | null | undefined;
  readonly dates?: { readonly start: CivilDate; readonly due: CivilDate } | null | undefined;
  readonly note?: string | null | undefined;
  readonly own?: { readonly title: string; readonly days: number } | undefined;
}

/** A change of one action; `version` is the one the caller saw. */
export interface ProposedAction extends ProposedWork {
  readonly action: ActionId;
  readonly version: number;
}

/** What an action is from now on, or all that is wrong with the change. Pointers begin at the change. */
export type CheckedAction = { readonly tracking: Tracking } | { readonly errors: readonly FaultDetail[] };

/** Checks a change of an action against the catalogue and what is tracked already. */
export function checkAction(questionnaire: Questionnaire, tracked: TrackedActions, change: ProposedAction): CheckedAction {
  const kept = tracked[change.action];
  const isOwn = isOwnAction(change.action);
  if (isOwn ? !kept : !findAction(questionnaire, change.action))
    return wrong(
      '/action',
      isOwn ? GONE : `${questionnaire.id} ${questionnaire.version} has no action of this name. Leave it out.`,
    );
  if (!isOwn && change.own)
    return wrong('/own', 'Title and days of this action come from the catalogue. Leave them out, or add an action of your own.');
  return checkWork(kept ?? UNTRACKED, change);
}

/** Checks what is said about an action that exists, and applies it. */
export function checkWork(before: Tracking, work: ProposedWork): CheckedAction {
  const patch = cleanWork(work);
  const errors = [
    ...statusErrors(work.status, patch),
    ...ownerErrors(patch.owner),
    ...dateErrors(work.dates),
    ...ownErrors(patch),
  ];
  return errors.length > 0 ? { errors } : { tracking: patchTracking(before, patch) };
}

/** The actions that stand more than once in a request. */
export function repeated(changes: readonly { readonly action: TrackedId }[]): readonly FaultDetail[] {
  const seen = new Set<TrackedId>();
  return changes.flatMap(({ action }, index): FaultDetail[] => {
    if (!seen.has(action)) {
      seen.add(action);
      return [];
    }
    return [
      { pointer: `/changes/${index}/action`, detail: 'This action stands twice in the request. Send its last change only.' },
    ];
  });
}

const GONE = 'There is no such action of your own; it may have been deleted. Leave it out, or add it again.';

function cleanWork({ status, owner, dates, note, own }: ProposedWork): TrackingPatch {
  return {
    status: status && cleanStatus(status),
    owner: owner && cleanText(owner).trim(),
    dates,
    note: note && cleanText(note).trim(),
    own: own && { ...own, title: cleanText(own.title).trim() },
  };
}

function cleanStatus({ kind, reason = '' }: NonNullable<ProposedWork['status']>): Status {
  return kind === 'declined' ? { kind, reason: cleanText(reason).trim() } : { kind };
}

function statusErrors(asked: ProposedWork['status'], { status }: TrackingPatch): readonly FaultDetail[] {
  if (status?.kind === 'declined' && status.reason === '')
    return [{ pointer: '/status/reason', detail: 'Say in a few words why the action is not for the school.' }];
  return asked?.reason !== undefined && asked.kind !== 'declined'
    ? [{ pointer: '/status/reason', detail: 'Only a declined action has a reason. Write a note instead.' }]
    : [];
}

/** No rule can tell a name from a role; an address of a person is told easily. */
function ownerErrors(owner: TrackingPatch['owner']): readonly FaultDetail[] {
  return owner?.includes('@')
    ? [{ pointer: '/owner', detail: 'Write a role, for instance "Head of department", not the address of a person.' }]
    : [];
}

function dateErrors(dates: ProposedWork['dates']): readonly FaultDetail[] {
  if (!dates) return [];
  const unreal = (['start', 'due'] as const).filter((day) => !isCivilDate(dates[day]));
  if (unreal.length > 0)
    return unreal.map((day) => ({ pointer: `/dates/${day}`, detail: 'There is no such day. Write it as YYYY-MM-DD.' }));
  return dates.due < dates.start ? [{ pointer: '/dates/due', detail: 'An action is due on its first day or later.' }] : [];
}

function ownErrors({ own }: TrackingPatch): readonly FaultDetail[] {
  return own?.title === '' ? [{ pointer: '/own/title', detail: 'Give the action a title.' }] : [];
}

function wrong(pointer: string, detail: string): CheckedAction {
  return { errors: [{ pointer, detail }] };
}
