import type { DimensionId, ItemId, Level, QuestionId, Questionnaire, RoleId } from '../questionnaire.ts';
import type { Texts } from '../texts.ts';
import { fill, type Values, type Words } from './fill.ts';
import { sayList } from './say.ts';

/** The words a profile is said in: patterns of `words/LANGUAGE/profile.json` and the texts of its questionnaire. */
export interface ProfileWords {
  readonly words: Words;
  readonly questionnaire: Pick<Questionnaire, 'items' | 'scoring'>;
  readonly texts: Texts;
}

const PERCENT = 100;
const LARGEST_DENOMINATOR = 6;
const CLOSE = 1e-9;

/** One sentence of the patterns. */
export function sayOf(says: ProfileWords, key: string, values: Values = {}): string {
  return fill(says.words, key, says.texts.language, values);
}

/** The title of an item in quotation marks; its id where the texts do not know it. */
export function itemName(says: ProfileWords, id: ItemId): string {
  return quoted(says, says.texts.items[id]?.title ?? id);
}

/** A name in quotation marks: names may hold commas and "and". */
export function quoted(says: ProfileWords, name: string): string {
  return sayOf(says, 'quoted', { name });
}

/** The name of a dimension, or of the whole. */
export function dimensionName(says: ProfileWords, id: DimensionId | 'overall'): string {
  return says.texts.dimensions[id]?.name ?? (id === 'overall' ? sayOf(says, 'whole') : id);
}

/** The word for a level, for instance "Organised". */
export function levelName({ texts }: ProfileWords, level: Level): string {
  return texts.levels[level]?.name ?? String(level);
}

/** The name of a role. */
export function roleName({ texts }: ProfileWords, role: RoleId): string {
  return texts.roles[role] ?? role;
}

/** Names in a row: "a", "a and b", "a, b and c". */
export function namesOf(says: ProfileWords, names: readonly string[]): string {
  return sayList(says, names);
}

/** That something is assumed, because these questions were left open. */
export function assumedSentence(says: ProfileWords, open: readonly QuestionId[]): string {
  const questions = namesOf(
    says,
    open.map((id) => quoted(says, says.texts.context[id]?.label ?? id)),
  );
  return sayOf(says, 'assumed', { count: open.length, questions });
}

/** A share from 0 to 1 in words where the language has a common one ("four fifths"), otherwise in whole per cent, rounded down. */
export function shareInWords(says: ProfileWords, share: number): string {
  for (let parts = 1; parts <= LARGEST_DENOMINATOR; parts += 1) {
    const count = Math.round(share * parts);
    const key = `share-${count}-${parts}`;
    if (Math.abs(count / parts - share) < CLOSE && says.words[key] !== undefined) return sayOf(says, key);
  }
  return sayOf(says, 'share-percent', { percent: Math.floor(share * PERCENT + CLOSE) });
}

/** A share from 0 to 1 as whole per cent. */
export function percentOf(share: number): number {
  return Math.floor(share * PERCENT + CLOSE);
}

/** A figure with one decimal at most. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
