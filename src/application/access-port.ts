import type { QuestionnaireRef } from '../domain/questionnaire.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import type { AssessmentId, Instant, NewSession, Outcome, Permit, SecretHash } from './ports.ts';
import type { Role } from './rights.ts';

/** `recovery` is the printed code; it makes an owner. Any other kind makes its holder what it is called. */
export type LinkKind = Role | 'recovery';

/** Names a link inside its assessment, for its owner. It opens nothing. */
export type LinkId = string;

/** A link to be stored. */
export interface NewLink {
  readonly hash: SecretHash;
  readonly id: LinkId;
  readonly kind: LinkKind;
  /** Whom it is for, in the owner's words; may be empty. */
  readonly label: string;
  /** No exchange from this moment on. What a link of an owner opened stays open; any other right ends with its link. */
  readonly expiresAt: Instant;
  /** How often it may be exchanged; null: any number of times. */
  readonly mostUses: number | null;
  /** Viewer links: number of the frozen report that is shown; null shows the live one. */
  readonly report: number | null;
  /** Respondent links: the round they belong to, and the short check they open. */
  readonly round: number | null;
  readonly shortCheck: string | null;
}

/** A link as its owner sees it in the list. */
export interface LinkEntry extends NewLink {
  readonly createdOn: CivilDate;
  readonly uses: number;
  readonly lastUsedOn: CivilDate | null;
  /** Replaced, revoked, or ended by a recovery or the close of its round. */
  readonly revoked: boolean;
}

/** A link as stored, with what its landing page may say. */
export interface LinkRecord extends LinkEntry {
  readonly assessment: AssessmentId;
  readonly school: string;
  readonly questionnaire: QuestionnaireRef;
  readonly language: string;
}

/** What a session may be to an assessment, and the link it came by. */
export interface Right {
  readonly role: Role;
  readonly link: LinkId;
  readonly report: number | null;
  readonly round: number | null;
  readonly shortCheck: string | null;
  /** Who answers a short check: random, new with each exchange. */
  readonly respondent: number | null;
}

/** What the owner can read later in the list of events. Saving an answer is no event, and no respondent leaves one. */
export type EventName =
  | 'created'
  | 'link-made'
  | 'link-used'
  | 'link-replaced'
  | 'link-revoked'
  | 'link-refreshed'
  | 'recovered'
  | 'submitted'
  | 'reopened'
  | 'round-opened'
  | 'round-closed';

/** A link as an event tells of it. */
export type LinkInEvent = Pick<LinkEntry, 'id' | 'kind' | 'label'>;

/** Something that was done. No address, no program, no person. */
export interface EventRecord {
  readonly at: Instant;
  readonly event: EventName;
  /** The link that the device came by. */
  readonly by: LinkInEvent | null;
  /** The link that it was done to. */
  readonly about: LinkInEvent | null;
}

/** Links, sessions and the rights they give. */
export interface AccessStore {
  link(hash: SecretHash): Promise<LinkRecord | undefined>;
  /** Every link of an assessment, newest first. */
  links(id: AssessmentId): Promise<readonly LinkEntry[]>;
  /** `too-many` when the assessment holds `most` links that stand. */
  addLink(permit: Permit, link: NewLink, most: number): Promise<Outcome<null>>;
  /** Revokes a link that stands and stores its successor; `stale` when there is none such. */
  replaceLink(permit: Permit, old: LinkId, link: NewLink): Promise<Outcome<null>>;
  /** Revokes a link with every right it gave. One that stands no more is no error. */
  revokeLink(permit: Permit, link: LinkId): Promise<Outcome<null>>;
  /** Has a viewer link show another frozen report; `stale` when it no longer shows number `seen`. */
  refreshLink(permit: Permit, link: LinkId, seen: number, report: number): Promise<Outcome<null>>;
  /** Uses a link up and opens a session with its right; `no-grant` when it is used up, revoked or expired. */
  exchange(link: SecretHash, session: NewSession, now: Instant, respondent?: number): Promise<Outcome<null>>;
  /** Uses a recovery code up, revokes every link of its assessment and opens a session on the first of the new ones. */
  recover(code: SecretHash, links: readonly [NewLink, ...NewLink[]], session: NewSession, now: Instant): Promise<Outcome<null>>;
  /** Gives up the roles of the permit; the session's other rights stay, and one without any ends. */
  leave(permit: Permit): Promise<Outcome<null>>;
  /** Ends a session; an unknown one is no error. */
  endSession(session: SecretHash): Promise<void>;
  /** The newest `most` events, newest first. */
  events(id: AssessmentId, most: number): Promise<readonly EventRecord[]>;
}
