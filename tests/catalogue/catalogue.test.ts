import { expect, it } from 'vitest';
import { countries, country, find, latest, list } from '../../src/catalogue/catalogue.ts';

it('finds a version by id and number', () => {
  expect(find('vet-internationalisation', '1.0.0')?.questionnaire.items).toHaveLength(62);
});

it('reads a version once', () => {
  expect(find('vet-internationalisation', '1.0.0')).toBe(find('vet-internationalisation', '1.0.0'));
});

it.each([
  ['vet-internationalisation', '9.9.9'],
  ['no-such-questionnaire', '1.0.0'],
  ['constructor', 'name'],
  ['vet-internationalisation', '__proto__'],
])('finds nothing for %s %s', (id, version) => {
  expect(find(id, version)).toBeUndefined();
});

it('knows the newest published version', () => {
  expect(latest('vet-internationalisation')?.questionnaire.version).toBe('1.0.0');
  expect(latest('no-such-questionnaire')).toBeUndefined();
});

it('lists every version', () => {
  expect(list().map(({ questionnaire }) => `${questionnaire.id}/${questionnaire.version}`)).toEqual([
    'vet-internationalisation/1.0.0',
  ]);
});

it('gives words in the first language of a version where it has none in the wanted one', () => {
  expect(find('vet-internationalisation', '1.0.0')?.texts('xx').language).toBe('en');
});

it('knows countries by code, and none by a name of the language', () => {
  expect(countries().map(({ id }) => id)).toEqual(['fi', 'lt', 'neutral']);
  expect(country('fi')?.agency?.url).toBe('https://www.oph.fi');
  expect(country('toString')).toBeUndefined();
});
