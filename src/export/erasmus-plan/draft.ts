import type { CivilDate } from '../../domain/roadmap.ts';

/** A draft of an application, part by part and field by field in the order of the form. Pages show it, Word files print it. */
export interface PlanDraft {
  readonly title: string;
  /** Says that it is a draft. */
  readonly notice: string;
  /** Form, call year, version of the template and the day it was checked, in a sentence. */
  readonly madeFor: string;
  readonly school: string;
  readonly day: CivilDate;
  readonly parts: readonly DraftPart[];
  /** What the application is judged by, with its points. */
  readonly selfCheck: { readonly rule: string; readonly criteria: readonly string[] };
}

/** A part of the form, and under which criterion it is judged. */
export interface DraftPart {
  readonly id: string;
  readonly title: string;
  readonly criterion: string | undefined;
  readonly fields: readonly DraftField[];
}

/** A field: a text to copy, a table, or a list to tick. */
export type DraftField = TextField | TableField | ListField;

/** What every field has. */
export interface FieldHead {
  /** Unique in the draft. */
  readonly id: string;
  /** Fields of one objective stand under one heading. */
  readonly group?: string;
  readonly label: string;
  readonly guidance: string;
}

export interface TextField extends FieldHead {
  readonly kind: 'text';
  /** Bullets, one on each line; empty where the school writes it all. */
  readonly text: string;
  /** As the strictest form counts: a line end is two. */
  readonly characters: number;
  readonly limit: number | undefined;
  /** "812 of 3,000 characters", and whether the limit was seen in the form. */
  readonly counter: string;
  /** Points that did not fit. */
  readonly left: readonly string[];
}

export interface TableField extends FieldHead {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export interface ListField extends FieldHead {
  readonly kind: 'list';
  readonly entries: readonly string[];
}
