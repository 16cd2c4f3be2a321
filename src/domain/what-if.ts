import type { Loss, PlanChange } from './plan-explanation.ts';
import type { ActionId, DimensionId, ItemId, Level, RoleId } from './questionnaire.ts';
import type { CivilDate, LeftOutAction } from './roadmap.ts';

/** "What if": one thing of the school that could be otherwise. */
export type WhatIfChange =
  /** All person-days multiplied. */
  | { readonly kind: 'capacity'; readonly factor: number }
  /** So many more person-days in each term (below 0: fewer), for one role or for each. */
  | { readonly kind: 'days'; readonly perTerm: number; readonly role?: RoleId }
  /** Full-time posts of a role whose days follow from posts. */
  | { readonly kind: 'posts'; readonly role: RoleId; readonly posts: number }
  /** Days a year that the roles sharing one figure can give. */
  | { readonly kind: 'shared-days'; readonly perYear: number }
  /** Euro of own money a year. */
  | { readonly kind: 'budget'; readonly perYear: number }
  | { readonly kind: 'horizon'; readonly years: number }
  | { readonly kind: 'focus'; readonly dimensions: readonly DimensionId[] }
  | { readonly kind: 'target'; readonly level: Level };

/** What the changed plan would be. The loss is below 0 where it is worth more than the plan as it stands. */
export interface WhatIf extends Loss, PlanChange {
  readonly change: WhatIfChange;
  /** Worth of the plan as it stands, and of the changed plan, under the change; micro-points. */
  readonly before: number;
  readonly after: number;
  /** The plan as it stands would still be possible. */
  readonly fits: boolean;
  /** Levels that differ, by term, with its last day. */
  readonly levels: readonly {
    readonly term: number;
    readonly on: CivilDate;
    readonly overall?: { readonly before: Level; readonly after: Level };
    readonly dimensions: readonly { readonly dimension: DimensionId; readonly before: Level; readonly after: Level }[];
  }[];
  readonly totals: {
    readonly before: { readonly actions: number; readonly personDays: number; readonly cost: number };
    readonly after: { readonly actions: number; readonly personDays: number; readonly cost: number };
  };
}

/** A level to reach: of one dimension, or of the school as a whole. */
export interface LevelGoal {
  readonly dimension?: DimensionId | undefined;
  readonly level: Level;
}

/** The way to a level with the fewest person-days. */
export type CheapestPath = { readonly goal: LevelGoal } & (
  | { readonly kind: 'reached' }
  | ({ readonly kind: 'found' } & PathActions & {
        /** Term at whose end the level is reached, by these actions alone. */
        readonly term: number;
        readonly actions: readonly { readonly action: ActionId; readonly term: number; readonly personDays: number }[];
      })
  /** Not in this horizon: days, money or terms are too few for the cheapest way. */
  | ({ readonly kind: 'beyond-horizon' } & PathActions & { readonly because: PathObstacle })
  /** No action that is possible here takes these steps. */
  | { readonly kind: 'no-action'; readonly missing: readonly MissingStep[] }
);

/** Person-days of the way, and the proven least; equal: this is the cheapest way. */
interface PathActions {
  readonly personDays: number;
  readonly atLeast: number;
  readonly actions: readonly { readonly action: ActionId; readonly personDays: number }[];
}

/** What is too little for a way. */
export type PathObstacle =
  | { readonly kind: 'days'; readonly needed: number; readonly available: number }
  | { readonly kind: 'money'; readonly needed: number; readonly available: number }
  | { readonly kind: 'terms'; readonly unplaced: readonly ActionId[] };

/**
 * An item that cannot get as far as it would have to, with the actions that take the next step: why they cannot, or that
 * they would have to be done again.
 */
export interface MissingStep {
  readonly item: ItemId;
  /** Level it would have to reach, and the highest that it can reach. */
  readonly level: Level;
  readonly reachable: Level;
  readonly actions: readonly LeftOutAction[];
  readonly again: readonly ActionId[];
}
