import * as z from 'zod';
import { byName, Day, listOf, Moment, Name } from './common.ts';

const Seen = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mean'), mean: z.number(), people: z.number() }),
    z.strictObject({ kind: z.literal('alike'), side: z.enum(['low', 'high']), people: z.number() }),
    z.strictObject({ kind: z.literal('hidden') }),
  ])
  .meta({
    id: 'CheckSeen',
    description: 'Mean on the scale of the levels, from so many people or a few more; which side all were on; or too few.',
  });

const Round = z
  .strictObject({
    number: z.number(),
    openedOn: Day,
    closesAt: Moment,
    closedOn: Day.optional(),
    results: z
      .strictObject({
        checks: listOf(z.strictObject({ shortCheck: z.string(), role: z.string(), items: byName(Seen) })),
      })
      .optional()
      .meta({ description: 'Once closed. A group in which too few answered has no items.' }),
  })
  .meta({ id: 'Round' });

/** Reply to GET /assessments/:id/rounds. */
export const RoundsReply = z.strictObject({ rounds: listOf(Round) }).meta({ id: 'Rounds' });

/** Body of POST /assessments/:id/rounds. */
export const NewRound = z
  .strictObject({
    days: z.number().int().min(1).max(90).optional().meta({ description: 'Days until it closes: 30 by default.' }),
  })
  .meta({ id: 'NewRound' });

/** Reply to POST /assessments/:id/rounds. */
export const OpenedRoundReply = z
  .strictObject({
    round: Round,
    links: listOf(
      z.strictObject({
        id: z.string(),
        shortCheck: z.string(),
        secret: z.string().meta({ description: 'Path and fragment. Shown this once.', example: '/r#…' }),
      }),
    ),
  })
  .meta({ id: 'OpenedRound' });

/** Reply to POST /assessments/:id/rounds/:round/closing. */
export const RoundReply = z.strictObject({ round: Round }).meta({ id: 'RoundReply' });

const Question = z.strictObject({ item: z.string(), question: z.string() });

/** Reply to GET /assessments/:id/check. */
export const CheckReply = z
  .strictObject({
    school: z.string(),
    language: z.string(),
    name: z.string(),
    lead: z.string(),
    minutes: z.number(),
    closesAt: Moment,
    questions: listOf(Question),
    more: z.strictObject({ ask: z.string(), questions: listOf(Question) }).optional(),
    answers: listOf(z.string()).meta({ description: 'From no to yes; the places are the values 0 to 3.' }),
    unknown: z.string(),
    least: z.number().meta({ description: 'Fewer people than this, and nothing of the group is ever shown.' }),
  })
  .meta({ id: 'Check' });

/** Body of PUT /assessments/:id/check. */
export const CheckBody = z
  .strictObject({
    values: z
      .record(Name, z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]))
      .meta({ description: 'By item. What somebody does not know is left out; without any, the answers are taken back.' }),
  })
  .meta({ id: 'CheckAnswers' });
