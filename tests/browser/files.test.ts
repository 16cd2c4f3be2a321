import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');
const VERSION = { id: 'vet-internationalisation', version: '1.0.0' };
const SCHOOL = 'Žemaitijos koledžas';
const FILES = [
  ['Download the full report', 'pdf', '%PDF-1.7'],
  ['Download the summary', 'pdf', '%PDF-1.7'],
  ['Download the page', 'html', '<!doctype html>'],
  ['Download the questions', 'pdf', '%PDF-1.7'],
  ['Download for Word', 'docx', 'PK'],
  ['Download the workbook', 'xlsx', 'PK'],
  ['Download the calendar', 'ics', 'BEGIN:VCALENDAR'],
  ['Plan', 'csv', '\ufeff"Code"'],
  ['Profile', 'csv', '\ufeff"Code"'],
  ['Answers', 'csv', '\ufeff"Code"'],
  ['Figures', 'csv', '\ufeff"'],
  ['Radar', 'svg', '<svg'],
  ['Bars', 'svg', '<svg'],
  ['Timeline', 'svg', '<svg'],
  ['Download everything', 'json', '{'],
] as const;

type Json = ReturnType<typeof JSON.parse>;

/** A school with notes, figures and a plan at work takes everything along, with and without the service. */
describe.skipIf(!browserSource())('the files of an assessment', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let seen: Watch;
  let id: string;
  let bundle: string;

  const send = (method: string, address: string, body?: unknown): Promise<Json> =>
    page.evaluate(
      async ([verb, url, json]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(url, json === undefined ? { method: verb } : { method: verb, headers, body: json });
        return JSON.parse((await response.text()) || 'null');
      },
      [method, `/api/assessments${address}`, body === undefined ? undefined : JSON.stringify(body)] as const,
    );
  const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());
  const take = async (button: string): Promise<Download> => {
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: button, exact: true }).click();
    return download;
  };
  const openFiles = async () => {
    await page.goto(`${origin}/a/${id}/downloads`);
    await page.getByRole('heading', { level: 1, name: 'Take it with you' }).waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
  };
  /** Wide and light, narrow and dark. */
  const expectAccessibleEverywhere = async () => {
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  };
  const fromService = async (): Promise<Buffer> =>
    (await context.request.get(`${origin}/api/assessments/${id}/report.pdf`)).body();

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    seen = await watch(page, origin);
    await page.goto(origin);
    const sample: Json = await page.evaluate(
      async (address) => (await fetch(address)).json(),
      `/api/questionnaires/${VERSION.id}/${VERSION.version}/examples/cedar`,
    );
    const { scope, context: said, answers, figures } = sample;
    const started = await send('POST', '', { questionnaire: VERSION, scope, school: SCHOOL, language: 'en', context: said });
    id = started.assessment.id;
    const changes = Object.entries(answers).map(([item, answer]) => ({ item, version: 0, answer }));
    await send('PATCH', `/${id}/answers`, { operation: 'op-sample-1', changes });
    for (const { year, counts, estimates } of figures.years) {
      const marks = Object.fromEntries(estimates.map((key: string) => [key, true]));
      await send('PATCH', `/${id}/indicators`, { operation: `op-year-${year}`, years: { [year]: { counts, estimates: marks } } });
    }
    await send('PATCH', `/${id}/indicators`, { operation: 'op-targets', targets: figures.targets });
    const { roadmap } = await send('GET', `/${id}/roadmap`);
    const [first, second] = roadmap.actions;
    await send('PATCH', `/${id}/actions`, {
      operation: 'op-actions',
      changes: [
        { action: first.action, version: 0, status: { kind: 'doing' }, owner: 'Head of the workshop', note: '=1+1 \u202eturned' },
        { action: second.action, version: 0, status: { kind: 'declined', reason: 'Not this year.' } },
      ],
    });
    await send('POST', `/${id}/actions`, {
      operation: 'op-own-action',
      own: { title: 'Fair of trades', days: 2.5 },
      owner: 'Teacher',
      dates: { start: '2027-03-01', due: '2027-03-05' },
    });
  });
  afterAll(() => browser?.close());

  it('come with one click each, in the format they name', async () => {
    await page.goto(`${origin}/a/${id}/roadmap`);
    await page.getByRole('link', { name: 'Take it with you' }).click();
    await page.getByRole('heading', { level: 1, name: 'Take it with you' }).waitFor({ timeout: 60_000 });
    for (const [button, ending, begin] of FILES) {
      const download = await take(button);
      expect(path.extname(download.suggestedFilename())).toBe(`.${ending}`);
      const bytes = await bytesOf(download);
      expect(bytes.toString('utf8').startsWith(begin), button).toBe(true);
      if (ending === 'json') bundle = bytes.toString('utf8');
    }
    await page.getByText(/^Saved as .*-bundle\.json \(\d+ kB\)$/).waitFor();
    await expectAccessibleEverywhere();
  });

  it('hold the PDF byte for byte as the service makes it when the service does not', async () => {
    const made = await fromService();
    await openFiles();
    await page.route('**/report.pdf', (route) => route.fulfill({ status: 503, body: '{}' }));
    expect((await bytesOf(await take('Download the full report'))).equals(made)).toBe(true);
    await page.goto(`${origin}/a/${id}/roadmap`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ timeout: 60_000 });
    expect((await bytesOf(await take('Download as PDF'))).equals(made)).toBe(true);
    await page.unroute('**/report.pdf');
  });

  it('leave notes out where nobody else should read them, by service and browser alike', async () => {
    await openFiles();
    await page.getByRole('checkbox', { name: /^Leave notes and evidence out/ }).check();
    const made = await bytesOf(await take('Download the full report'));
    expect(made.length).toBeLessThan((await fromService()).length);
    await page.route('**/report.pdf?*', (route) => route.fulfill({ status: 503, body: '{}' }));
    expect((await bytesOf(await take('Download the full report'))).equals(made)).toBe(true);
    await page.unroute('**/report.pdf?*');
    expect((await bytesOf(await take('Download the page'))).toString('utf8')).not.toContain('Answers with notes');
  });

  it('come also without a network: on the open page, and after a reload', { retry: 1 }, async () => {
    const made = await fromService();
    await openFiles();
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'));
    await openFiles();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    try {
      expect((await bytesOf(await take('Download the full report'))).equals(made)).toBe(true);
      for (const [button] of FILES) await take(button);
      await page.reload();
      await page.getByLabel('What should we call the school in the files?').fill(SCHOOL);
      await expectAccessibleEverywhere();
      await page.getByRole('button', { name: 'Make the files on this device' }).click();
      expect((await bytesOf(await take('Download the full report'))).equals(made)).toBe(true);
    } finally {
      await context.setOffline(false);
    }
  });

  it('hold a draft of an Erasmus Plan: each field to be copied, within its limit', async () => {
    await openFiles();
    await page.getByRole('link', { name: 'Open the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Draft of an Erasmus Plan' }).waitFor();
    await page.getByText('For KA120-VET, call 2026. Template 1.0.0, checked on 22 November 2026.').waitFor();
    await expectAccessibleEverywhere();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const needs = page.getByRole('article', { name: /^The most important needs/ });
    await needs.getByRole('button', { name: /^Copy this field/ }).click();
    await needs.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\r', '')).toBe(await needs.locator('.draft-text').textContent());
    expect(copied.length).toBeLessThanOrEqual(3000);
    const download = await take('Download the draft for Word');
    expect(download.suggestedFilename()).toMatch(/-erasmus-plan\.docx$/);
  });

  it('are the same by service and browser also once the assessment is submitted', async () => {
    await send('POST', `/${id}/submission`);
    const made = await fromService();
    await openFiles();
    await page.route('**/report.pdf', (route) => route.abort());
    expect((await bytesOf(await take('Download the full report'))).equals(made)).toBe(true);
    await page.unroute('**/report.pdf');
    await context.setOffline(true);
    expect((await bytesOf(await take('Download the full report'))).equals(made)).toBe(true);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Download the full report' }).count()).toBe(0);
    await context.setOffline(false);
  });

  it('prove their figures on a page that needs no assessment', async () => {
    const { hash } = JSON.parse(bundle);
    await page.goto(`${origin}/verify#${hash}`);
    const choose = (text: string) =>
      page.getByLabel('Choose the JSON file, or drop it here').setInputFiles({
        name: 'school-bundle.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose(bundle);
    await page.getByText('It holds.').waitFor({ timeout: 60_000 });
    await expectAccessibleEverywhere();
    const forged = JSON.parse(bundle);
    const [item] = Object.keys(forged.report.answers);
    forged.report.answers[item ?? ''] = { level: forged.report.answers[item ?? ''].level === 4 ? 0 : 4 };
    await choose(JSON.stringify(forged));
    await page.getByText('It does not hold.').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('rowheader', { name: /^Maturity profile/ }).count()).toBeGreaterThan(0);
    await expectAccessibleEverywhere();
    await choose('{');
    await page.getByText('The file is not JSON.').waitFor();
  });

  it('make the same assessment again, also when the import is interrupted', async () => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'Make a new assessment from the file of an earlier one' }).click();
    await page
      .getByLabel('Choose the JSON file, or drop it here')
      .setInputFiles({ name: 'school-bundle.json', mimeType: 'application/json', buffer: Buffer.from(bundle) });
    await page.getByText(SCHOOL).waitFor({ timeout: 60_000 });
    await expectAccessibleEverywhere();
    let refused = 0;
    await page.route('**/indicators', (route) => {
      refused += 1;
      return route.abort();
    });
    await page.getByRole('button', { name: 'Make a new assessment from it' }).click();
    await page.getByRole('button', { name: 'Go on' }).waitFor({ timeout: 60_000 });
    expect(refused).toBe(1);
    await page.getByRole('heading', { name: 'Recovery code' }).waitFor();
    await expectAccessibleEverywhere();
    await page.unroute('**/indicators');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Everything is here.').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('heading', { name: 'Recovery code' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Open the assessment' }).click();
    await page.waitForURL(/\/profile$/);
    const before = id;
    id = /\/a\/([^/]+)\//.exec(page.url())?.[1] ?? '';
    expect(id).not.toBe(before);
    await openFiles();
    const again = (await bytesOf(await take('Download everything'))).toString('utf8');
    expect(comparable(again)).toEqual(comparable(bundle));
  });

  it('break no rule of the page and ask no other host', () => {
    const expected = /status of 503|ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
    expect(seen.seen.filter((one) => !expected.test(one))).toEqual([]);
  });
});

/** A bundle without what an import gives anew: ids of own actions, versions and histories. */
function comparable(text: string): Json {
  const { actions, ...rest } = JSON.parse(text);
  const work = Object.entries<Json>(actions)
    .map(([action, { version: _, history: __, ...tracked }]) => [action.replace(/^own_.*/, 'own'), tracked])
    .sort();
  return { ...rest, work };
}
