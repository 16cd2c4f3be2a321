import type { ItemId, QuestionnaireRef } from '../questionnaire.ts';
import type { CivilDate } from '../roadmap.ts';
import type { ProfileSnapshot, Sharing, SnapshotOverview } from './snapshot.ts';

/**
 * Number of a member inside its cohort: random, so that it tells no order, and never that of another cohort. A school that
 * leaves and joins again has the same number again, or releases could be subtracted from each other.
 */
export type MemberNumber = number;

/** How far a school has come: all that is shown before it shares anything. */
export type MemberProgress =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'answering'; readonly answered: number; readonly asked: number }
  | { readonly kind: 'submitted' };

/** A named time at which profiles are kept: the baseline, the end. */
export interface Round {
  readonly number: number;
  readonly name: string;
  readonly openedOn: CivilDate;
  /** Undefined while it runs. */
  readonly closedOn: CivilDate | undefined;
}

/** Schools that compare themselves by one questionnaire. */
export interface Cohort {
  readonly name: string;
  /** What the comparison is for; told to every school before it joins. */
  readonly purpose: string;
  readonly questionnaire: QuestionnaireRef;
  readonly rounds: readonly Round[];
}

/** A school that shares. */
export interface Member {
  readonly number: MemberNumber;
  readonly sharing: Sharing;
  readonly snapshot: ProfileSnapshot;
  /** It once had a row of its own, but chose `aggregate` since: its values may be known, so releases leave it out. */
  readonly wasShown?: true;
}

/** A row of the overview: a school that shows itself by name or alias. */
export interface ShownSchool {
  readonly number: MemberNumber;
  readonly name: string;
  readonly appearance: 'named' | 'alias';
  readonly help: Sharing['help'];
  readonly overview: SnapshotOverview;
  /** Its overview at the end of the round before. */
  readonly before?: SnapshotOverview;
}

/** What a cohort shows beside its rows: how many share in which way, and who has not shared yet. */
export interface Participation {
  readonly named: number;
  readonly alias: number;
  readonly aggregate: number;
  /** Prepared schools that do not share yet, by the label the consultant gave them. */
  readonly waiting: readonly { readonly label: string; readonly progress: MemberProgress }[];
}

/** Which items of the questionnaire every version in a cohort has. */
export interface VersionMix {
  /** Versions in use, newest first, with the schools on each. */
  readonly versions: readonly { readonly version: string; readonly schools: number }[];
  /** Items that all these versions ask. */
  readonly common: readonly ItemId[];
  /** Common items as a share of all items of the cohort's own version, 0 to 1. */
  readonly share: number;
  /** `version`: levels mean the same throughout. `common-core`: major versions differ, levels come from common items only. */
  readonly basis: 'version' | 'common-core';
}
