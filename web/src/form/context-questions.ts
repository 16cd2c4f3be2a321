import type { Questionnaire } from '../../../src/domain/questionnaire.ts';

/** Names of the context questions of a stage, in order. */
export function questionsOf({ context }: Pick<Questionnaire, 'context'>, stage: 'start' | 'roadmap'): readonly string[] {
  return context.filter((question) => question.stage === stage).map(({ id }) => id);
}
