import { describe, expect, it } from 'vitest';
import { facetValues, filtered, gapOf, inOrder } from '../../../src/domain/cohort/overview.ts';
import { rowsOf } from './helpers/rows.ts';

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rows = rowsOf([
  { number: 9, name: 'Oak', levels: { lea: 3, out: 1 }, target: 4, country: 'fi' },
  { number: 2, name: 'Ash', levels: { lea: 1, out: 'not-rated' }, target: 2, country: 'lt' },
  { number: 5, name: 'Fir', levels: { lea: 3 }, target: 3, country: 'fi', size: 'large' },
]);
const names = (list: typeof rows) => list.map(({ name }) => name);

describe('the rows of a cohort', () => {
  it('stand in alphabetical order', () => {
    expect(names(inOrder(rows, { by: 'name' }, byName))).toEqual(['Ash', 'Fir', 'Oak']);
  });
  it('stand by the level of one dimension, equals by name, those without a level last', () => {
    expect(names(inOrder(rows, { by: 'dimension', dimension: 'lea', first: 'highest' }, byName))).toEqual(['Fir', 'Oak', 'Ash']);
    expect(names(inOrder(rows, { by: 'dimension', dimension: 'lea', first: 'lowest' }, byName))).toEqual(['Ash', 'Fir', 'Oak']);
    expect(names(inOrder(rows, { by: 'dimension', dimension: 'out', first: 'lowest' }, byName))).toEqual(['Oak', 'Ash', 'Fir']);
  });
  it('stand by how many levels a school lacks to its own target', () => {
    expect(names(inOrder(rows, { by: 'gap' }, byName))).toEqual(['Oak', 'Ash', 'Fir']);
    expect(rows.map(({ overview }) => gapOf(overview, 'lea'))).toEqual([1, 1, 0]);
  });
  it('are filtered by what schools said of themselves', () => {
    expect(names(filtered(rows, { country: 'fi' }))).toEqual(['Oak', 'Fir']);
    expect(names(filtered(rows, { country: 'fi', size: 'large' }))).toEqual(['Fir']);
    expect(filtered(rows, { country: 'se' })).toEqual([]);
    expect(facetValues(rows, 'country')).toEqual([
      { value: 'fi', rows: 2 },
      { value: 'lt', rows: 1 },
    ]);
  });
});
