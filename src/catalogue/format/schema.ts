import { z } from 'zod';
import type { ContextQuestion, Item } from '../../domain/questionnaire.ts';
import { because, code, eqavet, id, maybe, weight } from './common.ts';

const dialect = z.literal('https://json-schema.org/draft/2020-12/schema', 'must name JSON Schema draft 2020-12');

/** Annotation of a rated item. */
const item: z.ZodType<Omit<Item, 'id'>> = z.strictObject({
  code,
  dimension: id,
  weight,
  because,
  core: z.boolean(),
  condition: maybe(id),
  roles: z.array(id).min(1),
  eqavet,
  standard: id,
});

/** Annotation of a context question. */
const question: z.ZodType<Omit<ContextQuestion, 'id'>> = z.strictObject({
  stage: z.enum(['start', 'roadmap']),
  assumed: maybe(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  assumedBy: maybe(
    z.strictObject({ question: id, values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
  ),
});

const ANSWER = '#/$defs/answer';

/** A rated item has our answer object as its schema; a plain field has any schema of its own. */
const answerField = z
  .looseObject({ $ref: maybe(z.string()), 'x-item': maybe(item) })
  .refine(
    (field) => (field['x-item'] === undefined) === (field.$ref !== ANSWER),
    `a rated item has both "$ref": "${ANSWER}" and "x-item"`,
  );

/** `schema.json`: the JSON Schema of the answers. */
export const answersSchema = z.looseObject({
  $schema: dialect,
  $id: z.string(),
  type: z.literal('object'),
  properties: z.record(id, answerField),
  additionalProperties: z.literal(false),
});

/** `context.json`: the JSON Schema of the context. */
export const contextSchema = z.looseObject({
  $schema: dialect,
  $id: z.string(),
  type: z.literal('object'),
  properties: z.record(id, z.looseObject({ type: z.string(), 'x-context': question })),
  additionalProperties: z.literal(false),
});
