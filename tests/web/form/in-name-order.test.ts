import { describe, expect, it } from 'vitest';
import { inNameOrder } from '../../../web/src/form/plain/in-name-order.ts';

const labels = (options: readonly { readonly label: string }[]) => options.map(({ label }) => label);

describe('inNameOrder', () => {
  it('puts countries in the order of their names, and what is no country last', () => {
    const countries = [
      { value: 'cz', label: 'Czechia' },
      { value: 'de', label: 'Germany' },
      { value: 'dk', label: 'Denmark' },
      { value: 'other', label: 'Another country' },
    ];
    expect(labels(inNameOrder(countries, 'en'))).toEqual(['Czechia', 'Denmark', 'Germany', 'Another country']);
  });

  it('follows the alphabet of the language', () => {
    const countries = [
      { value: 'at', label: 'Österreich' },
      { value: 'pl', label: 'Polen' },
      { value: 'no', label: 'Norwegen' },
    ];
    expect(labels(inNameOrder(countries, 'de'))).toEqual(['Norwegen', 'Österreich', 'Polen']);
    expect(labels(inNameOrder(countries, 'sv'))).toEqual(['Norwegen', 'Polen', 'Österreich']);
  });

  it('leaves a list alone whose order means something', () => {
    const terms = [
      { value: 3, label: 'Three terms' },
      { value: 4, label: 'Four terms' },
      { value: 6, label: 'A six' },
    ];
    expect(inNameOrder(terms, 'en')).toEqual(terms);
  });
});
