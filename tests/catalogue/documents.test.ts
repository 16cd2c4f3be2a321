import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { answeringBundle, catalogueDocument } from '../../src/catalogue/documents.ts';
import { plainVersion, realVersion } from '../questionnaires/fixtures.ts';

it('keeps what the answering pages load under 25 kB of brotli', () => {
  const bytes = brotliCompressSync(JSON.stringify(answeringBundle(realVersion(), 'en'))).length;
  expect(bytes).toBeLessThanOrEqual(25_000);
});

it('leaves actions, planning and indicators out of the answering bundle', () => {
  const { questionnaire } = answeringBundle(realVersion(), 'en');
  expect(Object.keys(questionnaire)).toEqual(['dimensions', 'items', 'scopes', 'conditions', 'context']);
});

it('puts the whole questionnaire, its words and the calendar into the catalogue document', () => {
  const { questionnaire, catalogueTexts, calendar } = catalogueDocument(realVersion(), 'en');
  expect(questionnaire.actions).toHaveLength(100);
  expect(Object.keys(catalogueTexts.actions)).toHaveLength(100);
  expect(calendar.calls.map(({ id }) => id)).toContain('ka120');
});

it('makes both for a questionnaire that rates and plans nothing', () => {
  expect(answeringBundle(plainVersion(), 'en').questionnaire.items).toEqual([]);
  expect(catalogueDocument(plainVersion(), 'en').catalogueTexts.actions).toEqual({});
});
