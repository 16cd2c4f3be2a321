import type { Answer } from '../domain/answers.ts';
import type { Context } from '../domain/context.ts';
import type { Figures } from '../domain/indicators.ts';
import type { Decision } from '../domain/progress/decisions.ts';
import type { ItemId, QuestionId, QuestionnaireRef, ScopeId } from '../domain/questionnaire.ts';
import type { CivilDate, StoredPlan } from '../domain/roadmap.ts';
import type { EarlierSubmission, SubmissionOutline } from '../domain/submission.ts';
import type { AccessStore, NewLink, Right } from './access-port.ts';
import type { ActionStore } from './action-port.ts';
import type { CohortStore } from './cohorts/cohort-port.ts';
import type { Role } from './rights.ts';
import type { RoundStore } from './round-port.ts';

/** Public id of an assessment: shard prefix and 128 random bits, for instance `e01_4fX…`. It gives no right. */
export type AssessmentId = string;

/** SHA-256 of a secret, base64url. The secret itself is never stored. */
export type SecretHash = string;

/** A moment, ISO 8601 in UTC with milliseconds. Instants compare as text. */
export type Instant = string;

/** The answer to an item: one object for a rated item, the bare value for a plain JSON Schema field. */
export type AnswerValue = Answer | string | number | boolean | readonly (string | number | boolean)[];

/** One assessment as stored, without its answers. */
export interface AssessmentRecord {
  readonly id: AssessmentId;
  readonly questionnaire: QuestionnaireRef;
  readonly scope: ScopeId;
  /** The school's own label: may be a code, never a person. */
  readonly school: string;
  readonly language: string;
  readonly context: Context;
  /** Grows by one with every change of scope, school, language or context. */
  readonly revision: number;
  readonly createdOn: CivilDate;
  readonly submittedAt: Instant | undefined;
  /** Key of the school's own response. */
  readonly response: number;
}

/** A new assessment; `revision` starts at 1. */
export type NewAssessment = Omit<AssessmentRecord, 'revision' | 'submittedAt'>;

/** A session to be stored; it ends at `expiresAt` unless touched. */
export interface NewSession {
  readonly hash: SecretHash;
  readonly expiresAt: Instant;
  /** The session this one replaces: its grants move over and it ends. */
  readonly replaces: SecretHash | undefined;
}

/** The first links and the first session of a new assessment. */
export interface NewAccess {
  readonly links: readonly [NewLink, ...NewLink[]];
  readonly session: NewSession;
  readonly now: Instant;
}

/** Who writes. Checked inside the transaction of the write, so that a revoked right never wins a race. */
export interface Permit {
  readonly session: SecretHash;
  readonly assessment: AssessmentId;
  readonly now: Instant;
  /** One of these the session must hold. */
  readonly roles: readonly Role[];
  /** `open`: the write is refused with `closed` while the assessment is submitted. */
  readonly needs: 'open' | 'any';
}

/** The caller's name for one write. The same name with the same request is applied once. */
export interface Operation {
  readonly id: string;
  readonly requestHash: string;
}

/** Why a write changed nothing. */
export type Refusal = 'no-grant' | 'closed' | 'stale' | 'operation-reused' | 'too-many';

/** What became of a write. A repeated operation is `done` with the result of its first run. */
export type Outcome<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'refused'; readonly because: Refusal };

/** What a session sees of an assessment: the rights it holds at this moment, never none of them. */
export type Opened =
  | {
      readonly kind: 'opened';
      readonly assessment: AssessmentRecord;
      readonly rights: readonly Right[];
      readonly seenOn: CivilDate;
    }
  | { readonly kind: 'no-session' }
  | { readonly kind: 'no-grant' };

/** An answer as stored. A cleared answer stays as `null`, so that its version goes on counting. */
export interface SavedAnswer {
  readonly answer: AnswerValue | null;
  /** 1 for the first value. */
  readonly version: number;
}

/** All answers ever given in a response, by item. */
export type SavedAnswers = Readonly<Record<ItemId, SavedAnswer>>;

/** A change of one answer; `version` is the one the writer saw, 0 when none. */
export interface AnswerChange extends SavedAnswer {
  readonly item: ItemId;
}

/** Changes of an assessment's own fields. Context answers are merged one by one; `null` takes one back. */
export interface DetailsChange {
  readonly scope?: ScopeId;
  readonly school?: string;
  readonly language?: string;
  readonly context?: Readonly<Record<QuestionId, Context[QuestionId] | null>>;
}

/** Changes of the figures, merged value by value; `null` takes a value, a mark, a year or a target away. */
export interface FiguresChange {
  readonly years: Readonly<Record<string, YearChange | null>>;
  readonly targets: Readonly<
    Record<string, { readonly value: number; readonly year: number; readonly preset: string | null } | null>
  >;
}

/** Changes of one year: counts by `indicator/count`, and which of them are estimates. */
export interface YearChange {
  readonly counts: Readonly<Record<string, number | null>>;
  readonly estimates: Readonly<Record<string, true | null>>;
}

/** A stored plan; `version` grows with each one kept. */
export interface KeptPlan {
  readonly plan: StoredPlan;
  readonly version: number;
}

/** Figures as stored; `version` grows with each change, 0 while there are none. */
export interface KeptFigures {
  readonly figures: Figures;
  readonly version: number;
}

/** Everything profile, roadmap and report are made of. */
export interface Material {
  readonly answers: SavedAnswers;
  readonly figures: KeptFigures;
  readonly plan: KeptPlan | undefined;
}

/** A report frozen by a submission, as JSON text, with the state of details and plan it was made from. */
export interface Snapshot {
  /** 1 for the first submission. */
  readonly number: number;
  readonly report: string;
  /** SHA-256 of `report`, hexadecimal. */
  readonly hash: string;
  readonly submittedOn: CivilDate;
  readonly revision: number;
  readonly planVersion: number;
}

/** A report to be frozen; the store numbers it. `outline` is what the next round of answers starts from. */
export interface NewSnapshot extends Omit<Snapshot, 'number'> {
  readonly outline: SubmissionOutline;
}

/** The answers and figures a report was made from: the sum of the answers' versions, and the figures' version. */
export type Seen = { readonly answers: number; readonly figures: number };

/** Assessments and all that belongs to them. Every write is one transaction: all of it happens, or nothing. */
export interface AssessmentStore {
  /** Makes the assessment with its response, its links and the creator's session, which gets the first link's right. */
  create(assessment: NewAssessment, access: NewAccess): Promise<void>;
  /** The assessment, if this session is alive and holds a right whose link stands. */
  open(session: SecretHash, id: AssessmentId, now: Instant): Promise<Opened>;
  /** Notes that assessment and session are in use; the session then ends at `expiresAt`. */
  touch(permit: Permit, expiresAt: Instant): Promise<void>;
  change(permit: Permit, operation: Operation, change: DetailsChange): Promise<Outcome<null>>;
  /** Deletes the assessment and everything that belongs to it. */
  remove(permit: Permit): Promise<Outcome<null>>;
  answers(assessment: AssessmentRecord): Promise<SavedAnswers>;
  /** All changes or none: `stale` when one of the versions is not the stored one. Items are distinct. */
  saveAnswers(
    permit: Permit,
    operation: Operation,
    response: number,
    changes: readonly AnswerChange[],
  ): Promise<Outcome<Readonly<Record<ItemId, number>>>>;
  /** Years oldest first. */
  figures(id: AssessmentId): Promise<KeptFigures>;
  /** `too-many` when more than `mostYears` years would be kept. */
  saveFigures(permit: Permit, operation: Operation, change: FiguresChange, mostYears: number): Promise<Outcome<null>>;
  material(assessment: AssessmentRecord): Promise<Material>;
  /** Keeps a plan the school proposed, whatever was kept before, and what it decided about tracked actions with it. */
  savePlan(permit: Permit, operation: Operation, plan: StoredPlan, decisions: readonly Decision[]): Promise<Outcome<null>>;
  /** Keeps a plan made here, unless another came in since version `seen` (0: none); then `stale`. */
  keepPlan(permit: Permit, plan: StoredPlan, seen: number): Promise<Outcome<null>>;
  /** Closes the assessment with its report; `stale` when anything the report was made from changed since. */
  submit(permit: Permit, snapshot: NewSnapshot, seen: Seen): Promise<Outcome<null>>;
  /** Opens the assessment again; its reports stay. */
  reopen(permit: Permit): Promise<Outcome<null>>;
  /** The report of the submission with this number, or of the last one. */
  report(id: AssessmentId, number?: number): Promise<Snapshot | undefined>;
  /** The submission before the present answers: the last one, or the one before it while the assessment is submitted. */
  earlier(assessment: Pick<AssessmentRecord, 'id' | 'submittedAt'>): Promise<EarlierSubmission | undefined>;
  /** Answers when the storage can be read. */
  ping(): Promise<void>;
}

/** The only clock. */
export type Clock = { now(): Instant };

/** The only source of randomness: so many bytes of cryptographic quality. */
export type Ids = { bytes(count: number): Uint8Array };

/** SHA-256 of a text in UTF-8, base64url without padding. */
export type Hash = (text: string) => Promise<string>;

/** Everything the use cases need from outside. The suites in `tests/storage/contract` say what the stores promise. */
export interface Ports {
  readonly assessments: AssessmentStore;
  readonly access: AccessStore;
  readonly actions: ActionStore;
  readonly rounds: RoundStore;
  readonly cohorts: CohortStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hash: Hash;
}

/** Thrown by a store that cannot be reached, or gave up after its retries. The request may be sent again. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
