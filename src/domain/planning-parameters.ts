import type { ActionId, ConditionId, ItemId, Level, QuestionId, RoleId } from './questionnaire.ts';

/** Cost band: euro from `from` up to `upTo` (undefined: open), and the figure used in planning. */
export interface CostBand {
  readonly id: string;
  readonly from: number;
  readonly upTo?: number;
  readonly planned: number;
  /** May be spent even from a budget of zero. */
  readonly alwaysAffordable?: true;
}

/** What the values of one context question multiply. Values without an entry multiply by 1. */
export interface FactorByAnswer {
  readonly question: QuestionId;
  readonly factors: Readonly<Record<string, number>>;
  readonly because: string;
}

/** How a role's person-days per school year follow from the context. */
export type CapacityRule =
  | {
      readonly kind: 'posts';
      readonly role: RoleId;
      readonly question: QuestionId;
      readonly daysPerPost: number;
      readonly developmentShare: number;
    }
  /** The days a year in `question` (absent: one per ten staff, at least so many) times the multiple of each role. */
  | {
      readonly kind: 'shared-days';
      readonly roles: Readonly<Record<RoleId, number>>;
      readonly question: QuestionId;
      readonly staffQuestion: QuestionId;
      readonly staff: Readonly<Record<string, number>>;
      readonly daysPerTenStaff: number;
      readonly atLeast: number;
    };

/** Figures and rules of planning, each with the reason why. */
export interface PlanningParameters {
  readonly effort: FactorByAnswer;
  readonly capacity: readonly CapacityRule[];
  /** Share of the capacity that a plan may use. */
  readonly plannedShare: number;
  /** Most actions that one owner, and the whole school, may have open at once. */
  readonly openPerOwner: number;
  readonly openInAll: number;
  readonly costBands: readonly CostBand[];
  /** Context questions: euro a year of own money, years of the horizon, dimensions in focus, target level, preset. */
  readonly questions: {
    readonly budget: QuestionId;
    readonly horizon: QuestionId;
    readonly focus: QuestionId;
    readonly target: QuestionId;
    readonly preset: QuestionId;
    readonly departure: QuestionId;
    readonly country: QuestionId;
  };
  readonly focus: { readonly most: number; readonly factor: number };
  /** Items that come first while they are below a level, where a condition holds. */
  readonly safetyNet: {
    readonly items: readonly ItemId[];
    readonly below: Level;
    readonly condition?: ConditionId;
    readonly factor: number;
  };
  readonly foundations: { readonly items: readonly ItemId[]; readonly below: Level; readonly factor: number };
  /** Where this holds, the school has a grant: work that a grant pays, and work after a return, need not wait for one. */
  readonly grantHeld?: ConditionId;
  /** Further factors on items or dimensions that follow from the context or from answers. */
  readonly priorities: readonly {
    readonly id: string;
    readonly condition: ConditionId;
    readonly items: readonly ItemId[];
    readonly factor: number;
    readonly because: string;
  }[];
  /** Actions that a plan holds from a given term on at the latest, where the trigger holds. */
  readonly mandatory: readonly {
    readonly id: string;
    readonly actions: readonly ActionId[];
    readonly withinTerms: number;
    /** May start outside its usual time of the year. */
    readonly anyTime?: true;
    readonly when:
      | { readonly always: true }
      | { readonly item: ItemId; readonly atMost: Level; readonly condition?: ConditionId }
      | { readonly condition: ConditionId };
    readonly because: string;
  }[];
  /** Actions that a context forbids or delays behind others. */
  readonly restrictions: readonly {
    readonly id: string;
    readonly condition: ConditionId;
    readonly forbid?: readonly ActionId[];
    readonly before?: { readonly first: ActionId; readonly then: readonly ActionId[] };
    readonly because: string;
  }[];
  /** Points: gate values, quick-win bonus. `termDecay` and `lastTermShare` weigh the terms. */
  readonly presets: readonly {
    readonly id: string;
    readonly gateValue: number;
    readonly overallGateValue: number;
    readonly quickBonus: number;
    readonly quickMost: number;
    readonly termDecay: number;
    readonly lastTermShare: number;
    readonly because: string;
  }[];
  /** An action counts as a quick win up to these days and weeks and this cost band. */
  readonly quickWin: { readonly personDays: number; readonly weeks: number; readonly cost: number };
  /** Shown range of person-days: plus and minus this share. */
  readonly effortRange: number;
  readonly because: Readonly<Record<string, string>>;
}
