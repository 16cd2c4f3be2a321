import type { ActionId, ItemId, Level, RoleId } from './questionnaire.ts';
import type { Certainty, CivilDate, LeftOutAction } from './roadmap.ts';

/** Work for an application against the clock, for a school that is applying now. */
export interface Application {
  readonly call: string;
  /** The action that sends it. */
  readonly action: ActionId;
  /** Its deadline; the school named the date itself, or it is the next one of the calendar. */
  readonly on: CivilDate;
  readonly hour?: string;
  readonly certainty: Certainty;
  readonly named: boolean;
  /**
   * `complete`: all in full versions. `minimum`: in time with smallest versions. `alongside`: in time if what comes first is
   * done while the form is written. `incomplete`: some of what comes first does not fit. `too-late`: not even the smallest
   * version of the application itself fits. `not-possible`: not for this school.
   */
  readonly verdict: 'complete' | 'minimum' | 'alongside' | 'incomplete' | 'too-late' | 'not-possible';
  /** Why it is not possible. */
  readonly reason?: LeftOutAction['reason'];
  /** Whole weeks until the deadline, without long breaks; and what the longest chain takes in smallest and in full versions. */
  readonly weeks: number;
  readonly needed: { readonly minimum: number; readonly full: number };
  /** What fits until the deadline, in order; the application itself comes last where it fits. */
  readonly tasks: readonly ApplicationTask[];
  /** Every week until the deadline, long breaks left out. */
  readonly weekly: readonly ApplicationWeek[];
  readonly lacks: readonly FormGap[];
  /** Roles with fewer days until the deadline than the tasks need. */
  readonly short: readonly {
    readonly role: RoleId;
    readonly needed: number;
    readonly available: number;
    readonly short: number;
  }[];
  /** Where this round is too near: the next one, and whether the plan reaches it. */
  readonly nextRound?: {
    readonly on: CivilDate;
    readonly certainty: Certainty;
    readonly planned: boolean;
    /** Why it does not. */
    readonly reason?: LeftOutAction['reason'];
  };
}

/** One task of the work for an application. `part`: what can be done of it until the deadline. */
export interface ApplicationTask {
  readonly action: ActionId;
  readonly owner: RoleId;
  readonly version: 'full' | 'minimum' | 'part';
  readonly personDays: number;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** One week of the work for an application, Monday to Sunday. */
export interface ApplicationWeek {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** A week of holidays. */
  readonly free: boolean;
  readonly tasks: readonly { readonly action: ActionId; readonly personDays: number; readonly ends: boolean }[];
  readonly personDays: number;
}

/** What a form will lack. */
export type FormGap =
  /** Only in its smallest version. */
  | { readonly kind: 'minimum'; readonly action: ActionId }
  /** Only ready while the form is written. */
  | { readonly kind: 'alongside'; readonly action: ActionId; readonly end: CivilDate }
  /** Not done at all. */
  | { readonly kind: 'missing'; readonly action: ActionId }
  /** Only so many of its days can be worked. */
  | { readonly kind: 'part'; readonly action: ActionId; readonly personDays: number; readonly needed: number }
  /** Applications come from schools at a higher level. */
  | { readonly kind: 'level'; readonly item: ItemId; readonly level: Level; readonly usual: Level };
