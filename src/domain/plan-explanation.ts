import type { ActionId, DimensionId, ItemId, Level } from './questionnaire.ts';

/** How one plan differs from another, by action; terms count from 0. */
export interface PlanChange {
  readonly added: readonly { readonly action: ActionId; readonly term: number }[];
  readonly removed: readonly { readonly action: ActionId; readonly term: number }[];
  readonly moved: readonly { readonly action: ActionId; readonly from: number; readonly to: number }[];
}

/** A difference in value: whole micro-points of the objective, and whole percent of the plan's value; above 0: less. */
export interface Loss {
  readonly value: number;
  readonly percent: number;
}

/** Levels at the end of a plan that something costs: with it, and without it. */
export interface LevelsLost {
  readonly items: readonly { readonly item: ItemId; readonly with: Level; readonly without: Level }[];
  readonly dimensions: readonly { readonly dimension: DimensionId; readonly with: Level; readonly without: Level }[];
  readonly overall?: { readonly with: Level; readonly without: Level };
}

/** What one action does for the plan. Actions that run already or have settled days are not explained. */
export interface ActionExplanation {
  readonly action: ActionId;
  /** What the plan loses without it, and without what then cannot be done. */
  readonly dropped: Loss & LevelsLost & { readonly together: readonly ActionId[] };
  /** What it loses if the action starts at the next later time; absent: it cannot start later. */
  readonly later?: Loss & {
    readonly term: number;
    readonly moved: PlanChange['moved'];
    readonly removed: PlanChange['removed'];
    /** Days, open places and money suffice for it as it stands; otherwise others would have to give way. */
    readonly fits: boolean;
  };
}

/** What an action that is not chosen would displace, if it had to be in the plan. */
export type ForcedAction =
  | { readonly action: ActionId; readonly possible: false }
  | ({ readonly action: ActionId; readonly possible: true; readonly term: number } & Loss & PlanChange);

/** What would change with more days for everybody; the loss is below 0 where the plan is worth more. */
export interface MoreCapacity extends Loss, PlanChange {
  /** Days are multiplied by this. */
  readonly factor: number;
}

/** Why a plan is as it is, as facts. */
export interface PlanExplanation {
  /** Value of the plan, micro-points. */
  readonly value: number;
  readonly actions: readonly ActionExplanation[];
  /** The most useful actions that are not in the plan. */
  readonly notChosen: readonly ForcedAction[];
  readonly doubled: MoreCapacity;
}
