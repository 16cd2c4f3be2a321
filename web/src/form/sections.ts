import type { Item } from '../../../src/domain/questionnaire.ts';
import type { Bundle } from '../wire.ts';
import { propertiesOf } from './schema.ts';

/** One page of questions: a dimension, or the questions that belong to none. */
export interface Section {
  readonly id: string;
  /** Short code and place of the dimension (1 is the first); absent for questions without a dimension. */
  readonly code?: string;
  readonly tone: number;
  /** Names of the questions in the answers' schema, in order. */
  readonly questions: readonly string[];
}

/** The section of questions that belong to no dimension. */
export const FURTHER = 'further';

/** The pages of a questionnaire in a scope. A scope that the version does not declare means every question. */
export function sectionsOf({ questionnaire, schema }: Bundle, scope: string): readonly Section[] {
  const { dimensions, items, scopes } = questionnaire;
  const inScope = new Set(scopes.find(({ id }) => id === scope)?.items ?? items.map(({ id }) => id));
  const rated = new Set(items.map(({ id }) => id));
  const further = Object.keys(propertiesOf(schema)).filter((name) => !rated.has(name));
  const sections = dimensions.map(({ id, code }, index) => ({
    id,
    code,
    tone: index + 1,
    questions: items.filter((item) => item.dimension === id && inScope.has(item.id)).map((item) => item.id),
  }));
  return [...sections, { id: FURTHER, tone: sections.length + 1, questions: further }].filter(
    ({ questions }) => questions.length > 0,
  );
}

/** The condition that switches a question off, or undefined when it is asked. */
export function switchedOffBy(item: Item | undefined, holding: ReadonlySet<string>): string | undefined {
  return item?.condition !== undefined && !holding.has(item.condition) ? item.condition : undefined;
}
