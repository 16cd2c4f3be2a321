import type { Calendar } from '../domain/country.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { CatalogueTexts, Texts } from '../domain/texts.ts';
import type { JsonSchema, PublishedVersion } from './version.ts';

/** Everything the answering pages need of a version, in one language: small, because it is loaded first. */
export interface AnsweringBundle {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly schema: JsonSchema;
  readonly contextSchema: JsonSchema;
  readonly questionnaire: Pick<Questionnaire, 'dimensions' | 'items' | 'scopes' | 'conditions' | 'context'>;
  readonly texts: Texts;
}

/** What profile and roadmap need besides: the whole questionnaire with its actions, their words, and the calendar. */
export interface CatalogueDocument {
  readonly questionnaire: Questionnaire;
  readonly catalogueTexts: CatalogueTexts;
  readonly calendar: Calendar;
}

/** Makes the answering bundle of a version. */
export function answeringBundle(
  { questionnaire, schema, contextSchema, texts }: PublishedVersion,
  language: string,
): AnsweringBundle {
  const { id, version, languages, dimensions, items, scopes, conditions, context } = questionnaire;
  return {
    id,
    version,
    languages,
    schema,
    contextSchema,
    questionnaire: { dimensions, items, scopes, conditions, context },
    texts: texts(language),
  };
}

/** Makes the catalogue document of a version. */
export function catalogueDocument(
  { questionnaire, catalogueTexts, calendar }: PublishedVersion,
  language: string,
): CatalogueDocument {
  return { questionnaire, catalogueTexts: catalogueTexts(language), calendar };
}
