import * as z from 'zod';
import { Day, listOf, Moment, Name, QuestionnaireRef } from './common.ts';
import { ProfileSnapshot, Release, ShownSchool, SnapshotDetail, VersionMix } from './snapshots.ts';

/** Public id of a room. */
export const CohortId = z
  .string()
  .meta({ id: 'CohortId', description: 'Public id of a room. It gives no right.', example: 'c01_7hQ3uXl2mQ0yVb7cHq8TtA' });
const Label = z.string().max(120);
const Text = z.string().min(1).max(500);
/** What schools that share see. */
export const SchoolsSee = z
  .enum(['own', 'room'])
  .meta({ description: 'What a school that shares sees: its own row and published figures, or all rows of names and aliases.' });
/** What readers see. */
export const FunderSees = z.enum(['releases', 'room']).meta({ description: 'What a read-only link shows.' });

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

/** What may be shown of a room. */
export const RoomView = z
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
    view: RoomView,
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
