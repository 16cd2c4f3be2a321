import * as z from 'zod';

/** Strict browsers and the Worker allow no generated code. */
z.config({ jitless: true });

/** Public id of an assessment. */
export const AssessmentId = z
  .string()
  .regex(/^e\d{2}_[A-Za-z0-9_-]{22}$/, 'Give the id as it stands in the address of the assessment.')
  .meta({
    id: 'AssessmentId',
    description: 'Public id of an assessment. It gives no right.',
    example: 'e01_Zk3uXl2mQ0yVb7cHq8TtRw',
  });

/** The caller's own name for a write: sent again with the same body it is not applied twice. */
export const OperationId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'Give 8 to 64 letters, digits, - or _, new for each change.')
  .meta({
    id: 'OperationId',
    description: 'Your own random id of this change. Repeat it with the same body after a lost reply.',
    example: 'b7f3c1d2-8a4e',
  });

/** A civil date. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.')
  .meta({ example: '2026-11-22' });

/** A moment in UTC. */
export const Moment = z.string().meta({ description: 'A moment in UTC, ISO 8601.', example: '2026-11-22T08:30:00.000Z' });

/** Id and version of a questionnaire. */
export const QuestionnaireRef = z.strictObject({
  id: z.string().max(100).meta({ example: 'vet-internationalisation' }),
  version: z.string().max(20).meta({ example: '1.0.0' }),
});

/** A name inside a questionnaire: item, question, dimension, action. Whether it exists is checked later, with words of its own. */
export const Name = z.string().min(1).max(100);

/** A list that nobody changes. */
export function listOf<T extends z.ZodType>(entry: T) {
  return z.array(entry).readonly();
}

/** A record by name that nobody changes. */
export function byName<T extends z.ZodType>(entry: T) {
  return z.record(z.string(), entry).readonly();
}
