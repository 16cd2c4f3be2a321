import type { CohortScope } from '../application/cohorts/cohort-port.ts';
import type {
  AssessmentId,
  AssessmentRecord,
  GrantScope,
  KeptPlan,
  NewLink,
  Operation,
  Outcome,
  Permit,
  Refusal,
  SavedAnswer,
  SecretHash,
  Snapshot,
} from '../application/ports.ts';
import type { Tracked, TrackedId } from '../domain/progress/tracking.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import type { FiguresRow } from './rows.ts';

/** A link with its use. */
export interface MemoryLink extends NewLink {
  readonly assessment: AssessmentId;
  used: boolean;
  revoked: boolean;
}

/** A session with what it may open, by assessment. */
export interface MemorySession {
  expiresAt: string;
  seenOn: CivilDate;
  readonly grants: Map<AssessmentId, { readonly link: SecretHash; readonly scope: GrantScope }>;
  /** What it may do in rooms, by cohort. */
  readonly rooms: Map<string, { readonly link: SecretHash; readonly scope: CohortScope }>;
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
  readonly reports: Snapshot[];
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

function holds(state: MemoryState, { session, assessment, now }: Permit): boolean {
  const alive = state.sessions.get(session);
  const grant = alive && alive.expiresAt > now ? alive.grants.get(assessment) : undefined;
  return grant !== undefined && state.links.get(grant.link)?.revoked === false;
}

function closed(permit: Permit, { record }: MemoryAssessment): Outcome<never> | undefined {
  return permit.needs === 'open' && record.submittedAt !== undefined ? { kind: 'refused', because: 'closed' } : undefined;
}

function outcomeOf<T>(result: T | Refused): Outcome<T> {
  return result instanceof Refused ? { kind: 'refused', because: result.because } : { kind: 'done', result };
}
