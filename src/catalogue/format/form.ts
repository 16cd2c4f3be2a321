import { z } from 'zod';
import { byId, count, day, id, maybe, share, version, words } from './common.ts';

const place = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'must be two names, for instance "recognition-rate/rate"');
const limit = z.strictObject({ characters: count.min(1), confirmed: z.boolean() });
const sayable = z.strictObject({ label: words, guidance: words });

const filling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('checklist'), entries: z.array(id).min(1) }),
  z.strictObject({ kind: z.literal('context'), questions: z.array(id), counts: maybe(z.array(place)) }),
  z.strictObject({ kind: z.literal('needs'), most: count.min(1) }),
  z.strictObject({ kind: z.literal('length'), atLeast: count.min(1), atMost: count.min(1) }),
  z.strictObject({
    kind: z.literal('objectives'),
    most: count.min(1),
    limits: z.strictObject({ title: maybe(limit), explanation: maybe(limit), timing: maybe(limit), measuring: maybe(limit) }),
    learners: id,
    measures: byId(z.array(place).min(1)),
  }),
  z.strictObject({ kind: z.literal('participation'), items: z.array(id).min(1) }),
  z.strictObject({ kind: z.literal('standing'), items: z.array(id).min(1) }),
  z.strictObject({ kind: z.literal('activities'), years: count.min(1), rows: z.array(place).min(1), checks: z.array(place) }),
  z.strictObject({ kind: z.literal('standards'), standards: z.array(id).min(1) }),
]);

/** `erasmus-plan/FORM.json`: domain type `FormTemplate`. */
export const formFile = z.strictObject({
  id,
  form: words,
  callYear: count,
  version,
  checkedOn: day,
  sources: z.array(z.strictObject({ title: words, checkedOn: day })).min(1),
  questionnaire: id,
  criteria: z.array(z.strictObject({ id, points: count.min(1) })),
  threshold: z.strictObject({ points: count, share }),
  parts: z
    .array(
      z.strictObject({
        id,
        criterion: maybe(id),
        fields: z.array(z.strictObject({ id, limit: maybe(limit), fill: filling })).min(1),
      }),
    )
    .min(1),
});

/** `erasmus-plan/texts/LANGUAGE.json`: domain type `FormTexts`. */
export const formTextsFile = z.strictObject({
  language: z.string(),
  title: words,
  notice: words,
  criteria: byId(z.strictObject({ name: words, meaning: words })),
  parts: byId(words),
  fields: byId(sayable),
  objective: z.strictObject({ title: sayable, explanation: sayable, timing: sayable, measuring: sayable }),
  entries: byId(words),
  rows: z.record(place, words),
});
