import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FormsReply } from '../../src/contracts/questionnaires.ts';
import { kindOf, newBrowser } from './client.ts';

const version = '/api/questionnaires/vet-internationalisation/1.0.0';

describe('GET /questionnaires', () => {
  it('lists every version with its title', async () => {
    const list = await (await newBrowser().send('GET', '/api/questionnaires')).json();
    expect(list[0]).toMatchObject({
      id: 'vet-internationalisation',
      version: '1.0.0',
      status: 'published',
      languages: ['en'],
      title: expect.any(String),
    });
    expect(list.map(({ id }: { id: string }) => id)).toEqual(['vet-internationalisation', 'school-library', 'travel-club']);
  });
  it('leads from latest to the newest version, and keeps the language', async () => {
    const response = await newBrowser().send('GET', '/api/questionnaires/vet-internationalisation/latest?lang=en');
    expect([response.status, response.headers.get('location'), response.headers.get('cache-control')]).toEqual([
      302,
      `${version}?lang=en`,
      'no-store',
    ]);
  });
});

describe('GET /questionnaires/:id/:version', () => {
  it.each(['', '/schema.json', '/catalogue', '/examples', '/examples/alder'])(
    'serves %s to be kept for good, with a strong ETag of its content',
    async (part) => {
      const response = await newBrowser().send('GET', version + part);
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('etag')).toBe(`"${createHash('sha256').update(text).digest('base64url')}"`);
    },
  );
  it.each([
    ['the same', (etag: string) => etag],
    ['a weakened', (etag: string) => `W/${etag}`],
    ['one of several', (etag: string) => `"other", ${etag}`],
    ['any', () => '*'],
  ])('sends nothing again to a browser that holds %s tag', async (_, given) => {
    const browser = newBrowser();
    const etag = (await browser.send('GET', version)).headers.get('etag') ?? '';
    const response = await browser.send('GET', version, undefined, { 'if-none-match': given(etag) });
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await browser.send('GET', version, undefined, { 'if-none-match': '"stale"' })).status).toBe(200);
  });
  it('tells everything that answering needs, and no action', async () => {
    const bundle = await (await newBrowser().send('GET', `${version}?lang=en`)).json();
    expect(Object.keys(bundle)).toEqual(['id', 'version', 'languages', 'schema', 'contextSchema', 'questionnaire', 'texts']);
    expect(Object.keys(bundle.questionnaire)).toEqual(['dimensions', 'items', 'scopes', 'conditions', 'context']);
    expect(bundle.questionnaire.items).toHaveLength(62);
    expect(bundle.texts.language).toBe('en');
  });
  it.each([
    '/api/questionnaires/none/latest',
    '/api/questionnaires/constructor/latest',
    '/api/questionnaires/vet-internationalisation/2.0.0',
    '/api/questionnaires/__proto__/toString',
    `${version}?lang=tlh`,
    `${version}/examples/oak`,
    '/api/countries/atlantis',
    '/api/countries/constructor',
  ])('knows no %s', async (path) => {
    expect(await kindOf(await newBrowser().send('GET', path))).toMatchObject({ status: 404, kind: 'not-found' });
  });
});

describe('GET /countries', () => {
  it('serves the facts of countries, not to be kept', async () => {
    const response = await newBrowser().send('GET', '/api/countries');
    expect((await response.json()).map(({ id }: { id: string }) => id)).toEqual(['fi', 'lt', 'neutral']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await (await newBrowser().send('GET', '/api/countries/fi')).json()).toMatchObject({ id: 'fi', programme: 'eu' });
  });
});

describe('GET /forms/:questionnaire', () => {
  it('serves the forms that drafts are made for, with their words', async () => {
    const [form] = FormsReply.parse(await (await newBrowser().send('GET', '/api/forms/vet-internationalisation?lang=en')).json());
    expect(form?.template).toMatchObject({ form: 'KA120-VET', callYear: 2026, checkedOn: '2026-11-22' });
    expect(form?.texts.language).toBe('en');
  });
  it.each(['school-library', 'constructor', 'no-such'])('has none for %s', async (questionnaire) => {
    const response = await newBrowser().send('GET', `/api/forms/${questionnaire}`);
    expect([response.status, await response.json()]).toEqual([200, []]);
  });
});
