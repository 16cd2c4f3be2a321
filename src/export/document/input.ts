import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Report } from '../../domain/report.ts';
import type { Words } from '../../domain/sentences/fill.ts';
import type { CatalogueTexts, Texts } from '../../domain/texts.ts';

/** The sentence patterns a report is written with, by subject; one set per language. */
export interface ReportWords {
  readonly report: Words;
}

/** What a report is made of: the result, and the words of its questionnaire version in one language. */
export interface ReportInput {
  readonly report: Report;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly catalogueTexts: CatalogueTexts;
  readonly words: ReportWords;
  /** SHA-256 of the report in hexadecimal, printed for verification. */
  readonly hash?: string | undefined;
}
