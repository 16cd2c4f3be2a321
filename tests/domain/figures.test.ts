import { describe, expect, it } from 'vitest';
import { allFigureSeries, figureSeries, latestValue, presetTarget } from '../../src/domain/figures.ts';
import type { Figures, Indicator } from '../../src/domain/indicators.ts';

const count = (id: string) => ({ id, unit: 'count' as const });

/** Stays abroad: a count, a share of the graduates, and the growth since the baseline year. */
const stays: Indicator = {
  id: 'stays',
  code: 'IND-A',
  counts: [count('long'), count('short'), count('graduates'), count('days')],
  parts: [
    { id: 'long', unit: 'count', numerator: ['long'], factor: 1 },
    { id: 'rate', unit: 'percent', numerator: ['long', 'short'], denominator: ['graduates'], factor: 100 },
    { id: 'growth', unit: 'percent-change', numerator: ['long'], factor: 100 },
    { id: 'days', unit: 'days', numerator: ['days'], factor: 1, better: 'lower' },
  ],
  references: [],
  presets: [
    { id: 'plus-30', part: 'long', change: 0.3, source: 'example' },
    { id: 'rate-plus-20', part: 'rate', change: 0.2, source: 'example' },
    { id: 'rate-12', part: 'rate', value: 12, source: 'example' },
  ],
};

/** Who takes part: small numbers stay hidden, and a ratio of two shares. */
const fairness: Indicator = {
  id: 'fairness',
  code: 'IND-B',
  counts: [count('supported'), count('supported-in-school'), count('learners')],
  parts: [
    { id: 'share', unit: 'percent', numerator: ['supported'], denominator: ['stays/short', 'stays/long'], factor: 100 },
    { id: 'school', unit: 'percent', numerator: ['supported-in-school'], denominator: ['learners'], factor: 100 },
    {
      id: 'parity',
      unit: 'ratio',
      numerator: ['supported'],
      denominator: ['stays/short', 'stays/long'],
      factor: 100,
      relativeTo: 'school',
    },
    { id: 'growth', unit: 'percent-change', numerator: ['supported'], factor: 100 },
  ],
  references: [],
  presets: [],
  smallestCount: 5,
};

const coastCollege: Figures = {
  years: [
    { year: 2023, counts: { 'stays/short': 18 }, estimates: [] },
    { year: 2024, counts: { 'stays/long': 4, 'stays/short': 16, 'stays/graduates': 160, 'stays/days': 40 }, estimates: [] },
    {
      year: 2025,
      counts: { 'stays/long': 5, 'stays/short': 19, 'stays/graduates': 150, 'stays/days': 31 },
      estimates: ['stays/graduates'],
    },
    { year: 2026, counts: { 'stays/long': 7, 'stays/short': 23, 'stays/graduates': 200, 'stays/days': 28 }, estimates: [] },
  ],
  targets: {
    'stays/rate': { value: 15, year: 2028 },
    'stays/days': { value: 28, year: 2027, preset: 'days-28' },
    'stays/long': { value: 8, year: 2028 },
  },
};

const valuesOf = (indicator: Indicator, part: string, figures = coastCollege, span: 'year' | 'three-years' = 'year') =>
  figureSeries(indicator, part, figures, span).points.map(({ value }) => value);

describe('figureSeries', () => {
  it('adds counts up, divides them, and leaves a year without one of them open', () => {
    expect(valuesOf(stays, 'long')).toEqual([undefined, 4, 5, 7]);
    expect(valuesOf(stays, 'rate')).toEqual([undefined, 12.5, 16, 15]);
  });
  it('has no rate in a year whose denominator is 0', () => {
    const years = [{ year: 2026, counts: { 'stays/long': 1, 'stays/short': 1, 'stays/graduates': 0 }, estimates: [] }];
    expect(valuesOf(stays, 'rate', { years, targets: {} })).toEqual([undefined]);
  });
  it('measures growth from the first year that has the count, which has none itself', () => {
    expect(valuesOf(stays, 'growth')).toEqual([undefined, undefined, 25, 75]);
    const fromZero = [0, 3].map((long, index) => ({ year: 2025 + index, counts: { 'stays/long': long }, estimates: [] }));
    expect(valuesOf(stays, 'growth', { years: fromZero, targets: {} })).toEqual([undefined, undefined]);
  });
  it('marks a year with an estimate among the counts it uses', () => {
    const estimates = (part: string) => figureSeries(stays, part, coastCollege).points.map(({ estimate }) => estimate);
    expect(estimates('rate')).toEqual([false, false, true, false]);
    expect(estimates('long')).toEqual([false, false, false, false]);
  });
  it('pools three years: sums are divided, a plain count becomes the yearly mean', () => {
    expect(valuesOf(stays, 'rate', coastCollege, 'three-years')).toEqual([undefined, undefined, undefined, (100 * 74) / 510]);
    expect(valuesOf(stays, 'long', coastCollege, 'three-years')[3]).toBeCloseTo(16 / 3, 9);
  });
  it('does not pool over a year that is missing', () => {
    const gap = { ...coastCollege, years: coastCollege.years.filter(({ year }) => year !== 2025) };
    expect(valuesOf(stays, 'rate', gap, 'three-years')).toEqual([undefined, undefined, undefined]);
  });
  it('compares the newest year with the baseline', () => {
    expect(figureSeries(stays, 'rate', coastCollege).trend).toMatchObject({
      from: { year: 2024 },
      to: { year: 2026 },
      change: 2.5,
      relative: 0.2,
      direction: 'up',
    });
    expect(figureSeries(stays, 'days', coastCollege).trend?.direction).toBe('down');
    const one = { ...coastCollege, years: coastCollege.years.slice(0, 2) };
    expect(figureSeries(stays, 'rate', one).trend).toBeUndefined();
    const flat = [2025, 2026].map((year) => ({ year, counts: { 'stays/long': 0 }, estimates: [] }));
    expect(figureSeries(stays, 'long', { years: flat, targets: {} }).trend).toMatchObject({
      direction: 'same',
      relative: undefined,
    });
  });
  it('says whether the target is reached, from below or, where lower is better, from above', () => {
    const reached = (part: string) => figureSeries(stays, part, coastCollege).target?.reached;
    expect([reached('rate'), reached('days'), reached('long')]).toEqual([true, true, false]);
    expect(figureSeries(stays, 'days', coastCollege).target?.preset).toBe('days-28');
    const empty = { ...coastCollege, years: [] };
    expect(figureSeries(stays, 'rate', empty).target?.reached).toBeUndefined();
    expect(figureSeries(stays, 'growth', coastCollege).target).toBeUndefined();
  });
  it('knows no other part', () => {
    expect(() => figureSeries(stays, 'wide', coastCollege)).toThrow('stays has no part "wide"');
  });
});

describe('small counts', () => {
  const yearWith = (year: number, supported: number) => ({
    year,
    counts: {
      'stays/short': 20,
      'stays/long': 5,
      'fairness/supported': supported,
      'fairness/supported-in-school': 100,
      'fairness/learners': 500,
    },
    estimates: [],
  });
  const school = (...supported: readonly number[]): Figures => ({
    years: supported.map((one, index) => yearWith(2024 + index, one)),
    targets: {},
  });
  const pointsOf = (part: string, figures: Figures, span: 'year' | 'three-years' = 'year') =>
    figureSeries(fairness, part, figures, span).points;

  it('are hidden between 1 and the smallest count, and shown at 0 and from it on', () => {
    const points = pointsOf('share', school(0, 1, 4, 5));
    expect(points.map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
    expect(points.map(({ value }) => value)).toEqual([0, undefined, undefined, 20]);
  });
  it('hide what is computed from them: parity, growth and pooled years', () => {
    expect(pointsOf('parity', school(5, 3)).map(({ value, hidden }) => [value, hidden])).toEqual([
      [1, false],
      [undefined, true],
    ]);
    expect(pointsOf('growth', school(3, 6)).map(({ hidden }) => hidden)).toEqual([true, true]);
    expect(pointsOf('share', school(6, 3, 6), 'three-years')[2]).toMatchObject({ value: undefined, hidden: true });
    expect(pointsOf('share', school(6, 9, 6), 'three-years')[2]).toMatchObject({ value: 28, hidden: false });
  });
  it('hide a ratio whose divisor is small', () => {
    const years = [{ ...yearWith(2026, 5), counts: { ...yearWith(2026, 5).counts, 'fairness/supported-in-school': 2 } }];
    expect(pointsOf('parity', { years, targets: {} })[0]).toMatchObject({ value: undefined, hidden: true });
  });
  it('still count in checks inside the school', () => {
    expect(latestValue(fairness, 'share', school(6, 3))).toBe(12);
  });
});

describe('latestValue', () => {
  it('is the value of the newest year that has one', () => {
    expect(latestValue(stays, 'rate', coastCollege)).toBe(15);
    expect(latestValue(stays, 'rate', { years: coastCollege.years.slice(0, 1), targets: {} })).toBeUndefined();
  });
});

describe('presetTarget', () => {
  it('changes the value of the baseline year, whole numbers rounded up', () => {
    expect(presetTarget(stays, 'plus-30', coastCollege)).toBe(6);
    expect(presetTarget(stays, 'rate-plus-20', coastCollege)).toBe(15);
    const ten = [{ year: 2024, counts: { 'stays/long': 10 }, estimates: [] }];
    expect(presetTarget(stays, 'plus-30', { years: ten, targets: {} })).toBe(13);
  });
  it('takes a fixed value as it is, and none without a baseline', () => {
    expect(presetTarget(stays, 'rate-12', coastCollege)).toBe(12);
    expect(presetTarget(stays, 'plus-30', { years: [], targets: {} })).toBeUndefined();
    expect(() => presetTarget(stays, 'moon', coastCollege)).toThrow('stays has no preset "moon"');
  });
});

describe('allFigureSeries', () => {
  it('gives every part of every indicator', () => {
    expect(allFigureSeries([stays, fairness], coastCollege).map(({ indicator, part }) => `${indicator}/${part}`)).toHaveLength(8);
  });
});
