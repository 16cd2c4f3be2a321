import * as z from 'zod';
import { byName, listOf, Name, OperationId } from './common.ts';

const Year = z.string().regex(/^(19|20)\d{2}$/, 'Name the year with four digits.');
const Count = z.number().min(0).max(1e9);
const Target = z.strictObject({
  value: z.number().min(-1e9).max(1e9),
  year: z.int().min(1900).max(2099),
  preset: Name.optional(),
});

/** Body of PATCH /assessments/:id/indicators. Everything is merged value by value. */
export const IndicatorsChange = z
  .strictObject({
    operation: OperationId,
    years: z
      .record(
        Year,
        z
          .strictObject({
            counts: z
              .record(Name, Count.nullable())
              .optional()
              .meta({ description: 'By `indicator/count`; null takes one away.' }),
            estimates: z
              .record(Name, z.literal(true).nullable())
              .optional()
              .meta({ description: 'Which counts are estimates; null takes the mark away.' }),
          })
          .nullable(),
      )
      .optional()
      .meta({ description: 'By year; null takes a year away. At most ten years are kept.' }),
    targets: z.record(Name, Target.nullable()).optional().meta({ description: 'Own targets by `indicator/part`.' }),
  })
  .meta({ id: 'IndicatorsChange' });

/** The figures of a school. */
export const Figures = z
  .strictObject({
    years: listOf(z.strictObject({ year: z.int(), counts: byName(z.number()), estimates: listOf(z.string()) })),
    targets: byName(Target),
  })
  .meta({ id: 'Figures', description: 'Typed counts by year, oldest first. Rates are computed from them.' });

/** Reply with the figures. */
export const IndicatorsReply = z.strictObject({ figures: Figures }).meta({ id: 'IndicatorsReply' });
