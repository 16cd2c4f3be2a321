import assert from 'node:assert/strict';
import type { Answers, GroupedAnswers } from '../../../../src/domain/answers.ts';
import { answersTo, METHOD, type Said, smallQuestionnaire } from '../../helpers/questionnaire.ts';
import type { Engine } from './engine.ts';

/** A respondent in short: the role, then an answer per item: a level, `NA`, `?` (does not know) or `-` (left open). */
export type Person = string;

const SAID: Readonly<Record<string, Said>> = { NA: 'NA', '?': 'unknown', '-': null, 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 };

/** Input for a questionnaire of one dimension, `welcome`, with so many items, answered by these people. */
export function school(people: readonly Person[], items = 1) {
  return {
    questionnaire: smallQuestionnaire([{ id: 'welcome', items: Array.from({ length: items }, () => ({})) }]),
    scope: 'full',
    context: {},
    responses: people.map(responseOf),
  };
}

/** The only item of `school`, scored. */
export function scored(
  engine: Engine,
  people: readonly Person[],
  sizes: Readonly<Record<string, number>> = {},
  consensus?: Answers[string],
  parameters = METHOD,
) {
  const { questionnaire, responses } = school(people);
  const [item] = questionnaire.items;
  assert.ok(item);
  return engine.scoreItem(item, {
    parameters,
    groups: engine.ratingGroups(parameters, responses, sizes),
    consensus: consensus ? { [item.id]: consensus } : {},
    holding: new Set(),
  });
}

/** How far the answers to it lie apart. */
export function spreadOf(engine: Engine, ...people: readonly Person[]) {
  return scored(engine, people).spread;
}

/** The variance of its value; undefined when it has none. */
export function varianceOf(...args: Parameters<typeof scored>): number | undefined {
  const { result } = scored(...args);
  return result.state === 'rated' ? result.variance : undefined;
}

function responseOf(person: Person): GroupedAnswers {
  const [role = '', ...said] = person.split(' ');
  return {
    role,
    answers: answersTo(
      'welcome',
      said.map((one) => SAID[one] ?? null),
    ),
  };
}
