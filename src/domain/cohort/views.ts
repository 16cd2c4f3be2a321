import type { MemberNumber } from './cohort.ts';

/** A hidden school and its value for one figure. */
export interface Counted {
  readonly number: MemberNumber;
  readonly value: number;
}

/** The hidden schools behind something that is shown or can be computed from it, by number. */
export type View = readonly Counted[];

/** When a set of hidden schools may be told about. */
export interface Safety {
  /** At least so many, or none. */
  readonly least: number;
  /** They may not all have the same value. */
  readonly unanimity: 'protected' | 'open';
}

/** Several views as one. Their schools differ. */
export function joined(views: readonly View[]): View {
  const [first = [], ...others] = views.filter(({ length }) => length > 0);
  return others.length === 0 ? first : [...first, ...others.flat()].sort((a, b) => a.number - b.number);
}

/** Whether a view may be told about. */
export function isSafeView(view: View, { least, unanimity }: Safety): boolean {
  if (view.length === 0) return true;
  if (view.length < least) return false;
  return unanimity === 'open' || view.some(({ value }) => value !== view[0]?.value);
}

/**
 * Whether subtracting one view from the other may be told about. It depends on the schools that are in one of them only or
 * have changed their value in between.
 */
export function isSafeDifference(a: View, b: View, { least, unanimity }: Safety): boolean {
  const only: Counted[][] = [[], []];
  let changed = 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left.number < right.number)) {
      only[0]?.push(left!);
      i += 1;
    } else if (left === undefined || right.number < left.number) {
      only[1]?.push(right);
      j += 1;
    } else {
      if (left.value !== right.value) changed += 1;
      i += 1;
      j += 1;
    }
  }
  const [inA = [], inB = []] = only;
  const schools = inA.length + inB.length + changed;
  if (schools === 0) return true;
  if (schools < least) return false;
  const isOneSided = changed === 0 && (inA.length === 0 || inB.length === 0);
  return !isOneSided || isSafeView([...inA, ...inB], { least, unanimity });
}
