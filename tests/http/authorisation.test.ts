import { beforeEach, describe, expect, it } from 'vitest';
import { RIGHTS, ROLES } from '../../src/application/rights.ts';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { CATALOGUE, newProduct, RIVERSIDE } from '../application/school.ts';
import { type Browser, newBrowser, riverside } from './client.ts';
import { EXCEPTIONS, STATES, type State, TABLE } from './rights-table.ts';

const PLAN = { choices: { startOn: '2026-11-22', pinned: [], declined: [], done: [], running: [] }, placements: [] };
const VERSION = CATALOGUE.find('vet-internationalisation', '1.0.0');
const ITEM = VERSION?.questionnaire.items[0]?.id;
const ACTION = VERSION?.questionnaire.actions[0]?.id;
const CHECK = VERSION?.questionnaire.shortChecks?.[0];

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
  'post /assessments/:id/links': { kind: 'viewer', label: 'School board' },
  'post /assessments/:id/links/:link/refresh': { to: 1 },
  'post /assessments/:id/rounds': {},
  'put /assessments/:id/check': { values: { [CHECK?.questions[0]?.[0] ?? '']: 2 } },
  'post /links/preview': { secret: link },
  'post /links/exchange': { secret: link },
});

/** Riverside, the browser that asks, and what stands in addresses and bodies. */
interface Scene {
  readonly browser: Browser;
  readonly path: string;
  /** A link of another school that nobody has used. */
  readonly secret: string;
  /** A frozen viewer link of Riverside. */
  readonly link: string;
}

/** Rooms and what schools share with them have a table of their own. */
const own = ROUTES.filter(({ group }) => group !== 'Rooms');

describe('who may do what', () => {
  it('is said for every route', () => {
    expect(own.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(TABLE).sort());
  });
  it('names no act that no route is for, but the one that a body decides about', () => {
    const acts = new Set(ROUTES.flatMap(({ needs }) => (needs === 'nothing' ? [] : [needs])));
    expect(Object.keys(RIGHTS).filter((act) => !acts.has(act as keyof typeof RIGHTS))).toEqual(['change-what-is-asked']);
    expect(Object.values(RIGHTS).flatMap(({ roles }) => roles as readonly string[])).toEqual(expect.arrayContaining([...ROLES]));
  });

  describe.each(STATES)('as %s', (state) => {
    let scene: Scene;
    beforeEach(async () => {
      scene = await sceneOf(state);
    });

    it.each(
      own.map((route) => {
        const key = `${route.method} ${route.path}`;
        return { ...route, status: EXCEPTIONS[key]?.[state] ?? TABLE[key]?.[state] };
      }),
    )('$method $path answers $status', async ({ method, path: pattern, body, status }) => {
      const { browser, path, secret, link } = scene;
      const address = pattern
        .replace('/assessments/:id', path.replace('/api', ''))
        .replace(':id', 'vet-internationalisation')
        .replace(':version', '1.0.0')
        .replace(':example', 'alder')
        .replace(':code', 'fi')
        .replace(':questionnaire', 'vet-internationalisation')
        .replace(':action', 'own_4fXq2LmZ8aQ')
        .replace(':link', link)
        .replace(':round', '1');
      const sent = body ? bodies(secret)[`${method} ${pattern}`] : undefined;
      const response = await browser.send(method.toUpperCase(), `/api${address}`, sent);
      expect(response.status).toBe(status);
      if (response.status === 404 || response.status === 403) expect(await response.text()).not.toContain('Riverside');
    });
  });
});

/** Riverside with one answer, submitted once, with a frozen link and an open round; and the browser of a state. */
async function sceneOf(state: State): Promise<Scene> {
  const product = newProduct();
  const school = await riverside(product);
  const secret = (await riverside(product)).ownerLink.replace('/o#', '');
  const { browser: office, path } = school;
  const send = async (method: string, where: string, body?: unknown) => {
    const response = await office.send(method, `${path}${where}`, body);
    return response.status === 204 ? undefined : response.json();
  };
  await send('PATCH', '/answers', {
    operation: 'op-first-01',
    changes: [{ item: ITEM, version: 0, answer: { level: 1 } }],
  });
  await send('POST', '/submission');
  const { link } = await send('POST', '/links', { kind: 'viewer', shows: 'frozen', days: 365 });
  const round = await send('POST', '/rounds', { days: 20 });
  const [role, condition] = state.split(', ');
  const made = role === 'editor' || role === 'viewer' ? await send('POST', '/links', { kind: role, days: 20 }) : undefined;
  const own: { readonly id: string; readonly secret: string } | undefined =
    role === 'respondent' ? round.links[0] : made && { id: made.link.id, secret: made.secret };
  const browser = role === 'owner' ? office : newBrowser(product);
  if (role === 'another school') browser.cookie = (await riverside(product)).browser.cookie;
  if (own) await browser.send('POST', '/api/links/exchange', { secret: own.secret.slice(3) });
  if (condition !== 'submitted') await send('DELETE', '/submission');
  if (condition === 'expired') product.clock.set('2026-12-13T09:00:00.000Z');
  if (condition === 'revoked') {
    if (role === 'respondent') await send('POST', '/rounds/1/closing');
    else if (own) await send('DELETE', `/links/${own.id}`);
    else await newBrowser(product).send('POST', '/api/links/exchange', { secret: school.recoveryCode });
  }
  if (condition === 'ended') {
    const { cookie } = browser;
    await browser.send('DELETE', '/api/session');
    browser.cookie = cookie;
  }
  return { browser, path, secret, link: link.id };
}
