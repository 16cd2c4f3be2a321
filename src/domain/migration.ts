import type { ItemId } from './questionnaire.ts';

/** How the items of the version before became those of this one. An item it does not name is kept as it is. */
export interface MigrationTable {
  /** Version the answers come from. */
  readonly from: string;
  /** Same question under another id. */
  readonly renamed: readonly { readonly from: ItemId; readonly to: ItemId }[];
  /** One question became several; each part is to be confirmed. */
  readonly split: readonly { readonly from: ItemId; readonly to: readonly ItemId[] }[];
  readonly retired: readonly { readonly item: ItemId; readonly because: string }[];
  readonly added: readonly ItemId[];
}
