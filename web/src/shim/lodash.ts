/**
 * Stand-ins for the lodash functions that JSON Forms calls, with the same results for what it passes (JSON data and
 * schemas). `tests/web/lodash-stand-ins.test.ts` compares them with lodash itself.
 */

type Key = string | number;
type Path = Key | readonly Key[];
type Predicate = (value: unknown, key: Key) => boolean;
type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const isPlain = (value: unknown): value is Bag =>
  isBag(value) && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);
const owns = (value: unknown, key: Key): boolean => value !== null && value !== undefined && Object.hasOwn(Object(value), key);
const forbidden = (key: Key): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype';

/** Whether it is undefined. */
export const isUndefined = (value: unknown): value is undefined => value === undefined;
/** Whether it can be called. */
export const isFunction = (value: unknown): boolean => typeof value === 'function';
/** The last entry. */
export const last = (list: readonly unknown[] | undefined): unknown => list?.[list.length - 1];
/** The own keys; none of null. */
export const keys = (value: unknown): string[] => Object.keys(value ?? {});
/** Keys with values. */
export const toPairs = (value: unknown): [string, unknown][] => Object.entries(value ?? {});

/** Whether it holds nothing; numbers and booleans never hold anything. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.length === 0;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return !isBag(value) || Object.keys(value).length === 0;
}

/** Whether a text ends so; undefined is an empty text. */
export function endsWith(text: string | undefined, end: string): boolean {
  return (text ?? '').endsWith(end);
}

/** Whether a text, list or object holds a value. */
export function includes(collection: unknown, wanted: unknown): boolean {
  if (typeof collection === 'string') return collection.includes(String(wanted));
  return Object.values(collection ?? {}).some((value) => Object.is(value, wanted) || value === wanted);
}

/** The first value that fits. */
export function find(collection: unknown, predicate: Predicate): unknown {
  return entriesOf(collection).find(([key, value]) => predicate(value, key))?.[1];
}

/** The values that fit. */
export function filter(collection: unknown, predicate: Predicate): unknown[] {
  return entriesOf(collection)
    .filter(([key, value]) => predicate(value, key))
    .map(([, value]) => value);
}

/** Goes through a list or an object with a running value. */
export function reduce(collection: unknown, step: (sum: unknown, value: unknown, key: Key) => unknown, first: unknown): unknown {
  return entriesOf(collection).reduce((sum, [key, value]) => step(sum, value, key), first);
}

/** Takes the values that fit out of the list itself, and returns them. */
export function remove(list: unknown[], predicate: Predicate): unknown[] {
  const removed = filter(list, predicate);
  const kept = list.filter((value, index) => !predicate(value, index));
  list.splice(0, list.length, ...kept);
  return removed;
}

/** The value that ranks highest; the first of equals. */
export function maxBy(list: readonly unknown[] | undefined, rank: (value: unknown) => number): unknown {
  let best: unknown;
  let highest: number | undefined;
  for (const value of list ?? []) {
    const now = rank(value);
    if (!Number.isNaN(now) && (highest === undefined || now > highest)) {
      best = value;
      highest = now;
    }
  }
  return best;
}

/** `range(end)`, `range(start, end)` or `range(start, end, step)`. */
export function range(start: number, end?: number, step = 1): number[] {
  const from = end === undefined ? 0 : start;
  const to = end ?? start;
  return Array.from({ length: Math.max(Math.ceil((to - from) / step), 0) }, (_, index) => from + index * step);
}

/** The value at a path, or `otherwise`. */
export function get(value: unknown, path: Path, otherwise?: unknown): unknown {
  let at: unknown = value;
  for (const key of segments(path, value)) {
    if (at === null || at === undefined) return otherwise;
    at = Reflect.get(Object(at), key);
  }
  return at === undefined ? otherwise : at;
}

/** Whether there is an own value at a path. */
export function has(value: unknown, path: Path): boolean {
  let at: unknown = value;
  for (const key of segments(path, value)) {
    if (!owns(at, key)) return false;
    at = Reflect.get(Object(at), key);
  }
  return true;
}

/** A copy with a value at a path; what lies aside is shared. */
export function fpSet(path: Path, value: unknown, into: unknown): unknown {
  return setAt(into, segments(path, into), value);
}

/** A copy without the value at a path. */
export function fpUnset(path: Path, from: unknown): unknown {
  return unsetAt(from, segments(path, from));
}

/** A copy in which nothing is shared. */
export function cloneDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneDeep);
  if (value instanceof Date) return new Date(value);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cloneDeep(inner)]));
}

/** Whether two values hold the same. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || one === other) return true;
  if (!isBag(one) || !isBag(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  if (one instanceof Date && other instanceof Date) return Object.is(one.getTime(), other.getTime());
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => owns(other, name) && isEqual(one[name], other[name]))
  );
}

/** Deep merge into `target`; undefined never overwrites. */
export function merge(target: Bag, ...sources: readonly unknown[]): Bag {
  for (const source of sources) {
    for (const [key, value] of Object.entries(source ?? {})) {
      if (forbidden(key)) continue;
      const before = target[key];
      if (Array.isArray(value)) target[key] = merge(bagOf(Array.isArray(before) ? before : []), value);
      else if (isPlain(value)) target[key] = merge(isBag(before) ? before : {}, value);
      else if (value !== undefined || !(key in target)) target[key] = value;
    }
  }
  return target;
}

/** `firstName` and `first-name` become `First Name`. */
export function startCase(text: string | undefined): string {
  const words = (text ?? '').replace(/['’]/g, '').match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Calls `run` with the newest arguments once nothing came for `wait` milliseconds. */
export function debounce<Args extends readonly unknown[]>(run: (...args: Args) => void, wait: number): (...args: Args) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), wait);
  };
}

function entriesOf(collection: unknown): [Key, unknown][] {
  if (Array.isArray(collection)) return collection.map((value, index) => [index, value]);
  return Object.entries(collection ?? {});
}

function bagOf(value: unknown): Bag {
  return isBag(value) ? value : {};
}

function segments(path: Path, value: unknown): readonly Key[] {
  if (typeof path === 'object') return path;
  if (typeof path === 'number' || owns(value, path)) return [path];
  return [...path.matchAll(/[^.[\]]+|(?<=\.|^)(?=\.)/g)].map(([part]) => part.replace(/^["']|["']$/g, ''));
}

function setAt(into: unknown, path: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return into;
  if (forbidden(key)) return into;
  const copy = isBag(into) ? copyOf(into) : emptyFor(key);
  Reflect.set(copy, key, rest.length === 0 ? value : setAt(Reflect.get(copy, key), rest, value));
  return copy;
}

function unsetAt(from: unknown, path: readonly Key[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isBag(from)) return from;
  const copy = copyOf(from);
  if (rest.length === 0) Reflect.deleteProperty(copy, key);
  else if (isBag(Reflect.get(copy, key))) Reflect.set(copy, key, unsetAt(Reflect.get(copy, key), rest));
  return copy;
}

function copyOf(value: object): object {
  return Array.isArray(value) ? [...value] : { ...value };
}

function emptyFor(key: Key): object {
  return /^(?:0|[1-9]\d*)$/.test(String(key)) ? [] : {};
}
