import * as z from 'zod';
import { listOf } from './common.ts';

/** What every request that fails is answered with (RFC 9457, `application/problem+json`). */
export const Problem = z
  .strictObject({
    type: z.string().meta({ description: 'Names the kind of problem; stable.', example: '/api/docs#problem-conflict' }),
    title: z.string().meta({ description: 'The kind of problem in a few words.' }),
    status: z.int(),
    detail: z.string().meta({ description: 'Where, what, and what to do.' }),
    errors: listOf(
      z.strictObject({ pointer: z.string().meta({ description: 'JSON pointer into the body.' }), detail: z.string() }),
    ).optional(),
    current: z.unknown().optional().meta({ description: 'With 412: the newer state of what was to be changed.' }),
    instance: z.string().optional().meta({ description: 'With 500: names this one failure in the log.' }),
  })
  .meta({ id: 'Problem' });

/** A problem. */
export type Problem = z.output<typeof Problem>;
