import * as z from 'zod';
import { NewAssessment } from './assessments.ts';
import { CohortId, FunderSees, RoomView, SchoolsSee } from './cohorts.ts';
import { Day, listOf, Name, QuestionnaireRef } from './common.ts';
import { SnapshotDetail, SnapshotOverview } from './snapshots.ts';

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
    round: z
      .strictObject({ name: z.string(), openedOn: Day })
      .optional()
      .meta({ description: 'The round that runs in the room.' }),
  })
  .meta({ id: 'Membership' });

/** Reply to GET /assessments/:id/rooms. */
export const MembershipsReply = z.strictObject({ rooms: listOf(Membership) }).meta({ id: 'Memberships' });

/** Reply to PUT /assessments/:id/rooms. */
export const MembershipReply = z.strictObject({ membership: Membership }).meta({ id: 'MembershipReply' });

/** Reply to GET /assessments/:id/rooms/:cohort. */
export const OwnRoomReply = z
  .strictObject({
    view: RoomView,
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
