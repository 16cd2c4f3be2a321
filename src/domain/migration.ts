import type { Answer, Answers } from './answers.ts';
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

/** What became of the answer to one item of the version before. */
export type Accounted =
  | { readonly kind: 'kept'; readonly item: ItemId }
  | { readonly kind: 'renamed'; readonly item: ItemId; readonly to: ItemId }
  /** Copied to every part of a split item; each part is to be confirmed. */
  | { readonly kind: 'copied'; readonly item: ItemId; readonly to: readonly ItemId[] }
  /** No longer asked: the answer is kept here, in the archive. */
  | { readonly kind: 'retired'; readonly item: ItemId; readonly because: string; readonly answer: Answer };

/** Answers carried over to a new version. */
export interface MigratedAnswers {
  readonly answers: Answers;
  /** One entry for each answer that was given, in the same order. */
  readonly accounted: readonly Accounted[];
  /** Answers that the school should look at again. */
  readonly toConfirm: readonly ItemId[];
  /** Items that are asked for the first time. */
  readonly newItems: readonly ItemId[];
}

/** Carries answers over by the table of the new version. No answer is lost: each one is accounted for. */
export function migrateAnswers(table: MigrationTable, answers: Answers): MigratedAnswers {
  const accounted = Object.entries(answers).map(([item, answer]) => account(table, item, answer));
  const carried = accounted.flatMap((one) => destinations(one).map((to) => [to, answers[one.item]] as const));
  return {
    answers: Object.fromEntries(carried.flatMap(([to, answer]) => (answer ? [[to, answer]] : []))),
    accounted,
    toConfirm: accounted.flatMap((one) => (one.kind === 'copied' ? one.to : [])),
    newItems: table.added,
  };
}

function account(table: MigrationTable, item: ItemId, answer: Answer): Accounted {
  const retired = table.retired.find((row) => row.item === item);
  if (retired) return { kind: 'retired', item, because: retired.because, answer };
  const split = table.split.find(({ from }) => from === item);
  if (split) return { kind: 'copied', item, to: split.to };
  const renamed = table.renamed.find(({ from }) => from === item);
  return renamed ? { kind: 'renamed', item, to: renamed.to } : { kind: 'kept', item };
}

function destinations(one: Accounted): readonly ItemId[] {
  switch (one.kind) {
    case 'kept':
      return [one.item];
    case 'renamed':
      return [one.to];
    case 'copied':
      return one.to;
    case 'retired':
      return [];
  }
}
