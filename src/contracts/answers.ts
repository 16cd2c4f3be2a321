import * as z from 'zod';
import { byName, Day, listOf, Name, OperationId } from './common.ts';

/** The answer to a rated item, as documented; the rules are checked item by item, each with its own words. */
export const Answer = z
  .strictObject({
    level: z.int().min(0).max(4).optional(),
    notApplicable: z.strictObject({ reason: z.string().min(1).max(500) }).optional(),
    unknown: z.literal(true).optional().meta({ description: "Don't know: not zero, becomes a find-out task." }),
    note: z.string().max(2000).optional(),
    evidence: listOf(
      z.strictObject({ title: z.string().min(1).max(200), date: z.string().optional(), link: z.string().max(500).optional() }),
    ).optional(),
  })
  .meta({ id: 'Answer', description: 'At most one of level, notApplicable and unknown. At most ten pieces of evidence.' });

/** The answer to any item: the object above for a rated item, the bare value for a plain field. Null: cleared. */
export const AnswerValue = z.union([
  Answer,
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number(), z.boolean()])).readonly(),
  z.null(),
]);

const LevelNumber = z.int().min(0).max(4);

/** One saved answer. */
const SavedAnswer = z.strictObject({
  answer: AnswerValue,
  version: z.int().min(0).meta({ description: 'Grows with each change; send the one you saw. 0: never answered.' }),
});

/** An answer as somebody sends it: any JSON value here; the questionnaire decides item by item. */
const ProposedAnswer = z
  .unknown()
  .refine((answer) => answer !== undefined, 'This field is missing; send null to clear the answer.')
  .meta({
    id: 'ProposedAnswer',
    description: 'An Answer for a rated item, the bare value for a plain field, null to clear.',
    anyOf: [{ $ref: '#/components/schemas/Answer' }, { type: ['string', 'number', 'boolean', 'array', 'null'] }],
  });

/** Body of PATCH /assessments/:id/answers. */
export const AnswersChange = z
  .strictObject({
    operation: OperationId,
    changes: z
      .array(
        z.strictObject({
          item: Name,
          version: z.int().min(0),
          answer: ProposedAnswer,
        }),
      )
      .min(1)
      .max(100)
      .readonly(),
  })
  .meta({ id: 'AnswersChange' });

/** Reply to GET /assessments/:id/answers. */
export const AnswersReply = z
  .strictObject({
    answers: byName(SavedAnswer),
    earlier: z
      .strictObject({
        number: z.int(),
        submittedOn: Day,
        scope: z.string(),
        overall: LevelNumber.optional(),
        dimensions: byName(LevelNumber),
        items: byName(LevelNumber),
        versions: byName(z.int()),
      })
      .optional()
      .meta({
        description:
          'The submission before these answers: its levels, and the version each answer had. An answer of that version stands since then; saving it again, with the same value, confirms it.',
      }),
  })
  .meta({ id: 'Answers' });

/** Reply to PATCH /assessments/:id/answers. */
export const VersionsReply = z.strictObject({ versions: byName(z.int()) }).meta({ id: 'Versions' });
