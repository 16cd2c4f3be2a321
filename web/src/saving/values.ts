import type { Answer } from '../../../src/domain/answers.ts';

/** The answer to an item: one object for a rated item, the bare value for a plain JSON Schema field; null: none. */
export type Value = Answer | string | number | boolean | readonly (string | number | boolean)[] | null;

/** Values by item. */
export type Values = Readonly<Record<string, Value>>;

/** Whether two JSON values are the same. Keys that hold undefined do not count. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isBag(one) || !isBag(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
}

/** An answer without empty parts; null when nothing is left. */
export function tidy(value: unknown): Value {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isList(value)) return value.length === 0 ? null : value;
  const kept = Object.entries(value).filter(
    ([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0),
  );
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function isBag(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isList(value: object): value is readonly (string | number | boolean)[] {
  return Array.isArray(value);
}
