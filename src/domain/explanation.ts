import type { ConditionId, DimensionId, ItemId, Level, QuestionId, RoleId } from './questionnaire.ts';

/** Why a figure is what it is: a tree that CLI, page and PDF all render, one component per `kind`. */
export type Explanation =
  | {
      readonly kind: 'rated';
      readonly item: ItemId;
      readonly value: number;
      readonly level: Level;
      readonly groups: readonly { readonly role: RoleId; readonly mean: number; readonly count: number }[];
      readonly consensus?: Level;
    }
  | { readonly kind: 'missing'; readonly item: ItemId; readonly reason: 'open' | 'unknown' }
  | {
      readonly kind: 'not-applicable';
      readonly item: ItemId;
      readonly reason: string | undefined;
      readonly condition: ConditionId | undefined;
      /** Questions of the condition that were left open: their answers are assumed. */
      readonly assumed?: readonly QuestionId[];
    }
  | {
      readonly kind: 'weighted-mean';
      readonly of: DimensionId | 'overall';
      readonly value: number | undefined;
      readonly low: number;
      readonly high: number;
      readonly answered: number;
      readonly rated: boolean;
      readonly parts: readonly {
        readonly weight: number;
        readonly share: number;
        readonly contribution: number;
        readonly part: Explanation;
      }[];
    }
  | {
      readonly kind: 'gate';
      readonly of: DimensionId | 'overall';
      readonly level: Level;
      readonly highest: Level;
      readonly next: GateNext | undefined;
      readonly parts: readonly { readonly id: string; readonly level: Level; readonly weight: number; readonly core: boolean }[];
    };

/** What stands between a level and the next one. */
export interface GateNext {
  readonly level: Level;
  /** Share of weight at the next level or above, now and needed. */
  readonly shareNow: number;
  readonly shareNeeded: number;
  /** Core items (or foundation dimensions) below the next level. */
  readonly coreBelow: readonly string[];
  /** Items (or dimensions) more than one level behind. */
  readonly lagging: readonly string[];
}
