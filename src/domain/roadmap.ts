import type { Application } from './applying.ts';
import type { ActionId, DimensionId, ItemId, Level, QuestionId, QuestionnaireRef, RoleId, ScopeId } from './questionnaire.ts';

/** A civil date, `YYYY-MM-DD`. The core knows no clock: "today" is always an argument. */
export type CivilDate = string;

/** How sure a date is: announced, expected from the pattern of earlier years, or beyond the present programme. */
export type Certainty = 'confirmed' | 'expected' | 'new-programme';

/** What the school decided about its plan; the rest follows from answers and context. Kept with the plan. */
export interface PlanChoices {
  /** The day the plan starts. */
  readonly startOn: CivilDate;
  /** Always in the plan. */
  readonly pinned: readonly ActionId[];
  /** Never in the plan, with the school's reason. */
  readonly declined: readonly { readonly action: ActionId; readonly reason: string }[];
  readonly done: readonly ActionId[];
  /** Already running since this term (0 = the first). */
  readonly running: readonly { readonly action: ActionId; readonly term: number }[];
  /** "We are applying now": the call, and its date where the school knows it. */
  readonly applying?: { readonly call: string; readonly on?: CivilDate | undefined } | undefined;
}

/** The one plan of a school, as proposed, verified and stored: choices and start terms. Everything shown is derived. */
export interface StoredPlan {
  readonly planVersion: 1;
  readonly choices: PlanChoices;
  /** Start term (0-based) by chosen action. */
  readonly placements: readonly { readonly action: ActionId; readonly term: number }[];
  /** Value of the plan and proven upper bound, integers in micro-points of the objective. */
  readonly value: number;
  readonly bound: number;
  /** Multipliers that prove the bound (`planning/bound.ts`); absent: only the plain bound holds. */
  readonly proof?: readonly number[];
  /** Names the problem, plan and engine that value and bound were proven with (`roadmap/fingerprint.ts`). */
  readonly provenFor?: string;
  /** Actions that stay chosen if everything takes less or more work, within the range of the estimates. Only informative. */
  readonly safe?: readonly ActionId[];
}

/** A school term. */
export interface Term {
  readonly index: number;
  /** Name key of the country file, for instance `autumn`, and the school year it belongs to. */
  readonly name: string;
  readonly year: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly weeks: number;
  /** The rest of a running term that this one begins with: its last day, and the first day of the term named above. */
  readonly joined?: { readonly name: string; readonly year: number; readonly to: CivilDate; readonly next: CivilDate };
  /** Person-days planned and available, in all and by role. */
  readonly planned: number;
  readonly capacity: number;
  readonly byRole: readonly { readonly role: RoleId; readonly planned: number; readonly capacity: number }[];
}

/** A date or a time that an action is tied to. */
export interface Deadline {
  /** `season`: a time of the year. `start`: counted from the start of the plan. */
  readonly kind: 'call' | 'event' | 'departure' | 'return' | 'season' | 'start';
  /** Id in the calendar (`ka120`), or the kind. */
  readonly id: string;
  /** The day; of a time of the year the first day, and after stays the day the work can begin. */
  readonly on: CivilDate;
  /** Last day of a time of the year. */
  readonly until?: CivilDate;
  /** After stays: it begins, or ends, at most so many weeks later; long holidays do not count. */
  readonly within?: { readonly weeks: number; readonly limit: 'start' | 'end' };
  /** Local hour in Brussels, where the call has one. */
  readonly hour?: string;
  readonly certainty: Certainty;
}

/** Why an action is in the plan, as facts; sentences come from the texts. */
export type Reason =
  /** `reaches`: the level of the item in the plan when the action is done; lower than `to` while steps below it are open. */
  | { readonly kind: 'raises'; readonly item: ItemId; readonly from: Level; readonly to: Level; readonly reaches?: Level }
  | { readonly kind: 'safety-net'; readonly item: ItemId; readonly level: Level }
  | { readonly kind: 'foundation'; readonly item: ItemId; readonly level: Level }
  | { readonly kind: 'focus'; readonly dimension: DimensionId }
  | { readonly kind: 'blocks-next-level'; readonly dimension: DimensionId; readonly item: ItemId; readonly level: Level }
  | { readonly kind: 'prerequisite-of'; readonly action: ActionId }
  | {
      readonly kind: 'call';
      readonly call: string;
      readonly on: CivilDate;
      readonly weeks: number;
      readonly certainty: Certainty;
    }
  /** `assumed`: questions of its condition that were left open. */
  | { readonly kind: 'mandatory'; readonly rule: number; readonly assumed?: readonly QuestionId[] }
  | { readonly kind: 'priority'; readonly priority: string; readonly item: ItemId; readonly assumed?: readonly QuestionId[] }
  | { readonly kind: 'pinned' }
  | { readonly kind: 'applying'; readonly call: string; readonly on: CivilDate };

/** Why an action starts when it does: what blocks each earlier term. */
export interface Blocker {
  readonly term: number;
  /**
   * `window`: the dates of the deadline allow no start in that term; without one it begins with a school year. `weeks`: too few
   * are left in the term, or before a deadline.
   */
  readonly reasons: readonly (
    | { readonly kind: 'window'; readonly deadline?: Deadline }
    | { readonly kind: 'after'; readonly action: ActionId }
    | { readonly kind: 'capacity'; readonly short: number; readonly role: RoleId | undefined }
    | { readonly kind: 'open-actions'; readonly role: RoleId | undefined }
    | { readonly kind: 'budget'; readonly short: number }
    | { readonly kind: 'weeks'; readonly before?: Deadline }
  )[];
}

/** One action of the roadmap. */
export interface PlannedAction {
  readonly action: ActionId;
  readonly term: number;
  readonly lastTerm: number;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly owner: RoleId;
  /** Person-days for this school: expected and range (an unpiloted estimate). */
  readonly personDays: { readonly expected: number; readonly low: number; readonly high: number };
  readonly cost: number;
  readonly grantPaid: boolean;
  readonly deadline: Deadline | undefined;
  readonly raises: readonly { readonly item: ItemId; readonly from: Level; readonly to: Level }[];
  /** One execution covers two steps at most; done again after a year, it leads on to these levels. */
  readonly again?: readonly { readonly item: ItemId; readonly to: Level }[];
  readonly reasons: readonly Reason[];
  readonly blockers: readonly Blocker[];
  readonly unlocks: readonly ActionId[];
  readonly status: 'planned' | 'running';
  /** A safe choice: it stays in the plan if all efforts are this share lower or higher. */
  readonly safe?: { readonly range: number };
  /** Planned in its smallest version, inside the work on an application. */
  readonly version?: 'minimum';
  /** Done in its smallest version for an application: days and end of that; the days above are what is left. */
  readonly begun?: { readonly personDays: number; readonly end: CivilDate };
}

/** An action that is not in the plan, with the reason. */
export interface LeftOutAction {
  readonly action: ActionId;
  readonly reason:
    | { readonly kind: 'declined'; readonly reason: string }
    | { readonly kind: 'done' }
    /** `assumed`: questions of the condition that were left open. */
    | { readonly kind: 'condition'; readonly condition: string; readonly assumed?: readonly QuestionId[] }
    | { readonly kind: 'restriction'; readonly rule: number; readonly assumed?: readonly QuestionId[] }
    /**
     * The school is there already; or other actions of the plan take its items to these levels; or it leads above the target;
     * or nothing it raises was rated, because the scope does not ask about it.
     */
    | {
        readonly kind: 'no-gain';
        readonly covered?: readonly { readonly item: ItemId; readonly level: Level; readonly by: ActionId }[];
        readonly aboveTarget?: true;
        readonly unrated?: true;
        /** Nothing it raises applies to the school. */
        readonly notApplicable?: true;
        readonly scope?: ScopeId;
      }
    | { readonly kind: 'no-date'; readonly deadline: string }
    | { readonly kind: 'too-short' }
    | { readonly kind: 'capacity'; readonly role: RoleId | undefined }
    /** Days would be left, but as many actions as the role, or the school, may have are open. */
    | { readonly kind: 'open-actions'; readonly role: RoleId | undefined }
    | { readonly kind: 'budget'; readonly cost: number }
    /** `late`: it is in the plan, and ends too late. */
    | { readonly kind: 'prerequisite'; readonly action: ActionId; readonly late?: true }
    | { readonly kind: 'less-value' };
}

/** Something nobody knew, to find out in the first term. */
export interface FindOutTask {
  readonly item: ItemId;
  readonly owner: RoleId;
  readonly from: CivilDate;
  readonly by: CivilDate;
}

/** The roadmap: a stored plan with everything a reader needs. */
export interface Roadmap {
  readonly questionnaire: QuestionnaireRef;
  readonly startOn: CivilDate;
  readonly terms: readonly Term[];
  /** In order of start, then owner. */
  readonly actions: readonly PlannedAction[];
  readonly leftOut: readonly LeftOutAction[];
  /** "Don't know" answers to settle in the first term; the tasks say by whom and until when, in the same order. */
  readonly findOut: readonly ItemId[];
  readonly findOutTasks?: readonly FindOutTask[];
  /** Calls within the horizon, whether or not an action uses them. */
  readonly calls: readonly Deadline[];
  /** Work for an application against the clock, where the school is applying now. */
  readonly application?: Application;
  /** Level per dimension and overall at the end of each term, from today's. */
  readonly progress: readonly {
    readonly term: number;
    readonly overall: Level;
    readonly score: number;
    readonly dimensions: readonly { readonly dimension: DimensionId; readonly level: Level }[];
  }[];
  readonly totals: {
    readonly actions: number;
    readonly personDays: number;
    /** Euro of the school's own budget: without what grants pay, and without small change. */
    readonly cost: number;
    readonly capacity: number;
    readonly budget: number;
    /** Euro of small sums that need no budget of their own. */
    readonly smallSums?: number;
  };
  /** Fewer than half of the questions are answered: of the whole, or of these dimensions, no level can be said. */
  readonly unrated?: { readonly overall: boolean; readonly dimensions: readonly DimensionId[] };
  /** Context answers nobody gave, taken at their assumed value. */
  readonly assumed: readonly QuestionId[];
  /** Focus dimensions in effect, chosen or following from the profile. */
  readonly focus: { readonly dimensions: readonly DimensionId[]; readonly chosen: boolean };
  /** Value reached and proven bound of the objective; `reached` = value / bound, 0 to 1. */
  readonly quality: { readonly value: number; readonly bound: number; readonly reached: number };
}
