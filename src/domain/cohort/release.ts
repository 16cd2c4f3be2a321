import type { ActionId, DimensionId, ItemId, Level } from '../questionnaire.ts';
import type { CivilDate } from '../roadmap.ts';
import type { MemberNumber, VersionMix } from './cohort.ts';

/** Raised when the shape of a release changes. */
export const RELEASE_VERSION = 1;

/** How the schools of a group spread over the levels of a dimension or item. A spread that may not be shown is absent. */
export interface Spread {
  /** Schools counted. */
  readonly schools: number;
  /** Mean level, to 0.1. */
  readonly mean: number;
  /** Schools at level 0, 1, 2, 3 and 4; absent where a count could be traced. */
  readonly counts?: readonly [number, number, number, number, number];
  /** Lower quartile, median, upper quartile; with `counts`. */
  readonly quartiles?: readonly [Level, Level, Level];
  /** Taken over unchanged from the release with this number: since then too few have changed. */
  readonly from?: number;
}

/** How many schools of a group plan an action. A share that may not be shown is absent. */
export interface ActionShare {
  readonly schools: number;
  /** Share of them that plan it, 0 to 1, to 0.1. */
  readonly share: number;
  /** Exact number; absent where it could be traced. */
  readonly planned?: number;
  /** Taken over unchanged from the release with this number. */
  readonly from?: number;
}

/** Aggregates of one predefined group. */
export interface GroupFigures {
  /** Value of the grouping facet; undefined: the whole cohort. */
  readonly value: string | undefined;
  /** Undefined: too few, or it would tell about too few. */
  readonly schools: number | undefined;
  readonly dimensions: Readonly<Record<DimensionId, Spread>>;
  readonly items: Readonly<Record<ItemId, Spread>>;
  readonly actions: Readonly<Record<ActionId, ActionShare>>;
}

/**
 * Aggregates of a cohort as they were on a day. Frozen: joining, leaving and changing answers touch the next release only.
 * Everything in it may be shown; whatever may not is not in it.
 */
export interface Release {
  readonly releaseVersion: typeof RELEASE_VERSION;
  readonly number: number;
  /** Number of the round it belongs to. */
  readonly round: number;
  readonly on: CivilDate;
  readonly mix: VersionMix;
  /** The whole cohort first. */
  readonly groups: readonly GroupFigures[];
}

/**
 * What a release was made of: never shown to anybody, kept as long as the cohort so that no later release can be
 * subtracted from it. Holds numbers of members and levels of aggregate-only schools, no names.
 */
export interface Ledger {
  readonly release: number;
  readonly measures: readonly MeasureLedger[];
  readonly schools: readonly CountedSchool[];
  /** Members that had a row of their own by then: whoever saw it knows their answers. */
  readonly known: readonly MemberNumber[];
}

/** One figure of a release: what was shown of it. */
export interface MeasureLedger {
  /** `schools`, or `dimension/…`, `item/…`, `action/…`. */
  readonly measure: string;
  /** Values of the grouping facet that were shown besides the whole; absent: nothing new was. */
  readonly shown?: readonly string[];
  /** Its figures were taken over from this release, unchanged. */
  readonly from?: number;
}

/** An aggregate-only school as it was counted. */
export interface CountedSchool {
  readonly number: MemberNumber;
  /** Its value of the grouping facet; empty without one. */
  readonly group: string;
  /** One sign for each measure of the ledger: its value, or `-` where it was not newly counted. */
  readonly values: string;
}

/** A release with what it was made of. */
export interface MadeRelease {
  readonly release: Release;
  readonly ledger: Ledger;
}
