import assert from 'node:assert/strict';
import type { Answers, GroupedAnswers } from '../../../../src/domain/answers.ts';
import { answersTo, METHOD, type Said, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Engine } from './engine.ts';

/** Input for a questionnaire of one dimension, `welcome`, with so many items, answered by people in their roles. */
export function school(people: readonly (readonly [string, readonly Said[]])[], items = 1) {
  const responses: readonly GroupedAnswers[] = people.map(([role, said]) => ({ role, answers: answersTo('welcome', said) }));
  return {
    questionnaire: smallQuestionnaire([{ id: 'welcome', items: Array.from({ length: items }, () => ({})) }]),
    scope: 'full',
    context: {},
    responses,
  };
}

/** One person of a role for every level. */
export function levels(role: string, said: readonly Said[]): readonly (readonly [string, readonly Said[]])[] {
  return said.map((one) => [role, [one]] as const);
}

/** The only item of `school`, scored. */
export function scored(
  engine: Engine,
  people: readonly (readonly [string, readonly Said[]])[],
  sizes = {},
  consensus: Answers[string] | undefined = undefined,
  parameters = METHOD,
) {
  const { questionnaire, responses } = school(people);
  const [item] = questionnaire.items;
  assert.ok(item);
  return engine.scoreItem(item, true, engine.ratingGroups(parameters, responses, sizes), consensus, parameters);
}

/** How far the answers to it lie apart. */
export function spreadOf(engine: Engine, people: readonly (readonly [string, readonly Said[]])[]) {
  return scored(engine, people).spread;
}

/** The variance of its value; undefined when it has none. */
export function varianceOf(...args: Parameters<typeof scored>): number | undefined {
  const { result } = scored(...args);
  return result.state === 'rated' ? result.variance : undefined;
}
