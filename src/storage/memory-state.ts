import type { EventName, LinkEntry } from '../application/access-port.ts';
import type { CohortScope } from '../application/cohorts/cohort-port.ts';
import type {
  AssessmentId,
  AssessmentRecord,
  Instant,
  KeptPlan,
  Operation,
  Outcome,
  Permit,
  Refusal,
  SavedAnswer,
  SecretHash,
  Snapshot,
} from '../application/ports.ts';
import type { Role } from '../application/rights.ts';
import type { CheckResponse, RoundRecord } from '../application/round-port.ts';
import type { Tracked, TrackedId } from '../domain/progress/tracking.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import type { SubmissionOutline } from '../domain/submission.ts';
import type { FiguresRow } from './rows.ts';

/** A link with its use. */
export type MemoryLink = { -readonly [K in keyof LinkEntry]: LinkEntry[K] } & { readonly assessment: AssessmentId };

/** A right of a session: the link it came by, and who answers a short check. */
export interface MemoryGrant {
  readonly link: SecretHash;
  readonly respondent: number | undefined;
}

/** A session with what it may open, by assessment and role. */
export interface MemorySession {
  expiresAt: string;
  seenOn: CivilDate;
  readonly grants: Map<AssessmentId, Map<Role, MemoryGrant>>;
  /** What it may do in rooms, by cohort. */
  readonly rooms: Map<string, { readonly link: SecretHash; readonly scope: CohortScope }>;
}

/** A round with what was said in it. */
export interface MemoryRound extends RoundRecord {
  readonly responses: Map<number, CheckResponse>;
}

/** An event; `actor` is the hash of a link, `subject` the id of one. */
export interface MemoryEvent {
  readonly at: Instant;
  readonly event: EventName;
  readonly actor: SecretHash;
  readonly subject: string | undefined;
}

/** One assessment with everything that belongs to it. */
export interface MemoryAssessment {
  record: AssessmentRecord;
  readonly answers: Map<string, SavedAnswer>;
  /** Results as JSON text. */
  readonly operations: Map<string, { readonly requestHash: string; readonly result: string }>;
  figures: FiguresRow | undefined;
  plan: KeptPlan | undefined;
  readonly actions: Map<TrackedId, Tracked>;
  readonly reports: (Snapshot & { readonly outline: SubmissionOutline })[];
  readonly rounds: MemoryRound[];
  readonly events: MemoryEvent[];
}

/** Everything the memory stores keep. Each write is synchronous, and so a transaction. */
export interface MemoryState {
  readonly assessments: Map<AssessmentId, MemoryAssessment>;
  readonly links: Map<SecretHash, MemoryLink>;
  readonly sessions: Map<SecretHash, MemorySession>;
}

/** Nothing yet. */
export function memoryState(): MemoryState {
  return { assessments: new Map(), links: new Map(), sessions: new Map() };
}

/** Runs a write when the permit holds; the write itself may still refuse. */
export function guarded<T>(state: MemoryState, permit: Permit, write: (kept: MemoryAssessment) => T | Refused): Outcome<T> {
  const kept = state.assessments.get(permit.assessment);
  if (!kept || !holds(state, permit)) return { kind: 'refused', because: 'no-grant' };
  return closed(permit, kept) ?? outcomeOf(write(kept));
}

/** Runs a write once under its operation id. */
export function operated<T>(
  state: MemoryState,
  permit: Permit,
  operation: Operation,
  write: (kept: MemoryAssessment) => T | Refused,
): Outcome<T> {
  const kept = state.assessments.get(permit.assessment);
  if (!kept || !holds(state, permit)) return { kind: 'refused', because: 'no-grant' };
  const done = kept.operations.get(operation.id);
  if (done && done.requestHash !== operation.requestHash) return { kind: 'refused', because: 'operation-reused' };
  if (done) return { kind: 'done', result: JSON.parse(done.result) };
  const outcome = closed(permit, kept) ?? outcomeOf(write(kept));
  if (outcome.kind === 'done')
    kept.operations.set(operation.id, { requestHash: operation.requestHash, result: JSON.stringify(outcome.result) });
  return outcome;
}

/** Makes a write refuse. */
export class Refused {
  readonly because: Refusal;
  constructor(because: Refusal) {
    this.because = because;
  }
}

/** Whether a link gives the right it gave: what a link of an owner opened stays open, any other right ends with its link. */
export function stands({ kind, revoked, expiresAt }: MemoryLink, now: Instant): boolean {
  return !revoked && (kind === 'owner' || kind === 'recovery' || expiresAt > now);
}

function holds(state: MemoryState, { session, assessment, now, roles }: Permit): boolean {
  const alive = state.sessions.get(session);
  const grants = alive && alive.expiresAt > now ? alive.grants.get(assessment) : undefined;
  return roles.some((role) => {
    const link = state.links.get(grants?.get(role)?.link ?? '');
    return link !== undefined && stands(link, now);
  });
}

function closed(permit: Permit, { record }: MemoryAssessment): Outcome<never> | undefined {
  return permit.needs === 'open' && record.submittedAt !== undefined ? { kind: 'refused', because: 'closed' } : undefined;
}

function outcomeOf<T>(result: T | Refused): Outcome<T> {
  return result instanceof Refused ? { kind: 'refused', because: result.because } : { kind: 'done', result };
}
