import { expect, it } from 'vitest';
import { countries as files } from '../../questionnaires/index.ts';
import { checkCountry } from '../../src/catalogue/check.ts';

it.each(Object.entries(files))('has no fault in %s', (code, content) => {
  expect(checkCountry(code, content)).toEqual([]);
});

it('wants a source and a checked day for every fact', () => {
  const country = structuredClone<Record<string, unknown>>(files.fi);
  country.grants = [{ id: 'gift', text: 'Money for all.', source: '', checkedOn: '2026-11-22' }];
  country.terms = [{ name: 'autumn', from: '08-12', to: '12-19', source: 'The ministry' }];
  expect(checkCountry('fi', country).map(({ pointer }) => pointer)).toEqual(['/terms/0/checkedOn', '/grants/0/source']);
});

it('wants the file name to be the code', () => {
  expect(checkCountry('se', files.fi)).toEqual([{ file: 'countries/se.json', pointer: '/id', detail: 'must be "se"' }]);
});
