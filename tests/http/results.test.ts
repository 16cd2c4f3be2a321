import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../application/school.ts';
import { readPdf } from '../export/helpers/read-pdf.ts';
import { kindOf, problemOf, riverside } from './client.ts';

const alder = CATALOGUE.find('vet-internationalisation', '1.0.0')?.examples.find(({ id }) => id === 'alder');

/** The sample school Alder as an assessment of its own, answered but not submitted. */
async function answered() {
  const school = await riverside();
  const { browser, path } = school;
  await browser.send('PATCH', path, { operation: 'op-alder-01', scope: alder?.scope, context: alder?.context });
  const changes = Object.entries(alder?.answers ?? {}).map(([item, answer]) => ({ item, version: 0, answer }));
  const response = await browser.send('PATCH', `${path}/answers`, { operation: 'op-alder-02', changes });
  expect([response.status, changes.length > 0]).toEqual([200, true]);
  return school;
}

describe('GET profile', () => {
  it('is the one the content author expects of the sample school', async () => {
    const { browser, path } = await answered();
    const profile = await (await browser.send('GET', `${path}/profile`)).json();
    expect(profile.overall.level).toBe(alder?.expect.overall);
    expect(profile.coverage.answered).toBeGreaterThan(15);
  });
});

describe('roadmap', () => {
  it('is planned once, kept and then read', async () => {
    const { browser, path } = await answered();
    const first = await (await browser.send('GET', `${path}/roadmap`)).json();
    expect(first.plan.placements.length).toBeGreaterThan(3);
    expect(first.plan.choices.startOn).toBe('2026-11-22');
    browser.product.clock.set('2026-11-25T09:00:00.000Z');
    expect(await (await browser.send('GET', `${path}/roadmap`)).json()).toEqual(first);
  });
  it('takes a plan made elsewhere after checking it, and shows that one from then on', async () => {
    const { browser, path } = await answered();
    const { plan } = await (await browser.send('GET', `${path}/roadmap`)).json();
    const [dropped] = plan.placements;
    const proposal = {
      choices: { ...plan.choices, declined: [{ action: dropped.action, reason: 'Not this year' }] },
      placements: [],
    };
    const response = await browser.send('PUT', `${path}/roadmap`, { operation: 'op-plan-001', ...proposal });
    expect(response.status).toBe(200);
    const kept = await response.json();
    expect(kept.plan).toMatchObject(proposal);
    expect(kept.roadmap.leftOut).toContainEqual({
      action: dropped.action,
      reason: { kind: 'declined', reason: 'Not this year' },
    });
    expect((await (await browser.send('GET', `${path}/roadmap`)).json()).plan).toEqual(kept.plan);
    expect((await (await browser.send('GET', `${path}/report.json`)).json()).roadmap).toEqual(kept.roadmap);
  });
  it.each([
    ['an unknown action', { placements: [{ action: 'fly-to-the-moon', term: 0 }] }, '/placements/0'],
    ['a term after the last', { placements: [{ action: 'management-lead', term: 11 }] }, '/placements/0'],
    ['a value that is not true', { placements: [], value: 999_999 }, '/value'],
    [
      'a declined action that does not exist',
      { placements: [], declined: [{ action: 'fly-to-the-moon', reason: '' }] },
      '/choices/declined/0',
    ],
    ['a start that is no day', { placements: [], startOn: '2026-13-45' }, '/choices/startOn'],
  ])(
    'refuses %s',
    async (_, {
      placements,
      value,
      ...choices
    }: { placements: object[]; value?: number; declined?: object[]; startOn?: string }, pointer) => {
      const { browser, path } = await answered();
      const none = { startOn: '2026-11-22', pinned: [], declined: [], done: [], running: [] };
      const body = {
        operation: 'op-plan-001',
        choices: { ...none, ...choices },
        placements,
        ...(value === undefined ? {} : { value }),
      };
      expect(await kindOf(await browser.send('PUT', `${path}/roadmap`, body))).toMatchObject({
        status: 400,
        kind: 'invalid',
        pointers: [pointer],
      });
    },
  );
  it('is planned anew, with the same choices, when the context makes the kept plan impossible', async () => {
    const { browser, path } = await answered();
    const before = await (await browser.send('GET', `${path}/roadmap`)).json();
    await browser.send('PATCH', path, {
      operation: 'op-poor-001',
      context: { 'other-staff-days': 0, 'coordinator-posts': 0, 'own-budget': 0, horizon: 1 },
    });
    const after = await (await browser.send('GET', `${path}/roadmap`)).json();
    expect(after.plan.choices).toEqual(before.plan.choices);
    expect(after.plan.placements).not.toEqual(before.plan.placements);
    expect(await (await browser.send('GET', `${path}/roadmap`)).json()).toEqual(after);
  });
});

describe('submission', () => {
  it('freezes a report and closes answers, figures, scope and the first questions', async () => {
    const { browser, path } = await answered();
    const response = await browser.send('POST', `${path}/submission`);
    const { submittedOn, hash } = await response.json();
    expect([response.status, submittedOn]).toEqual([201, '2026-11-22']);
    expect((await (await browser.send('GET', path)).json()).assessment.submitted).toBe(true);
    const refused = [
      await browser.send('PATCH', `${path}/answers`, {
        operation: 'op-late-001',
        changes: [{ item: Object.keys(alder?.answers ?? {})[0], version: 1, answer: null }],
      }),
      await browser.send('PATCH', `${path}/indicators`, { operation: 'op-late-002', years: {} }),
      await browser.send('PATCH', path, { operation: 'op-late-003', scope: 'full' }),
      await browser.send('PATCH', path, { operation: 'op-late-004', context: { hosting: 'yes' } }),
    ];
    for (const one of refused) expect(await kindOf(one)).toMatchObject({ status: 409, kind: 'closed' });
    const report = await (await browser.send('GET', `${path}/report.json`)).json();
    expect(report).toMatchObject({ hash, submitted: true, answeredOn: '2026-11-22' });
  });
  it('is the same when it is sent again', async () => {
    const { browser, path } = await answered();
    const first = await (await browser.send('POST', `${path}/submission`)).json();
    browser.product.clock.set('2026-11-24T09:00:00.000Z');
    const again = await browser.send('POST', `${path}/submission`);
    expect([again.status, await again.json()]).toEqual([200, first]);
  });
  it('leaves the roadmap open: a question of the roadmap page changes it, and the report follows', async () => {
    const { browser, path } = await answered();
    const { hash } = await (await browser.send('POST', `${path}/submission`)).json();
    const frozen = await (await browser.send('GET', `${path}/report.json`)).json();
    browser.product.clock.set('2026-12-01T09:00:00.000Z');
    expect((await browser.send('PATCH', path, { operation: 'op-poor-001', context: { 'own-budget': 0 } })).status).toBe(200);
    const now = await (await browser.send('GET', `${path}/report.json`)).json();
    expect(now.hash).not.toBe(hash);
    expect(now).toMatchObject({ submitted: true, answeredOn: '2026-11-22', profile: frozen.profile, answers: frozen.answers });
    expect(now.roadmap).toEqual((await (await browser.send('GET', `${path}/roadmap`)).json()).roadmap);
  });
  it('can be taken back, as often as one likes', async () => {
    const { browser, path } = await answered();
    await browser.send('POST', `${path}/submission`);
    expect((await browser.send('DELETE', `${path}/submission`)).status).toBe(204);
    expect((await browser.send('DELETE', `${path}/submission`)).status).toBe(204);
    expect((await (await browser.send('GET', path)).json()).assessment.submitted).toBe(false);
    expect((await (await browser.send('GET', `${path}/report.json`)).json()).submitted).toBe(false);
    expect((await browser.send('POST', `${path}/submission`)).status).toBe(201);
  });
  it('needs an answer', async () => {
    const { browser, path } = await riverside();
    expect((await problemOf(await browser.send('POST', `${path}/submission`))).detail).toContain('Answer at least one item');
  });
});

describe('report.json', () => {
  it('carries the hash of what it says', async () => {
    const { browser, path } = await answered();
    const text = await (await browser.send('GET', `${path}/report.json`)).text();
    const { hash } = JSON.parse(text);
    expect(
      createHash('sha256')
        .update(text.replace(`"hash":"${hash}",`, ''))
        .digest('hex'),
    ).toBe(hash);
  });
});

describe('report.pdf', () => {
  it('leaves notes and evidence out on request, under a tag of its own', async () => {
    const { browser, path } = await answered();
    const [whole, short] = await Promise.all(
      ['', '?annex=without-notes'].map(async (query) => {
        const response = await browser.send('GET', `${path}/report.pdf${query}`);
        const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()));
        return { tag: response.headers.get('etag'), text: pages.join(' ') };
      }),
    );
    const note = 'The language teacher does it in free time.';
    expect([whole?.text.includes(note), short?.text.includes(note)]).toEqual([true, false]);
    expect(short?.tag).toBe(whole?.tag?.replace(/"$/, '-without-notes"'));
  });
  it('is a PDF to be saved, kept by this browser alone', async () => {
    const { browser, path } = await answered();
    const { hash } = await (await browser.send('POST', `${path}/submission`)).json();
    const response = await browser.send('GET', `${path}/report.pdf`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(
      Object.fromEntries(
        ['content-type', 'cache-control', 'etag', 'content-disposition'].map((name) => [name, response.headers.get(name)]),
      ),
    ).toEqual({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-cache',
      etag: `"${hash}"`,
      'content-disposition': expect.stringMatching(/^attachment; filename="[a-z0-9-]+\.pdf"$/),
    });
  });
  it('is not rendered again for a browser that holds it', async () => {
    const { browser, path } = await answered();
    const { hash } = await (await browser.send('GET', `${path}/report.json`)).json();
    const response = await browser.send('GET', `${path}/report.pdf`, undefined, { 'if-none-match': `"${hash}"` });
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([
      304,
      '',
      'private, no-cache',
    ]);
  });
});
