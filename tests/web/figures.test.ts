import { describe, expect, it } from 'vitest';
import type { Figures } from '../../src/domain/indicators.ts';
import { patchFigures } from '../../web/src/figures/patch-figures.ts';
import { parseNumber } from '../../web/src/form/plain/parse-number.ts';

const stays = 'learner-mobility-rate/stays';
const figures: Figures = {
  years: [{ year: 2024, counts: { [stays]: 18 }, estimates: [stays] }],
  targets: { 'learner-mobility-rate/rate': { value: 12, year: 2030, preset: 'european-aim' } },
};

describe('patchFigures', () => {
  it('adds a year in its place and keeps the others', () => {
    const after = patchFigures(figures, { years: { 2022: { counts: { [stays]: 9 } } } });
    expect(after.years.map(({ year }) => year)).toEqual([2022, 2024]);
    expect(after.years[1]).toEqual(figures.years[0]);
  });

  it('takes a count and its mark away, and a year in which nothing is left', () => {
    expect(patchFigures(figures, { years: { 2024: { estimates: { [stays]: null } } } }).years).toEqual([
      { year: 2024, counts: { [stays]: 18 }, estimates: [] },
    ]);
    expect(patchFigures(figures, { years: { 2024: { counts: { [stays]: null }, estimates: { [stays]: null } } } }).years).toEqual(
      [],
    );
  });

  it('replaces a ready-made target by an own one', () => {
    const own = { targets: { 'learner-mobility-rate/rate': { value: 20, year: 2028, preset: undefined } } };
    expect(patchFigures(figures, own).targets).toEqual({ 'learner-mobility-rate/rate': { value: 20, year: 2028 } });
    expect(patchFigures(figures, { targets: { 'learner-mobility-rate/rate': null } }).targets).toEqual({});
  });
});

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['-3', -3],
    ['', undefined],
    ['12 %', undefined],
    ['1.2.3', undefined],
    ['about 5', undefined],
  ])('reads "%s" as %s', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });
});
