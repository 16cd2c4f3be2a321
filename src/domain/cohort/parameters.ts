import type { Level, QuestionId } from '../questionnaire.ts';

/** What cohorts of a questionnaire are read with: thresholds and choices, each with its reason. */
export interface CohortParameters {
  /** Context questions that rows are filtered by. */
  readonly facets: readonly QuestionId[];
  /** The facet by whose values releases are grouped, besides the whole cohort; absent: the whole only. */
  readonly groupedBy?: QuestionId;
  readonly thresholds: Thresholds;
  /** An item is commonly weak where at least this share of the schools is below this level. */
  readonly weak: { readonly below: Level; readonly share: number };
  /** Who could help: at this level or above it, at least so many levels above the other; the most that are named. */
  readonly help: { readonly level: Level; readonly ahead: number; readonly most: number };
  /** An action is common from this many schools on. */
  readonly commonAction: number;
  /** Schools that can be compared side by side. */
  readonly compared: { readonly least: number; readonly most: number };
  readonly because: Readonly<Record<string, string>>;
}

/** From which size on a group is shown. */
export interface Thresholds {
  /**
   * Least schools in a group, besides the one that looks: it knows its own answers. Whatever can be computed from what is
   * shown tells about none of the aggregate-only schools, or about one more than this.
   */
  readonly schools: number;
  /** Aggregate-only schools from which on counts per level and quartiles are shown, not only a mean. */
  readonly counts: number;
  /** What is protected besides the size of a group; everything, except in tests of the protection itself. */
  readonly protect: readonly Protection[];
}

/**
 * `complement`: what is left when all shown groups are taken from the whole. `difference`: what two releases differ by.
 * `unanimity`: a group whose hidden schools all have the same level.
 */
export type Protection = 'complement' | 'difference' | 'unanimity';
