import * as z from 'zod';
import { AssessmentId, byName, Day, Name, OperationId, QuestionnaireRef } from './common.ts';

const School = z
  .string()
  .min(1)
  .max(120)
  .meta({ description: "The school's own label: may be a code. Never a person's name.", example: 'Riverside VET College' });
const Language = z.string().max(20).meta({ description: 'Language of questionnaire and report.', example: 'en' });
const ContextValue = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(500)).max(100).readonly()]);

/** Body of POST /assessments. */
export const NewAssessment = z
  .strictObject({
    questionnaire: QuestionnaireRef,
    scope: Name.meta({ description: 'A declared set of items of the version.', example: 'quick' }),
    school: School,
    language: Language,
    context: z.record(Name, ContextValue).meta({ description: 'Answers to context questions, by question.' }),
  })
  .meta({ id: 'NewAssessment' });

/** Body of PATCH /assessments/:id. */
export const AssessmentChange = z
  .strictObject({
    operation: OperationId,
    scope: Name.optional(),
    school: School.optional(),
    language: Language.optional(),
    context: z
      .record(Name, ContextValue.nullable())
      .optional()
      .meta({ description: 'Merged question by question; null takes an answer back.' }),
  })
  .meta({ id: 'AssessmentChange' });

/** An assessment without its answers. */
export const Assessment = z
  .strictObject({
    id: AssessmentId,
    questionnaire: QuestionnaireRef,
    scope: z.string(),
    school: z.string(),
    language: z.string(),
    context: byName(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    createdOn: Day,
    submitted: z.boolean().meta({ description: 'Whether its report is frozen and its answers are closed.' }),
    role: z.enum(['owner', 'editor', 'viewer', 'respondent']).meta({ description: 'What the caller is to it.' }),
  })
  .meta({ id: 'Assessment' });

/** Reply with an assessment. */
export const AssessmentReply = z.strictObject({ assessment: Assessment }).meta({ id: 'AssessmentReply' });

/** Reply to POST /assessments. */
export const StartedReply = z
  .strictObject({
    assessment: Assessment,
    ownerLink: z
      .string()
      .meta({ description: 'Path and fragment of a link that opens the assessment once, on any device. Shown this once.' }),
    recoveryCode: z.string().meta({ description: 'To be printed. Works once and is replaced then. Shown this once.' }),
  })
  .meta({ id: 'Started' });
