import type { PublishedVersion } from '../catalogue/version.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { Right } from './access-port.ts';
import type { AssessmentId, AssessmentRecord, Instant, Opened, Operation, Permit, Ports, Refusal } from './ports.ts';
import { type Act, type Role, ruleOf, strongestFor } from './rights.ts';
import type { Caller, Setting } from './setting.ts';

/** An assessment that the caller may open, with the right that allows the act and the version it was started on. */
export interface Admitted {
  readonly assessment: AssessmentRecord;
  readonly right: Right;
  readonly version: PublishedVersion;
  readonly permit: Permit;
}

/** A session ends this long after it was last used. */
export const SESSION_DAYS = 30;

const UNKNOWN = 'There is no such assessment, or this device may not open it. Open it with your link or your recovery code.';
const SIGNED_OUT = 'This device is not signed in. Open your link, or enter your recovery code.';

/** What somebody hears who holds a right, but not the one for this. */
const NOT_WITH: Readonly<Record<Role, string>> = {
  owner: 'This is for people who answer a short check. Open the link of the round first.',
  editor: 'You may answer and plan here. Deleting, submitting and links are for the owner of the assessment.',
  viewer: 'Your link shows the result only. Ask the school for another link.',
  respondent: 'Your link opens the short check only.',
};

/**
 * Lets a caller in for one act. A foreign assessment and one that does not exist get the same fault; a right that does not
 * reach is told, because its holder knows the assessment anyway.
 */
export async function admit(setting: Setting, caller: Caller, id: AssessmentId, act: Act): Promise<Admitted | Fault> {
  const { ports, catalogue } = setting;
  const { session } = caller;
  if (session === undefined) return fault('unauthenticated', SIGNED_OUT);
  const now = ports.clock.now();
  const opened = await ports.assessments.open(session, id, now);
  const right = rightFor(act, opened);
  if (isFault(right) || opened.kind !== 'opened') return isFault(right) ? right : fault('not-found', UNKNOWN);
  const { assessment, seenOn } = opened;
  const version = catalogue.find(assessment.questionnaire.id, assessment.questionnaire.version);
  if (!version) throw new Error(`the catalogue lost ${assessment.questionnaire.id}@${assessment.questionnaire.version}`);
  const permit = permitFor(act, { session, assessment: id, now });
  if (seenOn < now.slice(0, 10) && right.role !== 'respondent') await ports.assessments.touch(permit, sessionEnd(now));
  return { assessment, right, version, permit };
}

/** The permit of an act: who must hold what at the moment of the write. */
export function permitFor(act: Act, { session, assessment, now }: Pick<Permit, 'session' | 'assessment' | 'now'>): Permit {
  const { roles, until } = ruleOf(act);
  return { session, assessment, now, roles, needs: until === 'submission' ? 'open' : 'any' };
}

/** When a session used now ends. */
export function sessionEnd(now: Instant): Instant {
  return later(now, SESSION_DAYS);
}

/** A moment some days later. */
export function later(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
}

/** Names a write: the caller's id and what it asked for. */
export async function operationOf(ports: Ports, id: string, kind: string, request: unknown): Promise<Operation> {
  return { id, requestHash: await ports.hash(`${kind}:${JSON.stringify(request)}`) };
}

/** What a refused write is to the caller. `stale` means something else in each use case and is told there. */
export function refusalFault(because: Exclude<Refusal, 'stale'>): Fault {
  if (because === 'no-grant') return fault('not-found', UNKNOWN);
  if (because === 'closed') return fault('closed', 'This assessment is submitted. Reopen it first, then change it.');
  if (because === 'too-many')
    return fault('too-large', 'This would be more than the assessment can hold. Take something away first.');
  return fault('operation-reused', 'This operation id was used for another change. Send each change under an id of its own.');
}

function rightFor(act: Act, opened: Opened): Right | Fault {
  if (opened.kind === 'no-session') return fault('unauthenticated', SIGNED_OUT);
  if (opened.kind === 'no-grant') return fault('not-found', UNKNOWN);
  const role = strongestFor(
    act,
    opened.rights.map((right) => right.role),
  );
  const right = opened.rights.find((one) => one.role === role);
  return right ?? fault('forbidden', NOT_WITH[opened.rights[0]?.role ?? 'viewer']);
}
