import * as z from 'zod';
import { NewAssessment } from './assessments.ts';
import { Day, listOf, Moment, Name, QuestionnaireRef } from './common.ts';
import { ProfileSnapshot, Release, ShownSchool, SnapshotDetail, SnapshotOverview, VersionMix } from './snapshots.ts';

/** Public id of a room. */
export const CohortId = z
  .string()
  .meta({ id: 'CohortId', description: 'Public id of a room. It gives no right.', example: 'c01_7hQ3uXl2mQ0yVb7cHq8TtA' });
const Label = z.string().max(120);
const Text = z.string().min(1).max(500);
const SchoolsSee = z
  .enum(['own', 'room'])
  .meta({ description: 'What a school that shares sees: its own row and published figures, or all rows of names and aliases.' });
const FunderSees = z.enum(['releases', 'room']).meta({ description: 'What a read-only link shows.' });

/** Body of POST /cohorts. */
export const NewRoom = z
  .strictObject({
    name: Text.max(120),
    purpose: Text.meta({ description: 'What the comparison is for. Schools read it before they join.' }),
    questionnaire: Name,
    language: z.string().max(20),
    schoolsSee: SchoolsSee,
    funderSees: FunderSees,
  })
  .meta({ id: 'NewRoom' });

/** Body of PATCH /cohorts/:cohort. */
export const RoomChange = z
  .strictObject({
    name: Text.max(120).optional(),
    purpose: Text.optional(),
    schoolsSee: SchoolsSee.optional(),
    funderSees: FunderSees.optional(),
    joinCode: z.literal('new').optional().meta({ description: 'Makes the old join code useless.' }),
  })
  .meta({ id: 'RoomChange' });

const Cohort = z
  .strictObject({
    id: CohortId,
    name: z.string(),
    purpose: z.string(),
    questionnaire: QuestionnaireRef,
    language: z.string(),
    schoolsSee: SchoolsSee,
    funderSees: FunderSees,
    createdOn: Day,
  })
  .meta({ id: 'Cohort' });
const room = {
  cohort: Cohort,
  scope: z.enum(['consultant', 'funder']),
  joinCode: z.string().optional().meta({ description: 'For the consultant only.', example: 'K7QM-2HXD-9RTV' }),
};

/** A room without its schools. */
export const RoomReply = z.strictObject(room).meta({ id: 'Room' });

/** Reply to GET /cohorts. */
export const RoomsReply = z.strictObject({ rooms: listOf(RoomReply) }).meta({ id: 'Rooms' });

/** Reply to POST /cohorts. */
export const RoomStartedReply = z
  .strictObject({ ...room, consultantLink: z.string(), recoveryCode: z.string() })
  .meta({ id: 'RoomStarted' });

const Progress = z.union([
  z.strictObject({ kind: z.literal('not-started') }),
  z.strictObject({ kind: z.literal('answering'), answered: z.int(), asked: z.int() }),
  z.strictObject({ kind: z.literal('submitted') }),
]);

const View = z
  .strictObject({
    cohort: z.strictObject({
      name: z.string(),
      purpose: z.string(),
      questionnaire: QuestionnaireRef,
      rounds: listOf(z.strictObject({ number: z.int(), name: z.string(), openedOn: Day, closedOn: Day.optional() })),
    }),
    rows: listOf(ShownSchool),
    participation: z.strictObject({
      named: z.int(),
      alias: z.int(),
      aggregate: z.int(),
      waiting: listOf(z.strictObject({ label: z.string(), progress: Progress })),
    }),
    mix: VersionMix,
    release: Release.optional(),
    before: Release.optional().meta({ description: 'The last release of an earlier round.' }),
  })
  .meta({ id: 'RoomView', description: 'Everything that may be shown of a room.' });

/** Reply to GET /cohorts/:cohort. */
export const RoomContentReply = z
  .strictObject({
    ...room,
    view: View,
    starts: listOf(
      z.strictObject({ number: z.int(), label: z.string(), country: z.string(), version: z.string(), progress: Progress }),
    ).optional(),
    notes: z.record(z.string(), z.string()).optional(),
    fromBundle: listOf(z.int()).optional(),
  })
  .meta({ id: 'RoomContent' });

/** Reply to GET /cohorts/:cohort/schools. */
export const SchoolsReply = z.strictObject({ schools: z.record(z.string(), SnapshotDetail) }).meta({ id: 'Schools' });

/** Body of POST /cohorts/:cohort/schools. */
export const NewBundle = z.strictObject({ name: Text.max(120), snapshot: ProfileSnapshot }).meta({ id: 'SchoolFromBundle' });

/** Reply to POST /cohorts/:cohort/schools. */
export const NumberReply = z.strictObject({ number: z.int() }).meta({ id: 'MemberNumber' });

/** Body of PUT /cohorts/:cohort/schools/:number/note. */
export const NoteBody = z.strictObject({ note: z.string().max(2000) }).meta({ id: 'RoomNote' });

/** Body of POST /cohorts/:cohort/links. */
export const NewRoomLink = z.strictObject({ kind: z.enum(['consultant', 'funder']), label: Label }).meta({ id: 'NewRoomLink' });

/** Reply to GET /cohorts/:cohort/links. */
export const RoomLinksReply = z
  .strictObject({
    links: listOf(
      z.strictObject({
        number: z.int(),
        kind: z.enum(['consultant', 'funder']),
        label: z.string(),
        createdOn: Day,
        expiresAt: Moment,
        mostUses: z.int().optional(),
        uses: z.int(),
        lastUsedOn: Day.optional(),
        revoked: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RoomLinks' });

/** Reply to POST /cohorts/:cohort/links. */
export const RoomLinkReply = z.strictObject({ link: z.string(), expiresAt: Moment }).meta({ id: 'RoomLink' });

/** Body of POST /cohorts/:cohort/starts. */
export const NewStarts = z
  .strictObject({
    schools: z
      .array(z.strictObject({ label: Text.max(120), country: z.string().max(20) }))
      .min(1)
      .max(100)
      .readonly(),
  })
  .meta({ id: 'NewStarts' });

/** Reply to POST /cohorts/:cohort/starts. */
export const StartsReply = z
  .strictObject({ starts: listOf(z.strictObject({ label: z.string(), country: z.string(), link: z.string() })) })
  .meta({ id: 'Starts', description: 'The links, shown this once.' });

/** Body of POST /cohorts/:cohort/rounds. */
export const NewRound = z.strictObject({ name: Text.max(80) }).meta({ id: 'NewRoomRound' });

/** Reply to POST /cohorts/:cohort/releases. */
export const ReleaseReply = z.strictObject({ release: Release }).meta({ id: 'Published' });

/** Reply to POST /room-links/preview. */
export const RoomPreviewReply = z
  .strictObject({
    kind: z.enum(['consultant', 'recovery', 'funder']),
    room: z.string(),
    purpose: z.string(),
    language: z.string(),
  })
  .meta({ id: 'RoomLinkPreview' });

/** Reply to POST /room-links/exchange. */
export const RoomEnteredReply = z
  .strictObject({ cohort: CohortId, consultantLink: z.string().optional(), recoveryCode: z.string().optional() })
  .meta({ id: 'RoomEntered' });

/** Reply to POST /start-links/preview. */
export const StartPreviewReply = z
  .strictObject({
    room: z.string(),
    purpose: z.string(),
    label: z.string(),
    country: z.string(),
    language: z.string(),
    questionnaire: QuestionnaireRef,
    context: z
      .record(z.string(), z.string())
      .meta({ description: 'What the consultant said of the school: answers to start with, to be confirmed.' }),
  })
  .meta({ id: 'StartPreview' });

/** Body of POST /start-links/exchange. */
export const StartByLink = NewAssessment.omit({ questionnaire: true })
  .extend({ secret: z.string().min(1).max(200) })
  .meta({ id: 'StartByLink' });

/** Body of POST /join-codes/preview. */
export const CodeBody = z.strictObject({ code: z.string().min(1).max(60) }).meta({ id: 'JoinCode' });

const RoomToJoin = z
  .strictObject({
    id: CohortId,
    name: z.string(),
    purpose: z.string(),
    questionnaire: QuestionnaireRef,
    language: z.string(),
    schoolsSee: SchoolsSee,
    funderSees: FunderSees,
    facets: listOf(z.string()).meta({ description: 'The context questions whose answers a room sees.' }),
  })
  .meta({ id: 'RoomToJoin' });

/** Reply to POST /join-codes/preview. */
export const RoomToJoinReply = z.strictObject({ room: RoomToJoin }).meta({ id: 'RoomToJoinReply' });

/** Body of PUT /assessments/:id/rooms. */
export const JoinBody = z
  .strictObject({
    code: z.string().min(1).max(60),
    appearance: z.enum(['named', 'alias', 'aggregate']),
    alias: z.string().max(80).optional(),
    dimensions: z.array(Name).min(1).max(50).readonly(),
    help: z.enum(['offered', 'not-offered']),
    untilOn: Day,
  })
  .meta({ id: 'Join' });

const Membership = z
  .strictObject({
    room: RoomToJoin,
    number: z.int(),
    sharing: z.strictObject({
      appearance: z.enum(['named', 'alias', 'aggregate']),
      name: z.string(),
      dimensions: listOf(z.string()),
      help: z.enum(['offered', 'not-offered']),
    }),
    joinedOn: Day,
    untilOn: Day,
    overview: SnapshotOverview,
  })
  .meta({ id: 'Membership' });

/** Reply to GET /assessments/:id/rooms. */
export const MembershipsReply = z.strictObject({ rooms: listOf(Membership) }).meta({ id: 'Memberships' });

/** Reply to PUT /assessments/:id/rooms. */
export const MembershipReply = z.strictObject({ membership: Membership }).meta({ id: 'MembershipReply' });

/** Reply to GET /assessments/:id/rooms/:cohort. */
export const OwnRoomReply = z
  .strictObject({
    view: View,
    number: z.int(),
    peers: listOf(
      z.strictObject({
        number: z.int(),
        name: z.string(),
        helpsIn: listOf(z.string()),
        getsIn: listOf(z.string()),
      }),
    ).meta({ description: 'Schools it could learn from, or help, among those who agreed to be proposed.' }),
    matches: listOf(
      z.strictObject({ other: z.int(), own: z.string().optional(), theirs: z.string().optional(), asked: z.boolean() }),
    ),
    schools: z.record(z.string(), SnapshotDetail).meta({
      description: 'Items and actions of the schools asked for by `numbers`, where the room shows schools to each other.',
    }),
  })
  .meta({ id: 'OwnRoom' });

/** Body of PUT /assessments/:id/rooms/:cohort/contacts/:number. */
export const ContactBody = z
  .strictObject({ contact: z.string().max(200).meta({ description: 'An office rather than a person. Empty takes it back.' }) })
  .meta({ id: 'Contact' });
