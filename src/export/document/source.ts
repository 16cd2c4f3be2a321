import type { LivingPlan } from '../../domain/progress/living-plan.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Report } from '../../domain/report.ts';
import type { Words } from '../../domain/sentences/fill.ts';
import type { CatalogueTexts, Texts } from '../../domain/texts.ts';

/** The sentence patterns of one language, by subject. */
export interface ReportWords {
  /** `words/LANGUAGE/report.json`: headings and labels of reports. */
  readonly report: Words;
  /** `words/LANGUAGE/profile.json`. */
  readonly profile: Words;
  /** `words/LANGUAGE/roadmap.json`. */
  readonly roadmap: Words;
}

/** What a report is written from: the result, and the words of its questionnaire version in one language. */
export interface ReportSource {
  readonly report: Report;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly catalogueTexts: CatalogueTexts;
  readonly words: ReportWords;
  /**
   * The plan at work on the day of the file, for files that people go on working with. Never in what the result hash stands
   * for: PDF and page show the report alone.
   */
  readonly work?: LivingPlan | undefined;
  /** Where the service answers, such as `https://waymark.example`: prints the link that checks the result hash. */
  readonly origin?: string | undefined;
  /** Whether the annex repeats notes and evidence of the answers, and the plan at work its notes; they do unless told. */
  readonly annex?: 'with-notes' | 'without-notes' | undefined;
}
