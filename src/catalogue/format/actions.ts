import { z } from 'zod';
import type { Action, DeclaredGap, Raise, Timing } from '../../domain/questionnaire.ts';
import { because, code, count, eqavet, id, level, maybe, yearlyDay } from './common.ts';

const raise: z.ZodType<Raise> = z
  .strictObject({ item: id, from: level, to: level })
  .refine(({ from, to }) => from < to, 'must lead to a higher level');

const timing: z.ZodType<Timing> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('school-year-start') }),
  z.strictObject({ kind: z.literal('season'), from: yearlyDay, to: yearlyDay }),
  z.strictObject({ kind: z.literal('after-start'), weeks: count, within: count }),
  z.strictObject({ kind: z.literal('call'), call: id, lead: maybe(count) }),
  z.strictObject({ kind: z.literal('event'), event: id }),
  z.strictObject({ kind: z.literal('before-departure'), weeks: count }),
  z.strictObject({ kind: z.literal('after-return'), weeks: count, limit: z.enum(['start', 'end']) }),
]);

const personDays = z.number().positive();
const weeks = z.number().int().positive();

const action: z.ZodType<Action> = z.strictObject({
  id,
  code,
  dimension: id,
  raises: z.array(raise).min(1),
  after: z.array(id),
  afterAny: z.array(id),
  afterAnyMetBy: maybe(z.strictObject({ item: id, level })),
  personDays,
  weeks,
  cost: count,
  grantPaid: z.boolean(),
  owner: id,
  timing,
  condition: maybe(id),
  eqavet,
  standard: maybe(id),
  minimum: maybe(z.strictObject({ personDays, weeks })),
});

const gap: z.ZodType<DeclaredGap> = z.strictObject({ item: id, from: level, conditions: z.array(id), because });

/** `actions.json`. */
export const actionsFile = z.strictObject({ actions: z.array(action), declaredGaps: z.array(gap) });
