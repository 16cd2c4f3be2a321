import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { CATALOGUE, RIVERSIDE } from '../application/school.ts';
import { type Browser, newBrowser, riverside } from './client.ts';

const alder = CATALOGUE.find('vet-internationalisation', '1.0.0')?.examples.find(({ id }) => id === 'alder');

describe('replies', () => {
  it.each(['1.0.0', '1.0.0/catalogue', '1.0.0/schema.json', '1.0.0/examples', '1.0.0/examples/cedar'])(
    'of questionnaires/…/%s have the shape that is described',
    async (part) => {
      const pattern = part.replace('1.0.0', '/questionnaires/:id/:version').replace('cedar', ':example');
      const response = await newBrowser().send('GET', `/api/questionnaires/vet-internationalisation/${part}`);
      expect(shapeOf('get', pattern)?.parse(await response.json())).toBeDefined();
    },
  );
  it.each(['/questionnaires', '/countries', '/health', '/openapi.json'])(
    'of %s have the shape that is described',
    async (path) => {
      expect(shapeOf('get', path)?.parse(await (await newBrowser().send('GET', `/api${path}`)).json())).toBeDefined();
    },
  );
  it('about a whole assessment have the shape that is described', async () => {
    const { browser, path, ...started } = await riverside();
    expect(shapeOf('post', '/assessments', 201)?.parse(started)).toBeDefined();
    const answers = Object.entries(alder?.answers ?? {}).map(([item, answer]) => ({ item, version: 0, answer }));
    const send = sender(browser, path);
    await send('patch', '', { operation: 'op-shape-01', scope: alder?.scope, context: alder?.context });
    await send('patch', '/answers', { operation: 'op-shape-02', changes: answers });
    await send('patch', '/indicators', { operation: 'op-shape-03', years: {} });
    for (const part of ['', '/answers', '/indicators', '/profile', '/report.json']) await send('get', part);
    const { plan } = await send('get', '/roadmap');
    await send('put', '/roadmap', { operation: 'op-shape-04', choices: plan.choices, placements: plan.placements });
    const [action] = plan.placements;
    await send('patch', '/actions', {
      operation: 'op-shape-05',
      changes: [
        { action: action?.action, version: 0, status: { kind: 'declined', reason: 'Done by the city' }, note: 'Ask again' },
      ],
    });
    const dates = { start: '2027-01-11', due: '2027-05-28' };
    const work = { own: { title: 'Visit our twin town', days: 2.5 }, owner: 'Deputy head', dates };
    await send('post', '/actions', { operation: 'op-shape-06', ...work }, 201);
    await send('get', '/actions');
    await send('post', '/submission', undefined, 201);
    await send('get', '/report.json');
    const entered = await newBrowser(browser.product).send('POST', '/api/links/exchange', { secret: started.recoveryCode });
    expect(shapeOf('post', '/links/exchange')?.parse(await entered.json())).toBeDefined();
    expect(RIVERSIDE.school).toBe('Riverside VET College');
  });
});

describe('replies about links and rounds', () => {
  it('have the shape that is described', async () => {
    const { browser, path } = await riverside();
    const send = sender(browser, path);
    const [item] = Object.keys(alder?.answers ?? {});
    const answer = { operation: 'op-shape-01', changes: [{ item, version: 0, answer: { level: 1 } }] };
    await browser.send('PATCH', `${path}/answers`, answer);
    await send('post', '/submission', undefined, 201);
    const made = await send('post', '/links', { kind: 'viewer', shows: 'frozen', label: 'Board' }, 201);
    const { link } = await send('post', `/links/${made.link.id}/replacement`, undefined, 201);
    await send('get', `/links/${link.id}/refresh`);
    await send('post', `/links/${link.id}/refresh`, { to: 1 });
    const { links } = await send('post', '/rounds', {}, 201);
    for (const part of ['/links', '/rounds', '/events']) await send('get', part);
    const phone = newBrowser(browser.product);
    const secret = links[1].secret.replace('/r#', '');
    for (const step of ['preview', 'exchange']) {
      const reply = await phone.send('POST', `/api/links/${step}`, { secret });
      expect(shapeOf('post', `/links/${step}`)?.parse(await reply.json())).toBeDefined();
    }
    await sender(phone, path)('get', '/check');
    await send('post', '/rounds/1/closing');
    await send('get', '/rounds');
  });
});

/** Sends requests about an assessment and holds each reply against its description. */
function sender(browser: Browser, path: string) {
  return async (method: 'get' | 'patch' | 'post' | 'put', part: string, body?: unknown, status = 200) => {
    const response = await browser.send(method.toUpperCase(), path + part, body);
    expect(response.status).toBe(status);
    const reply = await response.json();
    const pattern = part.replace(/links\/[^/]+/, 'links/:link').replace(/rounds\/\d+/, 'rounds/:round');
    expect(shapeOf(method, `/assessments/:id${pattern}`, status)?.parse(reply)).toBeDefined();
    return reply;
  };
}

function shapeOf(method: string, path: string, status = 200) {
  const route = ROUTES.find((one) => one.method === method && one.path === path);
  const schema = route?.replies[status]?.schema;
  if (!schema) throw new Error(`${method} ${path} describes no reply ${status}`);
  return schema;
}
