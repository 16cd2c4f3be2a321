import type { DimensionId, ItemId, QuestionId } from './questionnaire.ts';
import type { CivilDate } from './roadmap.ts';

/** A form of a funder as data: parts and fields in their order, and what of a report fills them. */
export interface FormTemplate {
  readonly id: string;
  /** Name of the form, for instance `KA120-VET`. */
  readonly form: string;
  readonly callYear: number;
  /** Version of the file, raised with each change. */
  readonly version: string;
  /** Day on which fields and limits were last compared with the sources. */
  readonly checkedOn: CivilDate;
  readonly sources: readonly { readonly title: string; readonly checkedOn: CivilDate }[];
  /** The questionnaire whose items, questions and indicators it names. */
  readonly questionnaire: string;
  /** What applications are awarded points for. */
  readonly criteria: readonly { readonly id: string; readonly points: number }[];
  /** Points needed in all, and the share needed of each criterion. */
  readonly threshold: { readonly points: number; readonly share: number };
  readonly parts: readonly FormPart[];
}

/** A part of a form. */
export interface FormPart {
  readonly id: string;
  /** Criterion under which it is judged. */
  readonly criterion?: string;
  readonly fields: readonly FormField[];
}

/** A field of a form. */
export interface FormField {
  readonly id: string;
  readonly limit?: FieldLimit;
  readonly fill: Filling;
}

/** The most characters of a field; not confirmed: not seen in the form itself. */
export interface FieldLimit {
  readonly characters: number;
  readonly confirmed: boolean;
}

/** What fills a field. */
export type Filling =
  /** The school writes it: it is not kept here. */
  | { readonly kind: 'own' }
  /** Entries to tick or attach, by the keys of their words. */
  | { readonly kind: 'checklist'; readonly entries: readonly string[] }
  | { readonly kind: 'context'; readonly questions: readonly QuestionId[]; readonly counts?: readonly string[] }
  /** The gaps that matter most, at most so many. */
  | { readonly kind: 'needs'; readonly most: number }
  /** Years from the start of the plan, within these bounds. */
  | { readonly kind: 'length'; readonly atLeast: number; readonly atMost: number }
  | {
      readonly kind: 'objectives';
      readonly most: number;
      readonly limits: Readonly<Partial<Record<ObjectiveField, FieldLimit>>>;
      /** Context question that says whom it serves. */
      readonly learners: QuestionId;
      /** `indicator/part` by dimension, the best measure first. */
      readonly measures: Readonly<Record<DimensionId, readonly string[]>>;
    }
  /** Who took part: what the school says on these items, and the assessment itself. */
  | { readonly kind: 'participation'; readonly items: readonly ItemId[] }
  /** Present state and planned actions of these items. */
  | { readonly kind: 'standing'; readonly items: readonly ItemId[] }
  /** Numbers a year of these `indicator/part`, for so many years at least. */
  | {
      readonly kind: 'activities';
      readonly years: number;
      readonly rows: readonly string[];
      /** `indicator/part` shown below as a check. */
      readonly checks: readonly string[];
    }
  /** Items by the block of the quality standards they belong to. */
  | { readonly kind: 'standards'; readonly standards: readonly string[] };

/** The fields of one objective, in the order of the form. */
export type ObjectiveField = 'title' | 'explanation' | 'timing' | 'measuring';

/** The words of a form in one language, in our own wording. Ids of the template are the keys. */
export interface FormTexts {
  readonly language: string;
  readonly title: string;
  /** Says that it is a draft, and what the school still has to do. */
  readonly notice: string;
  readonly criteria: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, { readonly label: string; readonly guidance: string }>>;
  readonly objective: Readonly<Record<ObjectiveField, { readonly label: string; readonly guidance: string }>>;
  readonly entries: Readonly<Record<string, string>>;
  /** Names of the rows of the table of activities, by `indicator/part`. */
  readonly rows: Readonly<Record<string, string>>;
}
