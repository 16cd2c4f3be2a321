import { z } from 'zod';
import type { CohortParameters } from '../../domain/cohort/parameters.ts';
import { because, count, id, level, maybe, share } from './common.ts';

/** The least group that any questionnaire may show; a version can only ask for more. */
const LEAST_GROUP = 5;
const LEAST_COUNTS = 10;

/** `cohorts.json`. */
export const cohortsFile: z.ZodType<CohortParameters> = z.strictObject({
  facets: z.array(id),
  groupedBy: maybe(id),
  thresholds: z.strictObject({
    schools: count.min(LEAST_GROUP),
    counts: count.min(LEAST_COUNTS),
    protect: z.tuple([z.literal('complement'), z.literal('difference'), z.literal('unanimity')]),
  }),
  weak: z.strictObject({ below: level, share }),
  help: z.strictObject({ level, ahead: count.min(1), most: count.min(1) }),
  commonAction: count.min(2),
  compared: z.strictObject({ least: count.min(2), most: count.min(2) }),
  because: z.record(z.string(), because),
});
