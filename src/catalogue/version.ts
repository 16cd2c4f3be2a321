import type { Answers } from '../domain/answers.ts';
import type { Context } from '../domain/context.ts';
import type { Calendar } from '../domain/country.ts';
import type { Figures } from '../domain/indicators.ts';
import type { MigrationTable } from '../domain/migration.ts';
import type { Level, Questionnaire, ScopeId } from '../domain/questionnaire.ts';
import type { CatalogueTexts, Texts } from '../domain/texts.ts';

/** A JSON Schema document, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The files of `questionnaires/ID/VERSION/` as they are, parsed but not checked. Only `questionnaire`, `schema` and one
 * `texts` are needed: a questionnaire of plain JSON Schema fields has nothing else.
 */
export interface VersionFiles {
  readonly questionnaire: unknown;
  readonly schema: unknown;
  readonly context?: unknown;
  readonly actions?: unknown;
  readonly indicators?: unknown;
  readonly calendar?: unknown;
  readonly planning?: unknown;
  readonly cohorts?: unknown;
  readonly migration?: unknown;
  /** By language. */
  readonly texts: Readonly<Record<string, unknown>>;
  readonly catalogueTexts?: Readonly<Record<string, unknown>>;
  /** By id. */
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** A ready-made sample school of a version: shown as a finished result, and a test case. */
export interface Example {
  readonly id: string;
  /** Name of the made-up school, and one sentence about it. */
  readonly name: string;
  readonly who: string;
  readonly scope: ScopeId;
  readonly context: Context;
  readonly answers: Answers;
  readonly figures: Figures;
  /** What the engine must say. */
  readonly expect: { readonly overall: Level; readonly dimensions: Readonly<Record<string, Level | null>> };
}

/** One version of a questionnaire, ready to use. */
export interface PublishedVersion {
  readonly questionnaire: Questionnaire;
  readonly publishedOn: string | undefined;
  readonly schema: JsonSchema;
  readonly contextSchema: JsonSchema;
  readonly calendar: Calendar;
  readonly examples: readonly Example[];
  /** How answers of the version before are carried over. */
  readonly migration: MigrationTable | undefined;
  /** Words in a language; in the version's first language where it has no words in this one. */
  texts(language: string): Texts;
  catalogueTexts(language: string): CatalogueTexts;
}
