import type { ActionId, DimensionId, ItemId, Level, QuestionId, QuestionnaireRef, ScopeId } from '../questionnaire.ts';
import type { CivilDate } from '../roadmap.ts';

/** Raised when the shape of a snapshot changes. */
export const SNAPSHOT_VERSION = 1;

/**
 * How a school appears to the others of a cohort. `named` and `alias` have a row of their own, which is live; `aggregate`
 * is only ever counted among at least as many others as the thresholds ask for.
 */
export type Appearance = 'named' | 'alias' | 'aggregate';

/** What a school agreed to share with one cohort. */
export interface Sharing {
  readonly appearance: Appearance;
  /** What the others read: the school's name, or its alias. Empty for `aggregate`. */
  readonly name: string;
  /** The dimensions it shares; nothing of the others leaves the school. */
  readonly dimensions: readonly DimensionId[];
  /** Whether it wants to be proposed to others, and others to it, as somebody who could help. */
  readonly help: 'offered' | 'not-offered';
}

/** What a school said of itself that a cohort can be filtered by, by context question. */
export type Facets = Readonly<Record<QuestionId, string | readonly string[]>>;

/** A level, or why there is none. */
export type Standing = Level | 'not-rated' | 'not-applicable';

/** A recommended action that a school plans. */
export interface SharedAction {
  readonly action: ActionId;
  /** The term it starts in, by name and school year, and its days. */
  readonly term: { readonly name: string; readonly year: number };
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** What the overview of a cohort reads of a school. Holds shared dimensions only. */
export interface SnapshotOverview {
  readonly snapshotVersion: typeof SNAPSHOT_VERSION;
  readonly questionnaire: QuestionnaireRef;
  readonly scope: ScopeId;
  readonly answeredOn: CivilDate;
  /** The level the school aims at. */
  readonly target: Level;
  readonly facets: Facets;
  /** By shared dimension. */
  readonly levels: Readonly<Record<DimensionId, Standing>>;
  /** Points 0 to 100, whole, by shared dimension that is rated. */
  readonly scores: Readonly<Record<DimensionId, number>>;
}

/** What a comparison reads besides. Holds items and actions of shared dimensions only. */
export interface SnapshotDetail {
  /** By rated item. */
  readonly items: Readonly<Record<ItemId, Level>>;
  readonly actions: readonly SharedAction[];
}

/** The result of a school as it shares it with one cohort: a row in two parts, so that an overview reads the first alone. */
export interface ProfileSnapshot {
  readonly overview: SnapshotOverview;
  readonly detail: SnapshotDetail;
}
