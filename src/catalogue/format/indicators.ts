import { z } from 'zod';
import type { Indicator, IndicatorPart } from '../../domain/indicators.ts';
import { code, count, id, maybe, sourced, words } from './common.ts';

const reference = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, 'must be a count, or indicator/count');

const part: z.ZodType<IndicatorPart> = z.strictObject({
  id,
  unit: z.enum(['count', 'percent', 'ratio', 'days', 'fte-per-100', 'percent-change']),
  numerator: z.array(reference).min(1),
  denominator: maybe(z.array(reference).min(1)),
  factor: z.number().positive(),
  relativeTo: maybe(id),
  better: maybe(z.literal('lower')),
});

const indicator: z.ZodType<Indicator> = z.strictObject({
  id,
  code,
  condition: maybe(id),
  smallestCount: maybe(count),
  counts: z.array(z.strictObject({ id, unit: z.enum(['count', 'days', 'euro', 'hours']) })),
  parts: z.array(part).min(1),
  references: z.array(
    z.strictObject({
      part: id,
      value: z.number(),
      year: maybe(z.number().int()),
      kind: z.enum(['target', 'reference', 'proposal']),
      ...sourced,
    }),
  ),
  presets: z.array(
    z
      .strictObject({ id, part: id, change: maybe(z.number()), value: maybe(z.number()), source: words })
      .refine((one) => (one.change === undefined) !== (one.value === undefined), 'sets either a change or a value'),
  ),
});

/** `indicators.json`. */
export const indicatorsFile = z.strictObject({ indicators: z.array(indicator) });
