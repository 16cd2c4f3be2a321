import * as z from 'zod';
import { Day, listOf } from './common.ts';

const JsonSchema = z.looseObject({}).meta({ description: 'A JSON Schema, draft 2020-12.' });

/** Reply to GET /questionnaires. */
export const QuestionnairesReply = listOf(
  z.strictObject({
    id: z.string(),
    version: z.string(),
    status: z.enum(['draft', 'published', 'retired']),
    publishedOn: Day.nullable(),
    languages: listOf(z.string()),
    title: z.string(),
  }),
).meta({ id: 'Questionnaires', description: 'All versions, newest first within each questionnaire.' });

/** Reply to GET /questionnaires/:id/:version. */
export const BundleReply = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    languages: listOf(z.string()),
    schema: JsonSchema,
    contextSchema: JsonSchema,
    questionnaire: z.looseObject({
      dimensions: listOf(
        z.looseObject({ id: z.string(), code: z.string(), weight: z.number(), because: z.string(), foundation: z.boolean() }),
      ),
      items: listOf(
        z.looseObject({ id: z.string(), code: z.string(), dimension: z.string(), weight: z.number(), core: z.boolean() }),
      ),
      scopes: listOf(z.looseObject({ id: z.string(), items: listOf(z.string()) })),
      conditions: listOf(z.looseObject({ id: z.string() })),
      context: listOf(z.looseObject({ id: z.string(), stage: z.enum(['start', 'roadmap']) })),
    }),
    texts: z.looseObject({ language: z.string() }),
  })
  .meta({ id: 'AnsweringBundle', description: 'All that answering needs: schemas, structure and words in one language.' });

/** Reply to GET /questionnaires/:id/:version/schema.json. */
export const SchemaReply = JsonSchema.meta({
  id: 'AnswersSchema',
  description: 'JSON Schema (draft 2020-12) of the answers, annotated with x-item.',
});

/** Reply to GET /questionnaires/:id/:version/catalogue. */
export const CatalogueReply = z
  .strictObject({
    questionnaire: z
      .looseObject({ id: z.string(), version: z.string() })
      .meta({ description: 'The whole version: items, actions, indicators, scoring and planning parameters.' }),
    catalogueTexts: z.looseObject({ language: z.string() }),
    calendar: z.looseObject({
      calls: listOf(z.looseObject({ id: z.string() })),
      events: listOf(z.looseObject({ id: z.string() })),
    }),
  })
  .meta({ id: 'Catalogue', description: 'All that profile, figures and roadmap need beside the bundle.' });

/** Reply to GET /questionnaires/:id/:version/examples. */
export const ExamplesReply = listOf(
  z.strictObject({ id: z.string(), name: z.string(), who: z.string(), scope: z.string() }),
).meta({ id: 'Examples' });

/** Reply to GET /questionnaires/:id/:version/examples/:example. */
export const ExampleReply = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    who: z.string(),
    scope: z.string(),
    context: z.looseObject({}),
    answers: z.looseObject({}),
    figures: z.looseObject({}),
  })
  .meta({ id: 'Example', description: 'A made-up school with its answers, and what the engine says of it.' });

/** Reply to GET /countries/:code. */
export const CountryReply = z.looseObject({ id: z.string(), programme: z.enum(['eu', 'associated', 'outside']) }).meta({
  id: 'Country',
  description: 'Terms, holidays, calls, grants and rules of a country, each with source and day of checking.',
});

/** Reply to GET /countries. */
export const CountriesReply = listOf(CountryReply).meta({ id: 'Countries' });

/** Reply to GET /forms/:questionnaire. */
export const FormsReply = listOf(
  z.strictObject({
    template: z.looseObject({
      id: z.string(),
      form: z.string(),
      callYear: z.int(),
      version: z.string(),
      checkedOn: Day,
      parts: listOf(z.looseObject({ id: z.string() })),
    }),
    texts: z.looseObject({ language: z.string(), title: z.string() }),
  }),
).meta({
  id: 'Forms',
  description: 'Forms of funders as data: parts and fields in order, limits, and what of a report fills them.',
});
