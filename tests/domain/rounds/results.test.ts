import { describe, expect, it } from 'vitest';
import type { ShortCheck } from '../../../src/domain/questionnaire.ts';
import { type CheckAnswer, type CheckSeen, publishRound } from '../../../src/domain/rounds/results.ts';
import { METHOD } from '../helpers/questionnaire.ts';

const CHECKS: readonly ShortCheck[] = [
  { id: 'teachers', role: 'teacher', minutes: 4, questions: [['tasks'], ['chances']], because: 'example' },
  { id: 'learners', role: 'learner', minutes: 4, questions: [['tasks']], more: [['support']], because: 'example' },
];
const people = (shortCheck: string, ...said: readonly Readonly<Record<string, CheckAnswer>>[]) =>
  said.map((values) => ({ shortCheck, values }));
const all = (count: number, shortCheck: string, values: Readonly<Record<string, CheckAnswer>>) =>
  people(shortCheck, ...Array.from({ length: count }, () => values));
const resultsOf = (responses: ReturnType<typeof people>, check = 'teachers') =>
  publishRound(CHECKS, responses, METHOD).checks.find(({ shortCheck }) => shortCheck === check)?.items;

describe('a closed round', () => {
  it('tells the mean of five teachers on the scale of the levels, to one decimal', () => {
    const answers = people('teachers', { tasks: 3 }, { tasks: 3 }, { tasks: 2 }, { tasks: 1 }, { tasks: 0 });
    // (3+3+2+1+0) / 5 = 1.8 of 3 steps = 2.4 of 4 levels
    expect(resultsOf(answers)).toEqual({ tasks: { kind: 'mean', mean: 2.4, people: 5 } });
  });
  it('tells nothing of four teachers, or of nine learners', () => {
    expect(resultsOf(all(4, 'teachers', { tasks: 1 }))).toEqual({});
    expect(resultsOf(all(9, 'learners', { tasks: 1 }), 'learners')).toEqual({});
  });
  it('tells nothing of an item that too few of a large group could answer', () => {
    const responses = [...all(8, 'teachers', { tasks: 1 }), ...all(4, 'teachers', { tasks: 2, chances: 3 })];
    expect(resultsOf(responses)).toMatchObject({ tasks: { kind: 'mean', people: 10 }, chances: { kind: 'hidden' } });
  });
  it('keeps the nine learners who were abroad hidden among twenty', () => {
    const responses = [...all(11, 'learners', { tasks: 3 }), ...all(9, 'learners', { tasks: 1, support: 2 })];
    expect(resultsOf(responses, 'learners')).toEqual({
      tasks: { kind: 'mean', mean: 2.8, people: 20 },
      support: { kind: 'hidden' },
    });
  });
  it('tells only the side where everybody said the same, because that would be what each one said', () => {
    const told = ([0, 1, 2, 3] as const).map((tasks) => resultsOf(all(6, 'teachers', { tasks }))?.tasks);
    expect(told).toEqual([
      { kind: 'alike', side: 'low', people: 5 },
      { kind: 'alike', side: 'low', people: 5 },
      { kind: 'alike', side: 'high', people: 5 },
      { kind: 'alike', side: 'high', people: 5 },
    ]);
  });
  it('never tells of fewer than five, whatever a questionnaire says', () => {
    const careless = { smallestGroup: { teacher: 1 } };
    expect(publishRound(CHECKS, all(4, 'teachers', { tasks: 2 }), careless).checks[0]?.items).toEqual({});
  });
  it('does not depend on the order of the answers', () => {
    const responses = people('teachers', { tasks: 0 }, { tasks: 1 }, { tasks: 3 }, { tasks: 2 }, { tasks: 3 }, { chances: 1 });
    expect(publishRound(CHECKS, responses.toReversed(), METHOD)).toEqual(publishRound(CHECKS, responses, METHOD));
  });
});

/** Every way in which `count` people can answer one question with one of four answers, as counts. */
function* ways(count: number): Generator<readonly [number, number, number, number]> {
  for (let no = 0; no <= count; no += 1)
    for (let little = 0; little <= count - no; little += 1)
      for (let mostly = 0; mostly <= count - no - little; mostly += 1) yield [no, little, mostly, count - no - little - mostly];
}

const told = (way: readonly number[]): CheckSeen | undefined =>
  resultsOf(way.flatMap((count, answer) => all(count, 'teachers', { tasks: answer as CheckAnswer })))?.tasks;

describe('somebody who knows all answers but one', () => {
  it.each([5, 6, 7, 9])('cannot tell from any result of %i people that all said the same thing', (count) => {
    const alike = [...ways(count)].filter((way) => Math.max(...way) === count).map(told);
    expect(new Set(alike.map((seen) => JSON.stringify(seen))).size).toBe(2);
  });
  it('learns nothing from how many people answered, within a step of five', () => {
    for (const count of [5, 6, 7, 8, 9]) for (const way of ways(count)) expect(told(way)).toMatchObject({ people: 5 });
  });
});
