import type { MemberNumber, MemberProgress } from '../../domain/cohort/cohort.ts';
import type { MadeRelease, Release } from '../../domain/cohort/release.ts';
import type { ProfileSnapshot, Sharing, SnapshotOverview } from '../../domain/cohort/snapshot.ts';
import type { QuestionnaireRef } from '../../domain/questionnaire.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { AssessmentId, Instant, NewSession, Outcome, Permit, SecretHash } from '../ports.ts';

/** Public id of a cohort: shard prefix and 128 random bits, for instance `c01_7hQ…`. It gives no right. */
export type CohortId = string;

/** What a session may do in a room: run it, or read it. */
export type CohortScope = 'consultant' | 'funder';

/** `consultant` runs the room, `recovery` is the printed code for that, `funder` reads. */
export type CohortLinkKind = 'consultant' | 'recovery' | 'funder';

/** A room as stored. */
export interface CohortRecord {
  readonly id: CohortId;
  readonly name: string;
  /** What the comparison is for; told to every school before it joins. */
  readonly purpose: string;
  readonly questionnaire: QuestionnaireRef;
  readonly language: string;
  /** What a school that shares sees of the room: its own row and the releases, or also the named and alias rows. */
  readonly schoolsSee: 'own' | 'room';
  /** What a read-only link shows: the releases, or also the named and alias rows. */
  readonly funderSees: 'releases' | 'room';
  /** Lets a school ask what the room is and join it. It opens nothing, so it is kept as it is. */
  readonly joinCode: string;
  readonly createdOn: CivilDate;
}

/** What a consultant may change later. */
export type CohortChange = Partial<Pick<CohortRecord, 'name' | 'purpose' | 'schoolsSee' | 'funderSees' | 'joinCode'>>;

/** A link to a room. */
export interface NewCohortLink {
  readonly hash: SecretHash;
  readonly kind: CohortLinkKind;
  readonly label: string;
  readonly expiresAt: Instant;
  /** Undefined: as often as wanted. */
  readonly mostUses: number | undefined;
}

/** A link as its room lists it. The secret is never shown again. */
export interface CohortLinkRecord extends NewCohortLink {
  readonly cohort: CohortId;
  readonly number: number;
  readonly createdOn: CivilDate;
  readonly uses: number;
  readonly lastUsedOn: CivilDate | undefined;
  readonly revoked: boolean;
}

/** A school the consultant prepared a start link for. It never says whether and how the school shares. */
export interface NewStart {
  readonly label: string;
  readonly country: string;
  readonly version: string;
  readonly link: SecretHash;
}

/** A prepared school as stored. */
export interface StartRecord extends NewStart {
  readonly number: number;
  readonly assessment: AssessmentId | undefined;
  readonly progress: MemberProgress;
}

/** What the overview of a room reads of a school. */
export interface MemberRecord {
  readonly cohort: CohortId;
  /** Random, so that it tells no order. */
  readonly number: MemberNumber;
  /** Undefined: the school sent its bundle. */
  readonly assessment: AssessmentId | undefined;
  readonly sharing: Sharing;
  readonly overview: SnapshotOverview;
  /** It had a row of its own once: it no longer hides anybody. */
  readonly wasShown: boolean;
  readonly joinedOn: CivilDate;
  readonly updatedOn: CivilDate;
  /** Shown until this day, inclusive. */
  readonly untilOn: CivilDate;
}

/** A school as it is written: with what a comparison reads besides. */
export interface NewMember extends Omit<MemberRecord, 'overview' | 'wasShown'> {
  readonly snapshot: ProfileSnapshot;
}

/** The newest levels of a school; without `actions` those shown before stay. */
export interface FreshSnapshot {
  readonly overview: SnapshotOverview;
  readonly items: ProfileSnapshot['detail']['items'];
  readonly actions?: ProfileSnapshot['detail']['actions'];
}

/** A round of a room: a name under which the profiles of a time are kept. */
export interface RoundRecord {
  readonly number: number;
  readonly name: string;
  readonly openedOn: CivilDate;
  /** Undefined while it runs. */
  readonly closedOn: CivilDate | undefined;
}

/** What an assessment shares with a room, and the round that runs there, if any. */
export interface MembershipRecord {
  readonly cohort: CohortRecord;
  readonly member: MemberRecord;
  readonly round: Pick<RoundRecord, 'name' | 'openedOn'> | undefined;
}

/** Frozen aggregates. */
export interface ReleaseRecord {
  readonly number: number;
  readonly madeOn: CivilDate;
  readonly release: Release;
}

/** A contact line that one member wrote for another. Both see both once both wrote. */
export interface MatchRecord {
  readonly member: number;
  readonly other: number;
  readonly contact: string;
}

/** Everything a room's page is made of: a row per member, and constant rest. */
export interface RoomMaterial {
  readonly members: readonly MemberRecord[];
  readonly starts: readonly StartRecord[];
  readonly rounds: readonly RoundRecord[];
  readonly release: ReleaseRecord | undefined;
  /** The last release of an earlier round. */
  readonly before: ReleaseRecord | undefined;
  /** The consultant's private notes by member. */
  readonly notes: Readonly<Record<number, string>>;
}

/** Who writes in a room; checked inside the transaction. */
export interface CohortPermit {
  readonly session: SecretHash;
  readonly cohort: CohortId;
  readonly now: Instant;
}

/** What a session sees of a room. */
export type CohortOpened =
  | {
      readonly kind: 'opened';
      readonly cohort: CohortRecord;
      readonly scope: CohortScope;
      /** The last day this session was used. */
      readonly seenOn: CivilDate;
    }
  | { readonly kind: 'no-session' }
  | { readonly kind: 'no-grant' };

/** Rooms and all that belongs to them. Every write is one transaction, guarded by the writer's link. */
export interface CohortStore {
  /** Makes the room with its links and the maker's session, which gets the first link's right. */
  create(
    cohort: CohortRecord,
    links: readonly [NewCohortLink, ...NewCohortLink[]],
    session: NewSession,
    now: Instant,
  ): Promise<void>;
  open(session: SecretHash, id: CohortId, now: Instant): Promise<CohortOpened>;
  /** Notes that a session and a room are in use; the session ends at `expiresAt`. */
  touch(permit: CohortPermit, expiresAt: Instant): Promise<void>;
  /** The rooms this session may open. */
  mine(session: SecretHash, now: Instant): Promise<readonly { readonly cohort: CohortRecord; readonly scope: CohortScope }[]>;
  /** Without asking for a right: for landing pages and schools that share. */
  find(id: CohortId): Promise<CohortRecord | undefined>;
  byCode(joinCode: string): Promise<CohortRecord | undefined>;
  change(permit: CohortPermit, change: CohortChange): Promise<Outcome<null>>;
  /** Deletes the room with everything that was shared with it. */
  remove(permit: CohortPermit): Promise<Outcome<null>>;
  room(id: CohortId): Promise<RoomMaterial>;

  link(hash: SecretHash): Promise<CohortLinkRecord | undefined>;
  links(id: CohortId): Promise<readonly CohortLinkRecord[]>;
  addLink(permit: CohortPermit, link: NewCohortLink, most: number): Promise<Outcome<null>>;
  /** Ends a link and every device that came by it. */
  revokeLink(permit: CohortPermit, number: number): Promise<Outcome<null>>;
  /** Revokes a link that stands and stores its successor; `stale` when there is none such. */
  replaceLink(permit: CohortPermit, number: number, link: NewCohortLink): Promise<Outcome<null>>;
  /** Uses a link and opens a session with its right; `no-grant` when it is used up, revoked or expired. */
  exchange(link: SecretHash, session: NewSession, now: Instant): Promise<Outcome<null>>;
  /** Uses a recovery code up, revokes every link of its room and opens a session on the first of the new ones. */
  recover(
    code: SecretHash,
    links: readonly [NewCohortLink, ...NewCohortLink[]],
    session: NewSession,
    now: Instant,
  ): Promise<Outcome<null>>;

  /** `too-many` when the room would hold more than `most` prepared schools. */
  addStarts(permit: CohortPermit, starts: readonly NewStart[], most: number): Promise<Outcome<null>>;
  removeStart(permit: CohortPermit, number: number): Promise<Outcome<null>>;
  start(link: SecretHash): Promise<{ readonly cohort: CohortRecord; readonly start: StartRecord } | undefined>;
  /** Gives a prepared place to an assessment; `no-grant` when it is taken. */
  claimStart(link: SecretHash, assessment: AssessmentId): Promise<Outcome<null>>;

  /** What an assessment shares, and with which rooms. */
  memberships(assessment: AssessmentId): Promise<readonly MembershipRecord[]>;
  /** Whether an assessment is shown anywhere: as a member, or as a prepared school. */
  isShown(assessment: AssessmentId): Promise<boolean>;
  /** Shares, or changes what is shared. `permit` is the school's. `too-many` above `most` members. */
  join(permit: Permit, member: NewMember, most: number): Promise<Outcome<null>>;
  /** The school's row is gone at once, with its notes, matches and round snapshots. */
  leave(permit: Permit, cohort: CohortId): Promise<Outcome<null>>;
  /** Shows the newest profile and progress of an assessment everywhere it is shown. */
  refresh(
    assessment: AssessmentId,
    snapshots: Readonly<Record<CohortId, FreshSnapshot>>,
    progress: MemberProgress,
    on: CivilDate,
  ): Promise<void>;
  /** Adds a school that sent its bundle. */
  addMember(permit: CohortPermit, member: NewMember, most: number): Promise<Outcome<null>>;
  /** Takes a school out that the consultant added from a bundle; `stale` for one that joined by itself. */
  removeMember(permit: CohortPermit, number: number): Promise<Outcome<null>>;
  note(permit: CohortPermit, number: number, note: string): Promise<Outcome<null>>;

  openRound(permit: CohortPermit, name: string, most: number): Promise<Outcome<null>>;
  /** Closes a round and keeps the profile of every member under it; `stale` when it is closed. */
  closeRound(permit: CohortPermit, number: number): Promise<Outcome<null>>;
  /** What members had at the end of a round. */
  roundOverviews(id: CohortId, round: number): Promise<Readonly<Record<MemberNumber, SnapshotOverview>>>;
  /** The whole of some members; of all when none is named. */
  snapshots(id: CohortId, members?: readonly MemberNumber[]): Promise<Readonly<Record<MemberNumber, ProfileSnapshot>>>;
  /** Every release with what it was made of, oldest first. */
  releases(id: CohortId): Promise<readonly MadeRelease[]>;
  /** `stale` when another release came in between. */
  addRelease(permit: CohortPermit, made: MadeRelease): Promise<Outcome<null>>;

  /** Contact lines that a member wrote, or that were written for it. */
  matches(id: CohortId, member: number): Promise<readonly MatchRecord[]>;
  /** Writes a contact line for another member; an empty one takes it back. `permit` is the school's. */
  match(permit: Permit, cohort: CohortId, other: number, contact: string): Promise<Outcome<null>>;
}
