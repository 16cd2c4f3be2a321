import { beforeEach, describe, expect, it } from 'vitest';
import { RIGHTS, ROLES } from '../../src/application/rights.ts';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { CATALOGUE, newProduct, RIVERSIDE } from '../application/school.ts';
import { type Browser, newBrowser, riverside } from './client.ts';

/**
 * Who asks, and in which state assessment and link are. `ended`: the device signed out. `revoked`: its link was taken back,
 * for an owner by the recovery code, for a respondent by the close of the round. `expired`: its link has lapsed.
 */
const STATES = [
  'nobody',
  'another school',
  'owner',
  'owner, submitted',
  'owner, expired',
  'owner, revoked',
  'owner, ended',
  'editor',
  'editor, submitted',
  'editor, expired',
  'editor, revoked',
  'viewer',
  'viewer, submitted',
  'viewer, expired',
  'viewer, revoked',
  'respondent',
  'respondent, submitted',
  'respondent, expired',
  'respondent, revoked',
] as const;
type State = (typeof STATES)[number];
type Row = Readonly<Record<State, number>>;

/** Statuses of one role: while the assessment is open, and once it is submitted. */
type Pair = readonly [open: number, submitted: number];
const NO: Pair = [403, 403];

/** A row: the four roles as they are, and everybody without a right. What a lapsed link of an owner opened stays open. */
function row(owner: Pair, editor: Pair, viewer: Pair, respondent: Pair): Row {
  return {
    nobody: 401,
    'another school': 404,
    owner: owner[0],
    'owner, submitted': owner[1],
    'owner, expired': owner[0],
    'owner, revoked': 404,
    'owner, ended': 401,
    editor: editor[0],
    'editor, submitted': editor[1],
    'editor, expired': 404,
    'editor, revoked': 404,
    viewer: viewer[0],
    'viewer, submitted': viewer[1],
    'viewer, expired': 404,
    'viewer, revoked': 404,
    respondent: respondent[0],
    'respondent, submitted': respondent[1],
    'respondent, expired': 404,
    'respondent, revoked': 404,
  };
}

const everybody = (status: number): Row => ({
  ...row([status, status], [status, status], [status, status], [status, status]),
  ...Object.fromEntries(STATES.map((state) => [state, status])),
});
const owner = (open: number, submitted = open): Row => row([open, submitted], NO, NO, NO);
const team = (open: number, submitted = open): Row => row([open, submitted], [open, submitted], NO, NO);
const readers = (status: number): Row => row([status, status], [status, status], [status, status], NO);
const respondent = (status: number): Row => row(NO, NO, NO, [status, status]);

/** The status of every route in every state. A route without a row fails the build. */
const TABLE: Readonly<Record<string, Row>> = {
  'get /questionnaires': everybody(200),
  'get /questionnaires/:id/latest': everybody(302),
  'get /questionnaires/:id/:version': everybody(200),
  'get /questionnaires/:id/:version/schema.json': everybody(200),
  'get /questionnaires/:id/:version/catalogue': everybody(200),
  'get /questionnaires/:id/:version/examples': everybody(200),
  'get /questionnaires/:id/:version/examples/:example': everybody(200),
  'get /countries': everybody(200),
  'get /countries/:code': everybody(200),
  'get /forms/:questionnaire': everybody(200),
  'post /assessments': everybody(201),
  'get /assessments/:id': readers(200),
  'patch /assessments/:id': team(200, 409),
  'delete /assessments/:id': owner(204),
  'get /assessments/:id/answers': team(200),
  'patch /assessments/:id/answers': team(200, 409),
  'get /assessments/:id/indicators': team(200),
  'patch /assessments/:id/indicators': team(200, 409),
  'post /assessments/:id/submission': owner(201, 200),
  'delete /assessments/:id/submission': owner(204),
  'get /assessments/:id/profile': team(200),
  'get /assessments/:id/roadmap': team(200),
  'put /assessments/:id/roadmap': team(200),
  'get /assessments/:id/report.json': readers(200),
  'get /assessments/:id/report.pdf': readers(200),
  'get /assessments/:id/plan.csv': team(200),
  'get /assessments/:id/calendar.ics': team(200),
  'get /assessments/:id/bundle.json': team(200),
  'get /assessments/:id/actions': team(200),
  'patch /assessments/:id/actions': team(200),
  'post /assessments/:id/actions': team(201),
  'delete /assessments/:id/actions/:action': team(204),
  'get /assessments/:id/links': owner(200),
  'post /assessments/:id/links': owner(201),
  'post /assessments/:id/links/:link/replacement': owner(201),
  'delete /assessments/:id/links/:link': owner(204),
  'get /assessments/:id/links/:link/refresh': owner(200),
  'post /assessments/:id/links/:link/refresh': owner(200),
  'get /assessments/:id/events': owner(200),
  'get /assessments/:id/rounds': team(200),
  'post /assessments/:id/rounds': owner(412),
  'post /assessments/:id/rounds/:round/closing': owner(200),
  'get /assessments/:id/check': respondent(200),
  'put /assessments/:id/check': respondent(204),
  'delete /assessments/:id/check': respondent(204),
  'post /links/preview': everybody(200),
  'post /links/exchange': everybody(200),
  'delete /session': everybody(204),
  'get /health': everybody(200),
  'get /openapi.json': everybody(200),
  'get /docs': everybody(200),
  'get /docs.css': everybody(200),
};

/** States that expire their link have no open round, or a day on which another one could be opened. */
const EXCEPTIONS: Readonly<Record<string, Partial<Row>>> = {
  'post /assessments/:id/rounds': { 'owner, expired': 201 },
};

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
