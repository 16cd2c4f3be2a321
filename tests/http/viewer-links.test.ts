import { describe, expect, it } from 'vitest';
import { CATALOGUE, newProduct } from '../application/school.ts';
import { type Browser, kindOf, newBrowser, riverside } from './client.ts';

const items = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items ?? [];
const ITEM = items[0]?.id ?? '';

/** Riverside at level 1 with a note, submitted. */
async function submitted() {
  const school = await riverside(newProduct());
  await rate(school.browser, school.path, 0, 1);
  await school.browser.send('POST', `${school.path}/submission`);
  return school;
}

async function rate(browser: Browser, path: string, version: number, level: number): Promise<void> {
  const answer = { level, note: 'Ms Berg is against it' };
  const response = await browser.send('PATCH', `${path}/answers`, {
    operation: `op-rate-${version}0`,
    changes: [{ item: ITEM, version, answer }],
  });
  expect(response.status).toBe(200);
}

async function viewer(browser: Browser, path: string, link: object) {
  const made = await (await browser.send('POST', `${path}/links`, { kind: 'viewer', ...link })).json();
  const board = newBrowser(browser.product);
  await board.send('POST', '/api/links/exchange', { secret: made.secret.replace('/v#', '') });
  const report = async () => (await board.send('GET', `${path}/report.json`)).json();
  return { board, link: made.link, report };
}

describe('a viewer link', () => {
  it('shows the result of the submission, whatever happens later', async () => {
    const { browser, path } = await submitted();
    const { report } = await viewer(browser, path, { shows: 'frozen' });
    const before = await report();
    await browser.send('DELETE', `${path}/submission`);
    await rate(browser, path, 1, 4);
    expect(await report()).toEqual(before);
    expect(before.answers[ITEM]).toEqual({ level: 1 });
  });
  it('shows the live result, if that was chosen, and keeps no plan by looking', async () => {
    const { browser, path } = await submitted();
    const { report } = await viewer(browser, path, { shows: 'live' });
    await browser.send('DELETE', `${path}/submission`);
    await rate(browser, path, 1, 4);
    const id = path.split('/').at(-1) ?? '';
    const plan = () => browser.product.state.assessments.get(id)?.plan?.version;
    const kept = plan();
    expect((await report()).answers[ITEM]).toEqual({ level: 4 });
    expect(plan()).toBe(kept);
  });
  it('shows no note, neither in the report nor in the PDF, and no context in the heading', async () => {
    const { browser, path } = await submitted();
    const { board, report } = await viewer(browser, path, {});
    expect(JSON.stringify(await report())).not.toContain('Ms Berg');
    const pdf = await board.send('GET', `${path}/report.pdf`);
    expect(pdf.headers.get('etag')).toBe(`"${(await report()).hash}"`);
    expect((await (await board.send('GET', path)).json()).assessment).toMatchObject({ role: 'viewer', context: {} });
  });
  it('of a frozen result needs a submission', async () => {
    const { browser, path } = await riverside();
    expect(await kindOf(await browser.send('POST', `${path}/links`, { kind: 'viewer', shows: 'frozen' }))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers: ['/shows'],
    });
  });
  it('lapses after ninety days for those who hold it, and says so to nobody else', async () => {
    const { browser, path } = await submitted();
    const { board, link } = await viewer(browser, path, {});
    expect(link.expiresAt).toBe('2027-02-20T09:00:00.000Z');
    browser.product.clock.set('2026-12-20T09:00:00.000Z');
    expect((await board.send('GET', path)).status).toBe(200);
    browser.product.clock.set('2027-01-18T09:00:00.000Z');
    expect((await board.send('GET', path)).status).toBe(200);
    browser.product.clock.set('2027-02-16T09:00:00.000Z');
    expect((await board.send('GET', path)).status).toBe(200);
    browser.product.clock.set('2027-02-20T09:00:00.000Z');
    expect(await kindOf(await board.send('GET', path))).toMatchObject({ status: 404 });
  });
});

describe('refreshing a frozen viewer link', () => {
  it('says first what would change, then shows it', async () => {
    const { browser, path } = await submitted();
    const { link, report } = await viewer(browser, path, { shows: 'frozen' });
    const address = `${path}/links/${link.id}/refresh`;
    expect(await (await browser.send('GET', address)).json()).toMatchObject({ from: 1, to: 1, changes: { answers: 0 } });
    await browser.send('DELETE', `${path}/submission`);
    await rate(browser, path, 1, 4);
    await browser.send('POST', `${path}/submission`);
    const preview = await (await browser.send('GET', address)).json();
    expect(preview).toMatchObject({ from: 1, to: 2, changes: { answers: 1 } });
    expect((await report()).answers[ITEM]).toEqual({ level: 1 });
    expect(await kindOf(await browser.send('POST', address, { to: 1 }))).toMatchObject({ status: 412 });
    expect((await browser.send('POST', address, { to: 2 })).status).toBe(200);
    expect((await report()).answers[ITEM]).toEqual({ level: 4 });
  });
  it('is for frozen links alone', async () => {
    const { browser, path } = await submitted();
    const { link } = await viewer(browser, path, { shows: 'live' });
    expect((await browser.send('GET', `${path}/links/${link.id}/refresh`)).status).toBe(404);
  });
});

describe('the links of a school', () => {
  const links = async (browser: Browser, path: string) => (await (await browser.send('GET', `${path}/links`)).json()).links;

  it('are listed with label, use and state, and without anything that opens them', async () => {
    const { browser, path, ownerLink, recoveryCode } = await submitted();
    const { board } = await viewer(browser, path, { label: ' School board\u0007 ' });
    expect((await board.send('GET', path)).status).toBe(200);
    const list = await links(browser, path);
    expect(list.find(({ kind }: { kind: string }) => kind === 'viewer')).toMatchObject({
      label: 'School board',
      uses: 1,
      lastUsedOn: '2026-11-22',
      state: 'open',
      own: false,
    });
    const text = JSON.stringify(list);
    expect(text).not.toContain(ownerLink.slice(3));
    expect(text).not.toContain(recoveryCode.replaceAll('-', ''));
    for (const hash of browser.product.state.links.keys()) expect(text).not.toContain(hash);
  });
  it('can be replaced and taken back, but not the one this device came by, and the code only replaced', async () => {
    const { browser, path, recoveryCode } = await submitted();
    const list = await links(browser, path);
    const [own, code] = ['owner', 'recovery'].map((kind) => list.find((one: { kind: string }) => one.kind === kind));
    expect(own.own).toBe(true);
    expect((await browser.send('DELETE', `${path}/links/${own.id}`)).status).toBe(403);
    expect((await browser.send('POST', `${path}/links/${own.id}/replacement`)).status).toBe(403);
    expect((await browser.send('DELETE', `${path}/links/${code.id}`)).status).toBe(403);
    const { secret } = await (await browser.send('POST', `${path}/links/${code.id}/replacement`)).json();
    expect(secret).toMatch(/^[0-9A-Z]{5}-/);
    const home = newBrowser(browser.product);
    expect((await home.send('POST', '/api/links/exchange', { secret: recoveryCode })).status).toBe(410);
    expect((await home.send('POST', '/api/links/exchange', { secret })).status).toBe(200);
  });
  it('say why a real secret opens nothing any more, and nothing to a guess', async () => {
    const { browser, path } = await submitted();
    const make = async (days: number) => (await browser.send('POST', `${path}/links`, { kind: 'viewer', days })).json();
    const [revoked, lapsed] = [await make(90), await make(1)];
    await browser.send('DELETE', `${path}/links/${revoked.link.id}`);
    browser.product.clock.set('2026-11-24T09:00:00.000Z');
    const said = async (secret: string) => {
      const response = await newBrowser(browser.product).send('POST', '/api/links/preview', { secret: secret.slice(3) });
      return [response.status, (await response.json()).detail];
    };
    expect(await said(revoked.secret)).toEqual([410, expect.stringContaining('taken back')]);
    expect(await said(lapsed.secret)).toEqual([410, expect.stringContaining('lapsed')]);
    expect(await said(`/v#${'A'.repeat(43)}`)).toEqual([404, expect.stringContaining('not known')]);
  });
  it('leave a list of what was done, by link and not by person', async () => {
    const { browser, path } = await submitted();
    await viewer(browser, path, { label: 'School board' });
    const { events } = await (await browser.send('GET', `${path}/events`)).json();
    expect(events.map(({ event }: { event: string }) => event)).toEqual(['link-used', 'link-made', 'submitted', 'created']);
    expect(events[0]).toMatchObject({ by: { kind: 'viewer', label: 'School board' } });
    expect(Object.keys(events[0]).sort()).toEqual(['about', 'at', 'by', 'event']);
  });
});
