import type { Names } from '../profile/names.ts';
import { say } from './say.ts';

/** A place where a bundle says something else than its answers give, for people. */
export interface Difference {
  readonly pointer: string;
  /** Part of the report, and of what: "Maturity profile: Direction and leadership". */
  readonly where: string;
  readonly stated: string;
  readonly computed: string;
}

const PARTS = ['profile', 'roadmap', 'answers', 'figures', 'context'];
const LONGEST = 80;
/** So many digits tell most figures apart; all there are tell the others. */
const DIGITS = 5;
const ALL_DIGITS = 17;

/** What people look at first: levels and scores, then items, then the plan. All else follows from these. */
const RANKS: readonly RegExp[] = [
  /^\/report\/profile\/(?:overall|dimensions\/\d+)\/(?:level|score\/value)$/,
  /^\/report\/profile\/items\//,
  /^\/report\/roadmap\/(?:totals|actions)\//,
];

/** One difference of each part and thing, those that matter most first: one changed answer moves hundreds of figures. */
export function firstOfEach(
  pointers: readonly string[],
  stated: unknown,
  computed: unknown,
  names: Names,
): readonly Difference[] {
  const byPlace = new Map<string, Difference>();
  for (const pointer of pointers.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const difference = differenceAt(pointer, stated, computed, names);
    if (!byPlace.has(difference.where)) byPlace.set(difference.where, difference);
  }
  return [...byPlace.values()];
}

function rankOf(pointer: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(pointer));
  return rank < 0 ? RANKS.length : rank;
}

/** Says a difference in words: which part, of what, what the file says, and what its answers give. */
export function differenceAt(pointer: string, stated: unknown, computed: unknown, names: Names): Difference {
  const keys = pointer.split('/').slice(1);
  const part = keys.find((key) => PARTS.includes(key));
  const name = nameAlong(stated, keys, names) ?? nameAlong(computed, keys, names);
  const area = say(part === undefined ? 'difference.other' : `difference.${part}`);
  const values = [valueAt(stated, keys), valueAt(computed, keys)];
  const [short, long] = [values.map((value) => sayValue(value, DIGITS)), values.map((value) => sayValue(value, ALL_DIGITS))];
  const [one = '', other = ''] = short[0] === short[1] ? long : short;
  return { pointer, where: name === undefined ? area : say('difference.of', { area, name }), stated: one, computed: other };
}

/** The innermost thing of the questionnaire on the way to the value. */
function nameAlong(root: unknown, keys: readonly string[], names: Names): string | undefined {
  let value = root;
  let name: string | undefined;
  for (const key of keys) {
    value = fieldOf(value, key);
    const dimension = fieldOf(value, 'dimension');
    const item = fieldOf(value, 'item');
    if (typeof dimension === 'string') name = names.dimension(dimension).name;
    if (typeof item === 'string') name = names.item(item).name;
  }
  return name;
}

function valueAt(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(fieldOf, root);
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function sayValue(value: unknown, digits: number): string {
  if (value === undefined) return say('difference.nothing');
  if (typeof value === 'number') return String(Number(value.toPrecision(digits)));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
