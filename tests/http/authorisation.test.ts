import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { CATALOGUE, newProduct, RIVERSIDE } from '../application/school.ts';
import { type Browser, newBrowser, riverside } from './client.ts';

/**
 * Who asks, and in which state the assessment is: nobody; a device of the owner while open and after submission; a device
 * whose session has ended; a device that was shut out by the recovery code; the owner of another school.
 */
const STATES = ['nobody', 'owner', 'owner, submitted', 'ended', 'shut out', 'another school'] as const;

/** The status of every route in every state. A route without a row fails the build. */
const TABLE: Readonly<Record<string, readonly number[]>> = {
  'get /questionnaires': [200, 200, 200, 200, 200, 200],
  'get /questionnaires/:id/latest': [302, 302, 302, 302, 302, 302],
  'get /questionnaires/:id/:version': [200, 200, 200, 200, 200, 200],
  'get /questionnaires/:id/:version/schema.json': [200, 200, 200, 200, 200, 200],
  'get /questionnaires/:id/:version/catalogue': [200, 200, 200, 200, 200, 200],
  'get /questionnaires/:id/:version/examples': [200, 200, 200, 200, 200, 200],
  'get /questionnaires/:id/:version/examples/:example': [200, 200, 200, 200, 200, 200],
  'get /countries': [200, 200, 200, 200, 200, 200],
  'get /countries/:code': [200, 200, 200, 200, 200, 200],
  'post /assessments': [201, 201, 201, 201, 201, 201],
  'get /assessments/:id': [401, 200, 200, 401, 404, 404],
  'patch /assessments/:id': [401, 200, 409, 401, 404, 404],
  'delete /assessments/:id': [401, 204, 204, 401, 404, 404],
  'get /assessments/:id/answers': [401, 200, 200, 401, 404, 404],
  'patch /assessments/:id/answers': [401, 200, 409, 401, 404, 404],
  'get /assessments/:id/indicators': [401, 200, 200, 401, 404, 404],
  'patch /assessments/:id/indicators': [401, 200, 409, 401, 404, 404],
  'post /assessments/:id/submission': [401, 201, 200, 401, 404, 404],
  'delete /assessments/:id/submission': [401, 204, 204, 401, 404, 404],
  'get /assessments/:id/profile': [401, 200, 200, 401, 404, 404],
  'get /assessments/:id/roadmap': [401, 200, 200, 401, 404, 404],
  'put /assessments/:id/roadmap': [401, 200, 200, 401, 404, 404],
  'get /assessments/:id/report.json': [401, 200, 200, 401, 404, 404],
  'get /assessments/:id/report.pdf': [401, 200, 200, 401, 404, 404],
  'get /assessments/:id/actions': [401, 200, 200, 401, 404, 404],
  'patch /assessments/:id/actions': [401, 200, 200, 401, 404, 404],
  'post /assessments/:id/actions': [401, 201, 201, 401, 404, 404],
  'delete /assessments/:id/actions/:action': [401, 204, 204, 401, 404, 404],
  'post /assessments/:id/links': [401, 201, 201, 401, 404, 404],
  'post /links/preview': [200, 200, 200, 200, 200, 200],
  'post /links/exchange': [200, 200, 200, 200, 200, 200],
  'delete /session': [204, 204, 204, 204, 204, 204],
  'get /health': [200, 200, 200, 200, 200, 200],
  'get /openapi.json': [200, 200, 200, 200, 200, 200],
  'get /docs': [200, 200, 200, 200, 200, 200],
  'get /docs.css': [200, 200, 200, 200, 200, 200],
};

const PLAN = { choices: { startOn: '2026-11-22', pinned: [], declined: [], done: [], running: [] }, placements: [] };
const ITEM = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items[0]?.id;
const ACTION = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.actions[0]?.id;

/** A right body for each route that takes one; `link` opens a third school. */
const bodies = (link: string): Readonly<Record<string, unknown>> => ({
  'post /assessments': RIVERSIDE,
  'patch /assessments/:id': { operation: 'op-table-01', scope: 'full' },
  'patch /assessments/:id/answers': { operation: 'op-table-02', changes: [{ item: ITEM, version: 1, answer: { level: 2 } }] },
  'patch /assessments/:id/indicators': { operation: 'op-table-03', years: {} },
  'put /assessments/:id/roadmap': { operation: 'op-table-04', ...PLAN },
  'patch /assessments/:id/actions': {
    operation: 'op-table-05',
    changes: [{ action: ACTION, version: 0, status: { kind: 'doing' } }],
  },
  'post /assessments/:id/actions': {
    operation: 'op-table-06',
    own: { title: 'Visit our twin town', days: 2 },
    owner: 'Deputy head',
    dates: { start: '2027-01-11', due: '2027-05-28' },
  },
  'post /links/preview': { secret: link },
  'post /links/exchange': { secret: link },
});

describe('who may do what', () => {
  it('is said for every route', () => {
    expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(TABLE).sort());
  });

  describe.each(STATES.map((state, column) => ({ state, column })))('as $state', ({ state, column }) => {
    let browser: Browser;
    let path: string;
    let link: string;
    beforeEach(async () => {
      ({ browser, path, link } = await inState(state));
    });

    it.each(ROUTES.map((route) => ({ ...route, status: TABLE[`${route.method} ${route.path}`]?.[column] })))(
      '$method $path answers $status',
      async ({ method, path: pattern, body, status }) => {
        const address = `/api${pattern.replace('/assessments/:id', path.replace('/api', '')).replace(':id', 'vet-internationalisation').replace(':version', '1.0.0').replace(':example', 'alder').replace(':code', 'fi').replace(':action', 'own_4fXq2LmZ8aQ')}`;
        const response = await browser.send(
          method.toUpperCase(),
          address,
          body ? bodies(link)[`${method} ${pattern}`] : undefined,
        );
        expect(response.status).toBe(status);
        if (response.status === 404) expect(await response.text()).not.toContain('Riverside');
      },
    );
  });
});

/** Riverside with one answer, the browser that asks, and an unused link of a third school. */
async function inState(state: (typeof STATES)[number]): Promise<{ browser: Browser; path: string; link: string }> {
  const product = newProduct();
  const school = await riverside(product);
  const link = (await riverside(product)).ownerLink.replace('/o#', '');
  const { browser, path } = school;
  await browser.send('PATCH', `${path}/answers`, {
    operation: 'op-first-01',
    changes: [{ item: ITEM, version: 0, answer: { level: 1 } }],
  });
  if (state === 'nobody') return { browser: newBrowser(product), path, link };
  if (state === 'another school') return { browser: (await riverside(product)).browser, path, link };
  if (state === 'owner, submitted') await browser.send('POST', `${path}/submission`);
  if (state === 'shut out') await newBrowser(product).send('POST', '/api/links/exchange', { secret: school.recoveryCode });
  if (state === 'ended') {
    const { cookie } = browser;
    await browser.send('DELETE', '/api/session');
    browser.cookie = cookie;
  }
  return { browser, path, link };
}
