import * as z from 'zod';
import { AssessmentId, Day, listOf, Moment, QuestionnaireRef } from './common.ts';

const Kind = z.enum(['owner', 'recovery', 'editor', 'viewer', 'respondent']);
const Label = z
  .string()
  .max(80)
  .meta({ description: 'Whom it is for: a group or a role, never a person.', example: 'Maths team' });
const ShortCheckId = z.string().min(1).max(100).meta({ description: 'Id of a short check of the questionnaire.' });

/** Body of POST /links/preview and /links/exchange. */
export const SecretBody = z
  .strictObject({
    secret: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'What stands after # in a link, or a recovery code in any spelling.' }),
  })
  .meta({ id: 'Secret' });

/** Reply to POST /links/preview. */
export const PreviewReply = z
  .strictObject({
    kind: Kind,
    school: z.string(),
    questionnaire: QuestionnaireRef,
    language: z.string(),
    expiresAt: Moment,
    shows: z.enum(['frozen', 'live']).optional().meta({ description: 'Viewer links: which result they show.' }),
    check: z
      .strictObject({
        name: z.string(),
        questions: z.number(),
        more: z.number().meta({ description: 'Further questions for those with the experience.' }),
        minutes: z.number(),
      })
      .optional()
      .meta({ description: 'Respondent links: the short check they open.' }),
  })
  .meta({ id: 'LinkPreview' });

/** Reply to POST /links/exchange. */
export const EnteredReply = z
  .strictObject({
    assessment: AssessmentId,
    kind: Kind,
    ownerLink: z.string().optional().meta({ description: 'After a recovery code: a fresh one-time link.' }),
    recoveryCode: z.string().optional().meta({ description: 'After a recovery code: its successor, shown this once.' }),
  })
  .meta({ id: 'Entered' });

/** Body of POST /assessments/:id/links. */
export const NewLink = z
  .strictObject({
    kind: z.enum(['owner', 'editor', 'viewer', 'respondent']),
    label: Label.optional(),
    days: z.number().int().min(1).max(365).optional().meta({
      description: 'Days until it lapses: by default 1 for an owner link, 90 for others. Respondent links end with their round.',
    }),
    shows: z.enum(['frozen', 'live']).optional().meta({
      description: 'Viewer links: the result of the last submission, or (by default) the current one.',
    }),
    shortCheck: ShortCheckId.optional(),
  })
  .meta({ id: 'NewLink' });

const Link = z
  .strictObject({
    id: z.string().meta({ description: 'Names the link in this API. It opens nothing.' }),
    kind: Kind,
    label: z.string(),
    createdOn: Day,
    expiresAt: Moment,
    mostUses: z.number().nullable(),
    uses: z.number(),
    lastUsedOn: Day.nullable(),
    report: z.number().nullable().meta({ description: 'Viewer links: number of the submission shown; null: the live result.' }),
    round: z.number().nullable(),
    shortCheck: ShortCheckId.nullable(),
    state: z.enum(['open', 'used', 'lapsed', 'revoked']),
    own: z.boolean().meta({ description: 'Whether this device came by it. Then it cannot be taken back from here.' }),
  })
  .meta({ id: 'Link' });

/** Reply to GET /assessments/:id/links. */
export const LinksReply = z.strictObject({ links: listOf(Link) }).meta({ id: 'Links' });

/** Reply to POST /assessments/:id/links and to a replacement. */
export const MadeLinkReply = z
  .strictObject({
    link: Link,
    secret: z.string().meta({ description: 'Path and fragment, or a recovery code. Shown this once.', example: '/v#…' }),
  })
  .meta({ id: 'MadeLink' });

const Change = <T extends z.ZodType>(value: T) => z.strictObject({ from: value.optional(), to: value.optional() });

/** Reply to GET and POST /assessments/:id/links/:link/refresh. */
export const RefreshReply = z
  .strictObject({
    from: z.number().meta({ description: 'Number of the submission shown.' }),
    to: z.number().meta({ description: 'Number of the last submission.' }),
    changes: z.strictObject({
      answeredOn: Change(Day),
      overall: Change(z.number()).optional(),
      dimensions: listOf(z.strictObject({ dimension: z.string(), from: z.number().optional(), to: z.number().optional() })),
      answers: z.number(),
      added: listOf(z.string()),
      removed: listOf(z.string()),
    }),
  })
  .meta({ id: 'Refresh' });

/** Body of POST /assessments/:id/links/:link/refresh. */
export const RefreshBody = z
  .strictObject({ to: z.number().int().min(1).meta({ description: '`to` of the changes that were shown.' }) })
  .meta({ id: 'RefreshTo' });

const LinkInEvent = z.strictObject({ id: z.string(), kind: Kind, label: z.string() }).nullable();

/** Reply to GET /assessments/:id/events. */
export const EventsReply = z
  .strictObject({
    events: listOf(
      z.strictObject({
        at: Moment,
        event: z.string().meta({ example: 'link-used' }),
        by: LinkInEvent.meta({ description: 'The link that the device came by.' }),
        about: LinkInEvent.meta({ description: 'The link that it was done to.' }),
      }),
    ),
  })
  .meta({ id: 'Events' });
