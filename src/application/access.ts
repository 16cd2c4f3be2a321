import type { PublishedVersion } from '../catalogue/version.ts';
import { type Fault, fault } from '../domain/fault.ts';
import type { AssessmentId, AssessmentRecord, GrantScope, Instant, Operation, Permit, Ports, Refusal } from './ports.ts';
import type { Caller, Setting } from './setting.ts';

/** An assessment that the caller may open, with the version it was started on. */
export interface Admitted {
  readonly assessment: AssessmentRecord;
  readonly scope: GrantScope;
  readonly version: PublishedVersion;
  readonly permit: Permit;
}

/** A session ends this long after it was last used. */
export const SESSION_DAYS = 30;

const UNKNOWN = 'There is no such assessment, or this device may not open it. Open it with your link or your recovery code.';
const SIGNED_OUT = 'This device is not signed in. Open your link, or enter your recovery code.';

/** Lets a caller in. A foreign assessment and one that does not exist get the same fault. */
export async function admit({ ports, catalogue }: Setting, { session }: Caller, id: AssessmentId): Promise<Admitted | Fault> {
  if (session === undefined) return fault('unauthenticated', SIGNED_OUT);
  const now = ports.clock.now();
  const opened = await ports.assessments.open(session, id, now);
  if (opened.kind === 'no-session') return fault('unauthenticated', SIGNED_OUT);
  if (opened.kind === 'no-grant') return fault('not-found', UNKNOWN);
  const { assessment, scope, seenOn } = opened;
  const version = catalogue.find(assessment.questionnaire.id, assessment.questionnaire.version);
  if (!version) throw new Error(`the catalogue lost ${assessment.questionnaire.id}@${assessment.questionnaire.version}`);
  const permit: Permit = { session, assessment: id, now, needs: 'any' };
  if (seenOn < now.slice(0, 10)) await ports.assessments.touch(permit, sessionEnd(now));
  return { assessment, scope, version, permit };
}

/** The same permit for a write that a submitted assessment refuses. */
export function whileOpen(permit: Permit): Permit {
  return { ...permit, needs: 'open' };
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
