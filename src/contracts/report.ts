import * as z from 'zod';
import { byName, Day, QuestionnaireRef } from './common.ts';
import { Figures } from './indicators.ts';
import { ProfileReply } from './profile.ts';
import { Roadmap } from './roadmap.ts';

/** Reply to GET /assessments/:id/report.json. */
export const ReportReply = z
  .looseObject({
    hash: z.string().meta({
      description: 'SHA-256 of the report without this field, its keys in order, hexadecimal. Also the ETag of report.pdf.',
    }),
    reportVersion: z.literal(1),
    engineVersion: z.string(),
    questionnaire: QuestionnaireRef,
    scope: z.string(),
    school: z.string(),
    answeredOn: Day,
    submitted: z.boolean(),
    language: z.string(),
    context: byName(z.unknown()),
    answers: byName(z.unknown()),
    figures: Figures,
    profile: ProfileReply,
    roadmap: Roadmap,
  })
  .meta({ id: 'Report', description: 'The one result object: page, PDF and exports read nothing else.' });

/** Reply to GET /assessments/:id/bundle.json. */
export const BundleFileReply = z
  .looseObject({
    format: z.literal('waymark-bundle'),
    formatVersion: z.literal(1),
    hash: z.string().meta({ description: 'SHA-256 of the report, hexadecimal.' }),
    plan: z.looseObject({}).meta({ description: 'The plan as it is kept.' }),
    fields: byName(z.unknown()).optional().meta({ description: 'Answers to questions that are not rated.' }),
    actions: byName(z.unknown()).optional().meta({ description: 'Tracked actions with their histories.' }),
    report: z.looseObject({}).meta({ description: 'The report without its hash.' }),
  })
  .meta({ id: 'Bundle', description: 'Everything of one assessment; `waymark verify` proves its figures.' });

/** Reply to POST /assessments/:id/submission. */
export const SubmissionReply = z
  .strictObject({ submittedOn: Day, hash: z.string().meta({ description: 'Hash of the frozen report.' }) })
  .meta({ id: 'Submission' });
