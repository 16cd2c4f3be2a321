import * as z from 'zod';
import { AssessmentId, Moment, QuestionnaireRef } from './common.ts';

/** Body of POST /links/preview and /links/exchange. */
export const SecretBody = z
  .strictObject({
    secret: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'What stands after # in a link, or a recovery code in any spelling.' }),
  })
  .meta({ id: 'Secret' });

/** Reply to POST /links/preview. */
export const PreviewReply = z
  .strictObject({
    kind: z.enum(['owner', 'recovery']),
    school: z.string(),
    questionnaire: QuestionnaireRef,
    language: z.string(),
  })
  .meta({ id: 'LinkPreview' });

/** Reply to POST /links/exchange. */
export const EnteredReply = z
  .strictObject({
    assessment: AssessmentId,
    ownerLink: z.string().optional().meta({ description: 'After a recovery code: a fresh one-time link.' }),
    recoveryCode: z.string().optional().meta({ description: 'After a recovery code: its successor, shown this once.' }),
  })
  .meta({ id: 'Entered' });

/** Reply to POST /assessments/:id/links. */
export const LinkReply = z
  .strictObject({ link: z.string().meta({ description: 'Path and fragment; works once.', example: '/o#…' }), expiresAt: Moment })
  .meta({ id: 'Link' });
