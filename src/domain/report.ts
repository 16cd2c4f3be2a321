import type { Answers } from './answers.ts';
import type { Context } from './context.ts';
import type { Figures } from './indicators.ts';
import type { MaturityProfile } from './profile.ts';
import type { QuestionnaireRef, ScopeId } from './questionnaire.ts';
import type { CivilDate, Roadmap } from './roadmap.ts';

/** Raised when the shape of a report changes; `upgradeReport` reads older ones. */
export const REPORT_VERSION = 1;

/** Raised when the same answers would give other figures. */
export const ENGINE_VERSION = '1.0.0';

/** The one result object. Page, PDF, exports and links read only this (and the words of the questionnaire). */
export interface Report {
  readonly reportVersion: 1;
  readonly engineVersion: string;
  readonly questionnaire: QuestionnaireRef;
  readonly scope: ScopeId;
  /** The school's own label: may be a code, never a person. */
  readonly school: string;
  /** Day of the submission, or the day the report was made for. */
  readonly answeredOn: CivilDate;
  /** Whether it is frozen by a submission. */
  readonly submitted: boolean;
  readonly language: string;
  readonly context: Context;
  readonly answers: Answers;
  readonly figures: Figures;
  readonly profile: MaturityProfile;
  readonly roadmap: Roadmap;
  /** SHA-256 of `canonicalJson`, hexadecimal; set by whoever stores or exports the report. */
  readonly hash?: string;
}
