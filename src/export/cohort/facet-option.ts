import type { CohortSource } from './source.ts';

/** The words of an answer that rows are filtered or groups are made by; the answer itself where it has none. */
export function facetOption({ texts }: Pick<CohortSource, 'texts'>, facet: string, value: string): string {
  return texts.context[facet]?.options?.[value] ?? value;
}
