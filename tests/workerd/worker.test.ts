import { env, exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';

const ORIGIN = 'https://waymark.example';
const RIVERSIDE = {
  questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
  scope: 'quick',
  school: 'Riverside VET College',
  language: 'en',
  context: { country: 'fi', size: 'from-300', hosting: 'no' },
};

/** A browser at the Worker itself, with D1 behind it. */
function newBrowser() {
  let cookie = '';
  return async (method: string, path: string, body?: unknown) => {
    const response = await exports.default.fetch(`${ORIGIN}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
}

interface Bundle {
  readonly questionnaire: { readonly items: readonly { readonly id: string; readonly condition?: string }[] };
}

describe('the Worker', () => {
  it('answers the bare address of the API itself, and says where its addresses are listed', async () => {
    const response = await newBrowser()('GET', '/api');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, detail: expect.stringContaining('/api/docs') });
  });
  it('carries a school from the first question to its report', async () => {
    const send = newBrowser();
    const bundle: Bundle = await (await send('GET', '/api/questionnaires/vet-internationalisation/1.0.0?lang=en')).json();
    const started = await send('POST', '/api/assessments', RIVERSIDE);
    expect(started.status).toBe(201);
    const { assessment }: { assessment: { id: string } } = await started.json();
    const path = `/api/assessments/${assessment.id}`;
    const changes = bundle.questionnaire.items
      .filter(({ condition }) => condition === undefined)
      .map(({ id }, index) => ({ item: id, version: 0, answer: { level: index % 4 } }));
    expect((await send('PATCH', `${path}/answers`, { operation: 'op-answers-1', changes })).status).toBe(200);
    expect((await send('PATCH', `${path}/answers`, { operation: 'op-answers-1', changes })).status).toBe(200);
    expect((await send('PATCH', `${path}/answers`, { operation: 'op-answers-2', changes })).status).toBe(412);
    const roadmap: { plan: { placements: unknown[] } } = await (await send('GET', `${path}/roadmap`)).json();
    expect(roadmap.plan.placements.length).toBeGreaterThan(0);
    expect((await send('POST', `${path}/submission`)).status).toBe(201);
    const report: { submitted: boolean; profile: { coverage: { answered: number } } } = await (
      await send('GET', `${path}/report.json`)
    ).json();
    expect(report.submitted).toBe(true);
    expect(report.profile.coverage.answered).toBeGreaterThan(10);
    const counted = await env.DB.prepare('SELECT count(*) AS answers, max(version) AS version FROM answers').first();
    expect(counted).toEqual({ answers: changes.length, version: 1 });
  });
  it('renders the report as a PDF', { timeout: 60_000 }, async () => {
    const send = newBrowser();
    const { assessment }: { assessment: { id: string } } = await (await send('POST', '/api/assessments', RIVERSIDE)).json();
    const response = await send('GET', `/api/assessments/${assessment.id}/report.pdf`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  });
  it('moves to another device by a one-time link', async () => {
    const office = newBrowser();
    const { assessment, ownerLink }: { assessment: { id: string }; ownerLink: string } = await (
      await office('POST', '/api/assessments', RIVERSIDE)
    ).json();
    const phone = newBrowser();
    expect((await phone('GET', `/api/assessments/${assessment.id}`)).status).toBe(401);
    expect((await phone('POST', '/api/links/exchange', { secret: ownerLink.slice(3) })).status).toBe(200);
    expect((await phone('GET', `/api/assessments/${assessment.id}`)).status).toBe(200);
    expect((await newBrowser()('POST', '/api/links/exchange', { secret: ownerLink.slice(3) })).status).toBe(410);
  });
  it('loses nothing when two people save at once', async () => {
    const send = newBrowser();
    const { assessment }: { assessment: { id: string } } = await (await send('POST', '/api/assessments', RIVERSIDE)).json();
    const bundle: Bundle = await (await send('GET', '/api/questionnaires/vet-internationalisation/1.0.0')).json();
    const items = bundle.questionnaire.items.filter(({ condition }) => condition === undefined).map(({ id }) => id);
    const path = `/api/assessments/${assessment.id}/answers`;
    const replies = await Promise.all(
      items.map((item, index) =>
        send('PATCH', path, { operation: `op-parallel-${index}`, changes: [{ item, version: 0, answer: { level: 1 } }] }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(items.map(() => 200));
    const { answers }: { answers: object } = await (await send('GET', path)).json();
    expect(Object.keys(answers)).toHaveLength(items.length);
  });
  it('keeps no secret in D1', async () => {
    const send = newBrowser();
    const { ownerLink, recoveryCode }: { ownerLink: string; recoveryCode: string } = await (
      await send('POST', '/api/assessments', RIVERSIDE)
    ).json();
    const tables = ['assessments', 'links', 'sessions', 'grants', 'events', 'operations'];
    const rows = await env.DB.batch(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`)));
    const stored = JSON.stringify(rows.map(({ results }) => results));
    expect(stored).toContain('Riverside');
    expect(stored).not.toContain(ownerLink.slice(3));
    expect(stored).not.toContain(recoveryCode.replaceAll('-', ''));
  });
  it('describes itself, and answers for its health', async () => {
    const send = newBrowser();
    expect((await send('GET', '/api/openapi.json')).status).toBe(200);
    expect((await send('GET', '/api/docs')).headers.get('content-type')).toContain('text/html');
    expect(await (await send('GET', '/api/health')).json()).toEqual({ status: 'ok' });
  });
  it('leaves every other address to the pages', async () => {
    const page = await newBrowser()('GET', '/a/e01_anything');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });
});
