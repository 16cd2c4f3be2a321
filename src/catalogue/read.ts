import type { CohortParameters } from '../domain/cohort/parameters.ts';
import type { ConsistencyCheck } from '../domain/consistency-check.ts';
import type { Calendar } from '../domain/country.ts';
import type { Indicator } from '../domain/indicators.ts';
import type { MigrationTable } from '../domain/migration.ts';
import type { PlanningParameters } from '../domain/planning-parameters.ts';
import type {
  Action,
  ContextQuestion,
  DeclaredGap,
  Item,
  Questionnaire,
  ScoringParameters,
  ShortCheck,
} from '../domain/questionnaire.ts';
import type { CatalogueTexts, Texts } from '../domain/texts.ts';
import { NO_PLANNING, NO_SCORING } from './absent.ts';
import type { Example, JsonSchema, PublishedVersion, VersionFiles } from './version.ts';

type Annotated<Key extends string, Value> = { readonly properties: Readonly<Record<string, { readonly [K in Key]?: Value }>> };
type QuestionnaireFile = Pick<Questionnaire, 'id' | 'version' | 'status' | 'languages' | 'dimensions' | 'scopes'> & {
  readonly publishedOn?: string;
  readonly conditions?: Questionnaire['conditions'];
  readonly scoring?: ScoringParameters;
  readonly checks?: readonly ConsistencyCheck[];
  readonly shortChecks?: readonly ShortCheck[];
};

/**
 * Puts the files of a checked version together, without checking them again: a Worker has few milliseconds. Files that
 * were not checked go through `loadVersion`.
 */
export function readVersion(files: VersionFiles): PublishedVersion {
  const file = files.questionnaire as QuestionnaireFile;
  return {
    questionnaire: readQuestionnaire(files, file),
    publishedOn: file.publishedOn,
    schema: files.schema as JsonSchema,
    contextSchema: (files.context ?? { type: 'object', properties: {} }) as JsonSchema,
    calendar: (files.calendar ?? { calls: [], events: [] }) as Calendar,
    examples: Object.values(files.examples ?? {}) as Example[],
    migration: files.migration as MigrationTable | undefined,
    texts: (language) => inLanguage(files.texts, language, file.languages) as Texts,
    catalogueTexts: (language) =>
      (inLanguage(files.catalogueTexts ?? {}, language, file.languages) ?? noCatalogueTexts(language)) as CatalogueTexts,
  };
}

function readQuestionnaire(files: VersionFiles, file: QuestionnaireFile): Questionnaire {
  const actions = (files.actions ?? {}) as {
    readonly actions?: readonly Action[];
    readonly declaredGaps?: readonly DeclaredGap[];
  };
  const indicators = (files.indicators ?? {}) as { readonly indicators?: readonly Indicator[] };
  return {
    id: file.id,
    version: file.version,
    status: file.status,
    languages: file.languages,
    dimensions: file.dimensions,
    items: annotations<Omit<Item, 'id'>>(files.schema, 'x-item'),
    scopes: file.scopes,
    conditions: file.conditions ?? [],
    context: annotations<Omit<ContextQuestion, 'id'>>(files.context, 'x-context'),
    actions: actions.actions ?? [],
    declaredGaps: actions.declaredGaps ?? [],
    indicators: indicators.indicators ?? [],
    checks: file.checks ?? [],
    scoring: file.scoring ?? NO_SCORING,
    planning: (files.planning as PlanningParameters | undefined) ?? NO_PLANNING,
    ...(files.cohorts === undefined ? {} : { cohorts: files.cohorts as CohortParameters }),
    ...(file.shortChecks ? { shortChecks: file.shortChecks } : {}),
  };
}

/** The annotated properties of a schema, in its order, each with its name as id. */
function annotations<Value extends object>(schema: unknown, key: 'x-item' | 'x-context'): readonly (Value & { id: string })[] {
  const { properties } = (schema ?? { properties: {} }) as Annotated<typeof key, Value>;
  return Object.entries(properties).flatMap(([id, property]) => {
    const annotation = property[key];
    return annotation ? [{ id, ...annotation }] : [];
  });
}

function inLanguage(texts: Readonly<Record<string, unknown>>, language: string, languages: readonly string[]): unknown {
  return texts[language] ?? texts[languages[0] ?? ''];
}

function noCatalogueTexts(language: string): CatalogueTexts {
  return { language, actions: {}, indicators: {}, costBands: {}, calls: {}, events: {}, terms: {}, rules: {} };
}
