import {
  BundleReply,
  CatalogueReply,
  CountriesReply,
  CountryReply,
  ExampleReply,
  ExamplesReply,
  FormsReply,
  QuestionnairesReply,
  SchemaReply,
} from '../../contracts/questionnaires.ts';
import type { RouteDoc } from './route-doc.ts';

const LANGUAGE = { lang: 'Language of the words; the first of the version when absent.' };
const FOREVER = 'A version never changes: the reply may be kept for good, and carries a strong ETag.';
const published = {
  method: 'get',
  group: 'Questionnaires',
  needs: 'nothing',
  description: FOREVER,
  problems: ['not-found'],
} as const;

/** Questionnaires and countries. */
export const QUESTIONNAIRE_ROUTES: readonly RouteDoc[] = [
  {
    method: 'get',
    path: '/questionnaires',
    group: 'Questionnaires',
    summary: 'List all versions of all questionnaires',
    needs: 'nothing',
    replies: { 200: { description: 'The versions', schema: QuestionnairesReply } },
    problems: [],
  },
  {
    method: 'get',
    path: '/questionnaires/:id/latest',
    group: 'Questionnaires',
    summary: 'Go to the newest published version',
    needs: 'nothing',
    query: LANGUAGE,
    replies: { 302: { description: 'The address of the version' } },
    problems: ['not-found'],
  },
  {
    ...published,
    path: '/questionnaires/:id/:version',
    summary: 'Read what answering needs',
    query: LANGUAGE,
    replies: replies(BundleReply),
  },
  {
    ...published,
    path: '/questionnaires/:id/:version/schema.json',
    summary: 'Read the JSON Schema of the answers',
    replies: schemaReplies(),
  },
  {
    ...published,
    path: '/questionnaires/:id/:version/catalogue',
    summary: 'Read actions, indicators and the rest of a version',
    query: LANGUAGE,
    replies: replies(CatalogueReply),
  },
  {
    ...published,
    path: '/questionnaires/:id/:version/examples',
    summary: 'List the sample schools',
    replies: replies(ExamplesReply),
  },
  {
    ...published,
    path: '/questionnaires/:id/:version/examples/:example',
    summary: 'Read a sample school',
    replies: replies(ExampleReply),
  },
  {
    method: 'get',
    path: '/countries',
    group: 'Questionnaires',
    summary: 'List the countries with their facts',
    needs: 'nothing',
    replies: { 200: { description: 'The countries', schema: CountriesReply } },
    problems: [],
  },
  {
    method: 'get',
    path: '/countries/:code',
    group: 'Questionnaires',
    summary: 'Read the facts of a country',
    needs: 'nothing',
    replies: { 200: { description: 'The country', schema: CountryReply } },
    problems: ['not-found'],
  },
  {
    method: 'get',
    path: '/forms/:questionnaire',
    group: 'Questionnaires',
    summary: 'List the forms of funders that a draft can be made for',
    description: 'Newest first; none for a questionnaire without forms. Each names its call year and the day it was checked.',
    needs: 'nothing',
    query: { lang: 'Language of the words; English where a form has none in it.' },
    replies: { 200: { description: 'The forms', schema: FormsReply } },
    problems: [],
  },
];

function replies(schema: NonNullable<RouteDoc['body']>): RouteDoc['replies'] {
  return { 200: { description: 'The content', schema }, 304: { description: 'You hold it already' } };
}

function schemaReplies(): RouteDoc['replies'] {
  return {
    200: { description: 'The schema', schema: SchemaReply, mediaType: 'application/schema+json' },
    304: { description: 'You hold it already' },
  };
}
