import { z } from 'zod';
import type { ConsistencyCheck } from '../../domain/consistency-check.ts';
import type { Clause, Condition, Dimension, Scope, ScoringParameters, ShortCheck } from '../../domain/questionnaire.ts';
import { because, byId, code, count, day, id, level, maybe, share, version, weight, words } from './common.ts';

const dimension: z.ZodType<Dimension> = z.strictObject({ id, code, weight, because, foundation: z.boolean() });

const scope: z.ZodType<Scope> = z.strictObject({
  id,
  items: z.array(id),
  minutes: z.tuple([count, count]).refine(([from, to]) => from <= to, 'must run from the shorter to the longer time'),
});

const clause: z.ZodType<Clause> = z
  .strictObject({
    question: id,
    in: maybe(z.array(z.union([z.string(), z.number(), z.boolean()])).min(1)),
    atLeast: maybe(z.number()),
    atMost: maybe(z.number()),
    answered: maybe(z.literal(true)),
  })
  .refine(
    (one) => one.in || one.atLeast !== undefined || one.atMost !== undefined || one.answered,
    'needs one of: in, atLeast, atMost, answered',
  );

const condition: z.ZodType<Condition> = z
  .strictObject({ id, all: maybe(z.array(clause).min(1)), any: maybe(z.array(clause).min(1)) })
  .refine((one) => one.all || one.any, 'needs clauses in all or any');

const check: z.ZodType<ConsistencyCheck> = z.strictObject({
  id,
  when: z
    .array(
      z.union([
        z.strictObject({ condition: id }),
        z.strictObject({ item: id, atLeast: level }),
        z.strictObject({ item: id, below: level }),
        z.strictObject({ indicator: id, part: id, atLeast: maybe(z.number()), below: maybe(z.number()) }),
        z.strictObject({ allItems: z.literal('same-level') }),
        z.strictObject({ dimension: z.literal('without-evidence'), atLeast: level }),
        z.strictObject({ figures: z.literal('part-above-whole') }),
        z.strictObject({ minutesBelow: z.number().positive() }),
      ]),
    )
    .min(1),
});

const scoring: z.ZodType<ScoringParameters> = z.strictObject({
  share,
  half: share,
  priorVariance: z.number().min(0),
  priorWeight: z.number().min(0),
  halo: share,
  z: z.number().positive(),
  confidence: z
    .array(
      z.strictObject({
        label: z.enum(['high', 'medium', 'low']),
        answered: share,
        groups: count,
        width: z.number().min(0).max(100),
      }),
    )
    .min(1),
  disagreement: z.strictObject({ deviation: z.number().positive(), groupGap: z.number().positive() }),
  talkingPoint: z.number().positive(),
  strength: z.strictObject({ level, above: z.number().min(0) }),
  groups: z.array(z.strictObject({ role: id, weight })),
  experienceGroups: z.array(id),
  smallestGroup: byId(count),
  because: z.record(z.string(), because),
});

const asked = z.array(z.array(id).min(1)).min(1);

const shortCheck: z.ZodType<ShortCheck> = z.strictObject({
  id,
  role: id,
  minutes: count.positive(),
  questions: asked,
  more: maybe(asked),
  because,
});

/** `questionnaire.json`. */
export const questionnaireFile = z.strictObject({
  id,
  version,
  status: z.enum(['draft', 'published', 'retired']),
  publishedOn: maybe(day),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  licence: words,
  sources: z.array(z.strictObject({ id, title: words, url: maybe(z.url()), checkedOn: day })),
  dimensions: z.array(dimension),
  scopes: z.array(scope).min(1),
  conditions: maybe(z.array(condition)),
  scoring: maybe(scoring),
  checks: maybe(z.array(check)),
  shortChecks: maybe(z.array(shortCheck).min(1)),
});
