import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { CATALOGUE } from '../application/school.ts';
import { type Browser, problemOf, riverside } from './client.ts';

const items = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items.map(({ id }) => id) ?? [];

/** Words that routes look for, so that random bodies get past the first check. */
const KEYS = [
  'operation',
  'changes',
  'item',
  'version',
  'answer',
  'level',
  'note',
  'context',
  'years',
  'targets',
  'counts',
  'choices',
  'placements',
  'secret',
  'school',
  '__proto__',
  'constructor',
];
const VALUES = ['op-random-1', 'quick', 'en', ...items.slice(0, 3), '', '\u0000', '🚲', 'A'.repeat(43)];

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(...VALUES, null, true, 0, 1, -1, 2.5, 1e308),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('any'), { maxKeys: 5 }),
  ),
})).any;
const answersBody = fc.record({
  operation: fc.constantFrom('op-random-1', 'op-random-2', 'x'),
  changes: fc.array(
    fc.record({ item: fc.constantFrom(...items.slice(0, 5), 'nothing'), version: fc.constantFrom(0, 1, 2, -1), answer: value }),
    { maxLength: 4 },
  ),
});
const body = fc.oneof(value, answersBody, fc.json(), fc.string());

it('answers anything at all without breaking, every refusal a problem that says what to do', { timeout: 60_000 }, async () => {
  const { browser, path } = await riverside();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ROUTES.filter((route) => route.body)),
      body,
      fc.boolean(),
      async (route, sent, asText) => {
        const address = `/api${route.path.replace('/assessments/:id', path.replace('/api', '')).replaceAll(/:[a-z]+/g, 'vet-internationalisation')}`;
        await answersWithoutBreaking(
          browser,
          route.method.toUpperCase(),
          address,
          asText ? JSON.stringify(JSON.stringify(sent)) : sent,
        );
      },
    ),
    { numRuns: 400, seed: 20261122 },
  );
});

it('answers any address without breaking', { timeout: 60_000 }, async () => {
  const { browser } = await riverside();
  const part = fc.oneof(
    fc.webSegment(),
    fc.constantFrom('assessments', 'questionnaires', 'answers', '..', '%2e%2e', '__proto__', 'latest', '%00', '%F0%9F%9A%B2'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE'),
      fc.array(part, { maxLength: 5 }),
      async (method, parts) => {
        const { pathname } = new URL(`/api/${parts.join('/')}`, 'https://waymark.example');
        if (pathname.startsWith('/api/')) await answersWithoutBreaking(browser, method, pathname);
      },
    ),
    { numRuns: 300, seed: 20261122 },
  );
});

async function answersWithoutBreaking(browser: Browser, method: string, address: string, sent?: unknown): Promise<void> {
  const response = await browser.send(method, address, method === 'GET' || method === 'HEAD' ? undefined : sent);
  expect(response.status).toBeLessThan(500);
  if (response.status >= 400 && method !== 'HEAD') await problemOf(response);
  expect(browser.log).toEqual([]);
}
