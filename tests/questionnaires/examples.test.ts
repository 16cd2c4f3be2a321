import { describe, expect, it } from 'vitest';
import { answerState } from '../../src/domain/answers.ts';
import { scoreProfile } from '../../src/domain/scoring/profile.ts';
import { realVersion } from './fixtures.ts';

const { questionnaire, examples } = realVersion();

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const profile = (scope: string) =>
    scoreProfile({
      questionnaire,
      scope,
      context: example.context,
      responses: [{ role: 'leader', answers: example.answers }],
      figures: example.figures,
    });

  it('has the levels it is expected to have', () => {
    const { overall, dimensions } = profile(example.scope);
    const levels = Object.fromEntries(dimensions.map(({ dimension, level }) => [dimension, level ?? null]));
    expect({ overall: overall.level, dimensions: levels }).toEqual(example.expect);
  });

  it('has every dimension rated by its quick scan, too', () => {
    const rated = profile('quick').dimensions.filter(({ applicable }) => applicable);
    expect(rated.filter(({ score }) => score.value === undefined)).toEqual([]);
    expect(rated).toHaveLength(example.context.hosting === 'no' ? 9 : 10);
  });

  it('answers every item that applies', () => {
    const { coverage } = profile('full');
    expect(coverage.open).toBe(0);
  });
});

it('shows schools of clearly different maturity, with notes, evidence, "not applicable" and "don\'t know"', () => {
  expect(examples.map(({ expect: { overall } }) => overall)).toEqual([0, 1, 3]);
  const answers = examples.flatMap((example) => Object.values(example.answers));
  expect(new Set(answers.map(answerState))).toEqual(new Set(['rated', 'not-applicable', 'unknown']));
  expect(answers.some(({ note }) => note)).toBe(true);
  expect(answers.some(({ evidence }) => evidence)).toBe(true);
});

it('has figures of several years, oldest first', () => {
  for (const { figures } of examples) {
    const years = figures.years.map(({ year }) => year);
    expect(years.length).toBeGreaterThanOrEqual(2);
    expect(years).toEqual([...years].sort());
  }
});
