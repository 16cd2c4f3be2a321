import type { ConditionId, ItemId, Level } from './questionnaire.ts';

/** A practical check between context, answers and figures: it asks back and never changes anything. */
export interface ConsistencyCheck {
  readonly id: string;
  /** All must hold for the question to be asked back. */
  readonly when: readonly (
    | { readonly condition: ConditionId }
    | { readonly item: ItemId; readonly atLeast: Level }
    | { readonly item: ItemId; readonly below: Level }
    | { readonly indicator: string; readonly part: string; readonly atLeast?: number; readonly below?: number }
    | { readonly allItems: 'same-level' }
    | { readonly dimension: 'without-evidence'; readonly atLeast: Level }
    /** In some year a share lies above 100 per cent. */
    | { readonly figures: 'part-above-whole' }
    /** The whole rating took less than this many minutes. */
    | { readonly minutesBelow: number }
  )[];
}
