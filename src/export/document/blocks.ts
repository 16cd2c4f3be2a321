/** What a report says, in blocks that every format renders in its own way: PDF, page, word processor. */
export type Block = Heading | Paragraph | Bullets | Facts | Table | Figure | Contents | Together | PageBreak | Lines;

/** A stretch of text. */
export interface Span {
  readonly text: string;
  readonly weight?: 'bold';
  /** Quieter than the text around it. */
  readonly tone?: 'quiet';
  readonly link?: Link;
  /** What is read aloud instead: for codes and the like. */
  readonly spoken?: string;
  /** Language of the text where it is not that of the report (BCP 47). */
  readonly language?: string;
}

/** Where a link leads: a heading of the report by its id, or an address. `about` describes it where its text does not. */
export type Link = { readonly place: string } | { readonly url: string; readonly about?: string };

/** Text in one look, or in several. */
export type Rich = string | readonly Span[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Name of the place, unique in the report. */
  readonly id: string;
  /** Place of the dimension in the questionnaire: gives the colour of its mark. */
  readonly dimension?: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Rich;
  /** `lead` opens a section, `note` explains in small print. */
  readonly role?: 'lead' | 'note';
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly entries: readonly Rich[];
  /** Boxes to tick instead of bullets. */
  readonly mark?: 'box';
}

/** Empty lines to write on. */
export interface Lines {
  readonly kind: 'lines';
  readonly label: string;
  readonly count: number;
}

/** A short list of facts, each with its label. */
export interface Facts {
  readonly kind: 'facts';
  readonly entries: readonly { readonly label: string; readonly value: Rich }[];
}

/** A table of at most five columns, so that it can be listened to. The first cell of a row is its header. */
export interface Table {
  readonly kind: 'table';
  /** What the table is about, for those who cannot see it. */
  readonly summary: string;
  readonly columns: readonly { readonly header: string; readonly share: number; readonly align?: 'right' }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** Paragraphs. */
  readonly text: readonly Rich[];
  readonly picture?: LevelMark | DimensionMark;
}

/** Five steps, of which those reached are filled. */
export interface LevelMark {
  readonly kind: 'level';
  readonly level: number | undefined;
  readonly dimension?: number | undefined;
}

/** A spot in the colour of a dimension. */
export interface DimensionMark {
  readonly kind: 'dimension';
  readonly dimension: number;
}

/** A drawing, and the same said in words: the finding, not the shape. */
export interface Figure {
  readonly kind: 'figure';
  readonly alt: string;
  /** Added where rows `from` to `to` (from 1) of `all` are drawn apart from the others. */
  readonly part?: (from: number, to: number, all: number) => string;
  readonly drawing: RadarDrawing | BarsDrawing | TimelineDrawing;
}

/** Levels on an axis for each dimension, today and after the plan. */
export interface RadarDrawing {
  readonly kind: 'radar';
  readonly axes: readonly {
    readonly label: string;
    readonly dimension: number;
    readonly now: number | undefined;
    readonly later: number | undefined;
  }[];
  readonly legend: { readonly now: string; readonly later: string; readonly unrated: string };
}

/** Scores 0 to 100 with the range they may lie in, and a target line. */
export interface BarsDrawing {
  readonly kind: 'bars';
  readonly rows: readonly {
    readonly label: string;
    readonly dimension: number;
    readonly value: number | undefined;
    readonly range: readonly [number, number] | undefined;
    readonly note: string;
  }[];
  readonly target: { readonly value: number; readonly label: string } | undefined;
  readonly legend: { readonly value: string; readonly range: string };
}

/** Actions over the terms, with the calls as marks. Positions are days from the start of the first term. */
export interface TimelineDrawing {
  readonly kind: 'timeline';
  readonly days: number;
  readonly terms: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  readonly rows: readonly {
    readonly label: string;
    readonly dimension: number;
    readonly bars: readonly { readonly from: number; readonly to: number }[];
  }[];
  readonly marks: readonly { readonly label: string; readonly at: number; readonly used: boolean }[];
}

/** The table of contents: links to the headings of the first level. */
export interface Contents {
  readonly kind: 'contents';
  readonly entries: readonly { readonly text: string; readonly place: string }[];
}

/** Blocks that stay on one page when they fit one. */
export interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
  /** Stays with the beginning of what follows, too. */
  readonly keep?: 'with-next';
}

export interface PageBreak {
  readonly kind: 'page-break';
  /** No break where much of the page is still free: formats with pages decide. */
  readonly unless?: 'room';
}
