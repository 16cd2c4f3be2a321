/** An indicator: a figure of the school by year, never a level. Counts are typed, rates are computed from them. */
export interface Indicator {
  readonly id: string;
  /** Short code shown beside the name, for instance `IND-01`. */
  readonly code: string;
  /** What is typed: whole numbers, days or euro, by year. */
  readonly counts: readonly { readonly id: string; readonly unit: 'count' | 'days' | 'euro' | 'hours' }[];
  /** What is computed from the counts. */
  readonly parts: readonly IndicatorPart[];
  /** Asked only where this condition holds. */
  readonly condition?: string;
  /** Reference figures, each with its source and the day it was checked. */
  readonly references: readonly {
    readonly part: string;
    readonly value: number;
    readonly year?: number;
    readonly source: string;
    readonly checkedOn: string;
    readonly kind: 'target' | 'reference' | 'proposal';
  }[];
  /** Ready-made targets: a change against the baseline year as a share (0.3 is +30 %), or a value. */
  readonly presets: readonly {
    readonly id: string;
    readonly part: string;
    readonly change?: number;
    readonly value?: number;
    readonly source: string;
  }[];
  /** The value is hidden when its numerator lies between 1 and one less than this. */
  readonly smallestCount?: number;
}

/** How a part is computed: a count itself, a ratio, a sum in the numerator, or the change since the baseline year. */
export interface IndicatorPart {
  readonly id: string;
  readonly unit: 'count' | 'percent' | 'ratio' | 'days' | 'fte-per-100' | 'percent-change';
  /** Counts added up; a count of another indicator is written `indicator/count`. */
  readonly numerator: readonly string[];
  /** Absent: the numerator itself. */
  readonly denominator?: readonly string[];
  /** Multiplies the quotient (100 for per cent). */
  readonly factor: number;
  /** Id of another part of the same indicator whose value divides the result. */
  readonly relativeTo?: string;
  /** A lower value is the better one; absent: a higher one is, or there is no better. */
  readonly better?: 'lower';
}

/** Typed counts of one year; `estimate` lists those that are estimates. */
export interface IndicatorYear {
  readonly year: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly estimates: readonly string[];
}

/** All figures of a school, at most ten years, oldest first; counts are keyed `indicator/count`. */
export interface Figures {
  readonly years: readonly IndicatorYear[];
  /** Own targets by `indicator/part`: value and year. */
  readonly targets: Readonly<Record<string, { readonly value: number; readonly year: number; readonly preset?: string }>>;
}

/** No figures yet. */
export const NO_FIGURES: Figures = { years: [], targets: {} };
