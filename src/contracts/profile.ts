import * as z from 'zod';
import { listOf, QuestionnaireRef } from './common.ts';

const Level = z.int().min(0).max(4);
const Explanation = z
  .looseObject({ kind: z.enum(['rated', 'missing', 'not-applicable', 'weighted-mean', 'gate']) })
  .meta({ id: 'Explanation', description: 'Why a figure is what it is: a tree of answers, weighted means and gates.' });
const GateNext = z
  .looseObject({
    level: Level,
    shareNow: z.number(),
    shareNeeded: z.number(),
    coreBelow: listOf(z.string()),
    lagging: listOf(z.string()),
  })
  .meta({ id: 'NextLevel', description: 'What stands between a level and the next one. Absent at the highest level.' });
const Score = z
  .looseObject({
    value: z.number().optional().meta({ description: '0 to 100; absent while under half of the weight is answered.' }),
    low: z.number().meta({ description: 'With every missing answer at its worst.' }),
    high: z.number().meta({ description: 'With every missing answer at its best.' }),
    interval: listOf(z.number()),
  })
  .meta({ id: 'Score' });
const Confidence = z
  .looseObject({
    label: z.enum(['high', 'medium', 'low']),
    answered: z.number(),
    groups: z.number(),
    width: z.number(),
    limitedBy: listOf(z.string()),
  })
  .meta({ id: 'Confidence' });
const result = {
  score: Score,
  level: Level.optional().meta({ description: 'With every missing answer at its worst; absent when nothing applies.' }),
  highestLevel: Level.optional(),
  next: GateNext.optional(),
  confidence: Confidence,
  scoreExplanation: Explanation,
  levelExplanation: Explanation,
};

/** Reply to GET /assessments/:id/profile. */
export const ProfileReply = z
  .looseObject({
    questionnaire: QuestionnaireRef,
    scope: z.string(),
    overall: z.looseObject(result),
    dimensions: listOf(
      z.looseObject({
        ...result,
        dimension: z.string(),
        applicable: z.boolean(),
        items: z.looseObject({ applicable: z.int(), answered: z.int(), withEvidence: z.int() }),
      }),
    ),
    items: listOf(
      z.looseObject({
        item: z.string(),
        dimension: z.string(),
        state: z.enum(['rated', 'not-applicable', 'missing']),
        value: z.number().optional(),
        level: Level.optional(),
        evidence: z.int(),
        explanation: Explanation,
      }),
    ),
    coverage: z.looseObject({
      inScope: z.int(),
      applicable: z.int(),
      answered: z.int(),
      unknown: z.int(),
      open: z.int(),
      withEvidence: z.int(),
    }),
    strengths: listOf(z.string()),
    gaps: listOf(
      z.looseObject({
        item: z.string(),
        dimension: z.string(),
        level: Level,
        target: Level,
        points: z.number(),
        blocksNextLevel: z.boolean(),
      }),
    ),
    findOut: listOf(z.string()).meta({ description: "Items answered with don't know." }),
    questions: listOf(z.looseObject({ check: z.string(), items: listOf(z.string()), dimensions: listOf(z.string()) })).meta({
      description: 'Consistency checks that ask back.',
    }),
  })
  .meta({ id: 'MaturityProfile', description: 'Docs: docs/scoring.md. New fields may be added.' });
