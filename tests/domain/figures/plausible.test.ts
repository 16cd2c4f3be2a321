import { describe, expect, it } from 'vitest';
import { missingElsewhere, sharesAboveWhole } from '../../../src/domain/figures/plausible.ts';
import type { Figures, Indicator } from '../../../src/domain/indicators.ts';

const indicator = (id: string, counts: readonly string[], parts: Indicator['parts']): Indicator => ({
  id,
  code: id,
  counts: counts.map((count) => ({ id: count, unit: 'count' })),
  parts,
  references: [],
  presets: [],
});

const stays = indicator(
  'stays',
  ['all', 'graduates'],
  [{ id: 'rate', unit: 'percent', numerator: ['all'], denominator: ['graduates'], factor: 100 }],
);
const long = indicator(
  'long',
  ['ninety-days', 'days'],
  [
    { id: 'share', unit: 'percent', numerator: ['ninety-days'], denominator: ['stays/all'], factor: 100 },
    { id: 'mean', unit: 'days', numerator: ['days'], denominator: ['stays/all'], factor: 1 },
  ],
);

const inYear = (counts: Readonly<Record<string, number>>): Figures => ({
  years: [{ year: 2025, counts, estimates: [] }],
  targets: {},
});

describe('sharesAboveWhole', () => {
  it('asks back where sixteen of ten stays were long', () => {
    expect(sharesAboveWhole([stays, long], inYear({ 'stays/all': 10, 'long/ninety-days': 16 }))).toEqual([
      { indicator: 'long', part: 'share', year: 2025, value: 160, numerator: ['long/ninety-days'], denominator: ['stays/all'] },
    ]);
  });
  it('takes a whole for a share: 100 per cent is fine', () => {
    expect(sharesAboveWhole([stays, long], inYear({ 'stays/all': 10, 'long/ninety-days': 10 }))).toEqual([]);
  });
  it('leaves a mean of many days per stay alone', () => {
    expect(sharesAboveWhole([stays, long], inYear({ 'stays/all': 10, 'long/days': 400 }))).toEqual([]);
  });
});

describe('missingElsewhere', () => {
  const missing = (counts: Readonly<Record<string, number>>) => missingElsewhere(long, { year: 2025, counts, estimates: [] });
  it('names the count of another indicator that a typed one waits for', () => {
    expect(missing({ 'long/ninety-days': 4 })).toEqual(['stays/all']);
  });
  it('is silent where nothing is typed yet, and where nothing is missing', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ 'long/ninety-days': 4, 'stays/all': 9 })).toEqual([]);
  });
});
