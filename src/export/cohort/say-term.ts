import type { CommonAction } from '../../domain/cohort/common-actions.ts';
import type { CohortSaid } from './source.ts';

/** "Spring term 2027": the name of a term and the year in which it begins. */
export function sayTerm({ source, say }: CohortSaid, { term, first }: NonNullable<CommonAction['best']>): string {
  return say('term', { name: source.catalogueTexts.terms[term.name] ?? term.name, year: first.slice(0, 4) });
}
