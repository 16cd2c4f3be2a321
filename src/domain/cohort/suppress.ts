import type { Measure } from './measures.ts';
import type { Thresholds } from './parameters.ts';
import { isSafeDifference, isSafeView, joined, type Safety, type View } from './views.ts';

/** A predefined group as one figure counts it. */
export interface CountedGroup {
  /** Value of the grouping facet; empty without one. */
  readonly value: string;
  /** Schools counted, with and without a row of their own. */
  readonly schools: number;
  /** Those without. */
  readonly hidden: View;
}

/**
 * Which groups of one figure may be shown besides the whole; undefined: not even the whole. The one place that decides what
 * web page, PDF, tables and API may say about schools that chose to be counted only.
 *
 * `groups` are a partition of the cohort, `past` are the views of this figure in earlier releases. Nothing that is shown,
 * none of their differences and nothing that remains when shown groups are taken from the whole may rest on fewer hidden
 * schools than the thresholds ask for.
 */
export function shownGroups(
  groups: readonly CountedGroup[],
  past: readonly View[],
  kind: Measure['kind'],
  thresholds: Thresholds,
): readonly string[] | undefined {
  const safety = safetyOf(kind, thresholds);
  const earlier = thresholds.protect.includes('difference') ? past : [];
  const isSafe = (view: View) =>
    isSafeView(view, safety) && (view.length === 0 || earlier.every((one) => isSafeDifference(view, one, safety)));
  const whole = joined(groups.map(({ hidden }) => hidden));
  if (count(groups) < thresholds.schools || !isSafe(whole)) return undefined;
  const large = groups.filter(({ value, schools, hidden }) => value !== '' && schools >= thresholds.schools && isSafe(hidden));
  const shown = thresholds.protect.includes('complement') ? withSafeRest(groups, large, isSafe) : large;
  return shown.map(({ value }) => value);
}

/** What a reader can compute from shown groups of one figure: the whole, each group, and what is left. */
export function viewsOf(groups: readonly Pick<CountedGroup, 'value' | 'hidden'>[], shown: readonly string[]): readonly View[] {
  const part = (isShown: boolean) => groups.filter(({ value }) => shown.includes(value) === isShown).map(({ hidden }) => hidden);
  const views = [joined(groups.map(({ hidden }) => hidden)), ...part(true), joined(part(false))];
  return views.filter(({ length }) => length > 0);
}

/** How many hidden schools anything shown must rest on: one of them may look, and knows its own answers. */
export function safetyOf(kind: Measure['kind'], { schools, protect }: Thresholds): Safety {
  const isLevel = kind === 'dimension' || kind === 'item';
  return { least: schools + 1, unanimity: isLevel && protect.includes('unanimity') ? 'protected' : 'open' };
}

/** Complementary suppression: hides the smallest groups, until what is left without the shown ones is safe as well. */
function withSafeRest(
  groups: readonly CountedGroup[],
  shown: readonly CountedGroup[],
  isSafe: (view: View) => boolean,
): readonly CountedGroup[] {
  const rest = joined(groups.filter((group) => !shown.includes(group)).map(({ hidden }) => hidden));
  if (isSafe(rest)) return shown;
  const hiding = shown.filter(({ hidden }) => hidden.length > 0);
  const [first, ...others] = hiding;
  if (!first) return [];
  const smallest = others.reduce((least, group) => (group.hidden.length < least.hidden.length ? group : least), first);
  return withSafeRest(
    groups,
    shown.filter((group) => group !== smallest),
    isSafe,
  );
}

function count(groups: readonly CountedGroup[]): number {
  return groups.reduce((sum, { schools }) => sum + schools, 0);
}
