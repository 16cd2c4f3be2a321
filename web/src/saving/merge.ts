import { same, type Value } from './values.ts';

/** What comes of two changes to one answer: both fit together, or somebody has to choose. */
export type Merged = { readonly kind: 'merged'; readonly value: Value } | { readonly kind: 'conflict' };

/** Level, not applicable and unknown are one choice; a note and a list of evidence are each one more part. */
const CHOICE = ['level', 'notApplicable', 'unknown'];

/** Three-way merge, part by part: `mine` and `theirs` both started from `base`. */
export function mergeAnswers(base: Value, mine: Value, theirs: Value): Merged {
  if (same(mine, theirs) || same(base, mine)) return { kind: 'merged', value: theirs };
  if (same(base, theirs)) return { kind: 'merged', value: mine };
  if (!isParts(base) || !isParts(mine) || !isParts(theirs)) return { kind: 'conflict' };
  return mergeParts(base ?? {}, mine ?? {}, theirs ?? {});
}

type Parts = Readonly<Record<string, unknown>>;

function mergeParts(base: Parts, mine: Parts, theirs: Parts): Merged {
  let merged: Parts = {};
  const others = [...Object.keys(mine), ...Object.keys(theirs)].filter((key) => !CHOICE.includes(key));
  for (const keys of [CHOICE, ...[...new Set(others)].map((key) => [key])]) {
    const [before, here, there] = [pick(base, keys), pick(mine, keys), pick(theirs, keys)];
    if (!same(before, here) && !same(before, there) && !same(here, there)) return { kind: 'conflict' };
    merged = { ...merged, ...(same(before, here) ? there : here) };
  }
  return { kind: 'merged', value: Object.keys(merged).length === 0 ? null : merged };
}

function pick(parts: Parts, keys: readonly string[]): Parts {
  return Object.fromEntries(keys.filter((key) => parts[key] !== undefined).map((key) => [key, parts[key]]));
}

function isParts(value: Value): value is Parts | null {
  return value === null || (typeof value === 'object' && !Array.isArray(value));
}
