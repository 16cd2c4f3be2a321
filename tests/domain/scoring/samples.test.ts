import { describe, expect, it } from 'vitest';
import { find, list } from '../../../src/catalogue/catalogue.ts';
import { allFigureSeries } from '../../../src/domain/figures.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';

const version = find('vet-internationalisation', '1.0.0');
if (!version) throw new Error('the first questionnaire is not in the catalogue');
const { questionnaire, examples } = version;

const profileOf = (id: string, scope = 'full') => {
  const example = examples.find((one) => one.id === id);
  if (!example) throw new Error(`no sample school "${id}"`);
  const { context, answers, figures } = example;
  return scoreProfile({ questionnaire, scope, context, responses: [{ role: 'coordinator', answers }], figures });
};

describe('the sample schools', () => {
  it.each(
    list().flatMap(({ questionnaire, examples }) => examples.map((example) => [example.name, questionnaire, example] as const)),
  )('%s gets the levels it was written for', (_, questionnaire, { scope, context, answers, figures, expect: expected }) => {
    const profile = scoreProfile({ questionnaire, scope, context, responses: [{ role: 'coordinator', answers }], figures });
    expect(profile.overall.level ?? null).toBe(expected.overall);
    expect(Object.fromEntries(profile.dimensions.map(({ dimension, level }) => [dimension, level ?? null]))).toEqual(
      expected.dimensions,
    );
  });
  it('are of clearly different maturity', () => {
    const [alder, birch, cedar] = ['alder', 'birch', 'cedar'].map((id) => profileOf(id).overall.score.value ?? 0);
    expect(birch).toBeGreaterThan((alder ?? 0) + 15);
    expect(cedar).toBeGreaterThan((birch ?? 0) + 15);
  });
  it.each(examples.map(({ id }) => id))(
    '%s, rated by the quick scan alone, gets a score in every dimension that applies',
    (id) => {
      const profile = profileOf(id, 'quick');
      const applicable = profile.dimensions.filter((dimension) => dimension.applicable);
      expect(applicable.map(({ dimension, score }) => [dimension, score.value !== undefined])).toEqual(
        applicable.map(({ dimension }) => [dimension, true]),
      );
      expect(profile.overall.score.value).toBeDefined();
      expect(profile.coverage.inScope).toBe(questionnaire.scopes.find((scope) => scope.id === 'quick')?.items.length);
    },
  );
  it('has at least two items of every dimension in the quick scan', () => {
    const { dimensions, items } = profileOf('cedar', 'quick');
    for (const { dimension } of dimensions)
      expect(items.filter((item) => item.dimension === dimension).length).toBeGreaterThanOrEqual(2);
  });
  it('show figures, and hide small groups of learners with fewer opportunities', () => {
    const example = examples.find(({ id }) => id === 'birch');
    const series = allFigureSeries(questionnaire.indicators, example?.figures ?? { years: [], targets: {} });
    const one = (indicator: string, part: string) => series.find((each) => each.indicator === indicator && each.part === part);
    expect(one('learner-mobility-rate', 'rate')?.points.at(-1)?.value).toBeCloseTo((100 * 24) / 236, 9);
    expect(one('fewer-opportunities-share', 'share')?.points.every(({ hidden, value }) => hidden && value === undefined)).toBe(
      true,
    );
    expect(one('coordination-time', 'posts-per-100')?.points.at(-1)?.value).toBeCloseTo((100 * (6 / 40)) / (28 + 11 + 20), 9);
    expect(one('long-stay-share', 'long-stays')?.target).toMatchObject({ value: 3, reached: false });
  });
});
