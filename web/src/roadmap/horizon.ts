import type { Term } from '../../../src/domain/roadmap.ts';
import type { FatedAction } from './plan-difference.ts';

/** A part of the roadmap as it is read: now, soon, later. */
export interface Stretch {
  readonly kind: 'this-term' | 'next-term' | 'later';
  readonly terms: readonly Term[];
  readonly actions: readonly FatedAction[];
}

/** Sorts the actions of a plan into this term, the next one and later. A stretch without terms is left out. */
export function stretchesOf(terms: readonly Term[], actions: readonly FatedAction[]): readonly Stretch[] {
  const stretch = (kind: Stretch['kind'], holds: (term: number) => boolean): Stretch => ({
    kind,
    terms: terms.filter(({ index }) => holds(index)),
    actions: actions.filter(({ planned }) => holds(planned.term)),
  });
  return [
    stretch('this-term', (term) => term === 0),
    stretch('next-term', (term) => term === 1),
    stretch('later', (term) => term > 1),
  ].filter((one) => one.terms.length > 0);
}
