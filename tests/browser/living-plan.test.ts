import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');
const VERSION = { id: 'vet-internationalisation', version: '1.0.0' };

/** A school at work on its plan for some weeks: what it notes is there again, also after submission. */
describe.skipIf(!browserSource()).each([360, 1280])('a plan at work at %i px', (width) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let seen: Watch;
  let id: string;
  const card = (place: number) => page.locator('main article').nth(place);
  const status = (place: number) => card(place).getByRole('combobox', { name: /^Status/ });
  const filter = (name: string) => page.getByRole('region', { name: 'Show' }).getByRole('combobox', { name });
  const undo = () => page.getByRole('button', { name: /^Undo/ });
  const saved = () =>
    page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .first()
      .waitFor();
  const tracked = async () => Object.values<{ status: { kind: string } }>((await send('GET', '/actions')).actions);

  /** Sends a request of the school's own from its browser. */
  const send = (method: string, path: string, body?: unknown) =>
    page.evaluate(
      async ([verb, address, json]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(address, json === undefined ? { method: verb } : { method: verb, headers, body: json });
        return JSON.parse((await response.text()) || 'null');
      },
      [method, `/api/assessments${id ? `/${id}` : ''}${path}`, body === undefined ? undefined : JSON.stringify(body)] as const,
    );
  const openPlan = async () => {
    await page.goto(`${origin}/a/${id}/plan`);
    await page.getByRole('heading', { name: /^This term/ }).waitFor({ timeout: 60_000 });
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width, height: 800 } });
    page = await context.newPage();
    seen = await watch(page, origin);
    await page.goto(origin);
    id = '';
    const sample = await page.evaluate(
      async (path) => (await fetch(path)).json(),
      `/api/questionnaires/${VERSION.id}/${VERSION.version}/examples/cedar`,
    );
    const started = await send('POST', '', {
      questionnaire: VERSION,
      scope: sample.scope,
      school: 'Coast College',
      language: 'en',
      context: sample.context,
    });
    id = started.assessment.id;
    const changes = Object.entries(sample.answers).map(([item, answer]) => ({ item, version: 0, answer }));
    await send('PATCH', '/answers', { operation: 'op-sample-1', changes });
  });
  afterAll(() => browser?.close());

  it('is a page of the assessment, with this term first', async () => {
    await page.goto(`${origin}/a/${id}/review`);
    await press(page, /^Plan at work$/);
    await page.getByRole('heading', { level: 1, name: 'Plan at work' }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/^This term/);
    await page.getByText(/^0 of \d+ actions done$/).waitFor();
    await expectAccessible(page);
  });

  it('takes a status by keyboard, saves it by itself and has it after a reload', async () => {
    await tabTo(page, ({ tag, name }) => tag === 'select' && name.startsWith('Status:'));
    await page.keyboard.type('Doing');
    await saved();
    await page.reload();
    await page.getByRole('heading', { name: /^This term/ }).waitFor();
    expect(await status(0).inputValue()).toBe('doing');
    await page.getByText(/one under way/).waitFor();
    await card(0).getByText('History (one change)').click();
    await card(0)
      .getByText(/: Doing; Dates: /)
      .waitFor();
  });

  it('leaves the card in its place while it is worked on, and takes the last change back', async () => {
    const title = await card(0).getByRole('heading').innerText();
    await status(0).selectOption('done');
    expect(await card(0).getByRole('heading').innerText()).toBe(title);
    await page.getByText(/^1 of \d+ actions done/).waitFor();
    await undo().click();
    expect(await status(0).inputValue()).toBe('doing');
    await page.getByText(/^0 of \d+ actions done/).waitFor();
  });

  it('asks for a reason before it declines, and keeps owner and note', async () => {
    const last = page.locator('main article:visible').last();
    await last.getByRole('combobox', { name: /^Status/ }).selectOption('declined');
    await last.getByLabel(/^Why is/).fill('The city does it');
    await last.getByRole('button', { name: 'Decline it' }).click();
    await last.getByText('Declined: The city does it').waitFor();
    await last.getByText('Owner, terms and note').click();
    await last.getByRole('combobox', { name: 'Owner' }).fill('Deputy head');
    await last.getByRole('textbox', { name: 'Note', exact: true }).fill('Ask Åbo before Christmas');
    await expectAccessible(page);
    await saved();
    await expect.poll(tracked).toContainEqual(
      expect.objectContaining({
        status: { kind: 'declined', reason: 'The city does it' },
        owner: 'Deputy head',
        note: 'Ask Åbo before Christmas',
      }),
    );
  });

  it('says why the service does not take the address of a person', async () => {
    await card(0).getByText('Owner, terms and note').click();
    await card(0).getByRole('combobox', { name: 'Owner' }).fill('kim@school.example');
    await card(0)
      .getByRole('alert')
      .filter({ hasText: /Write a role/ })
      .waitFor();
    await card(0).getByRole('combobox', { name: 'Owner' }).fill('');
    await saved();
  });

  it('adds an action of the school’s own, deletes it, and puts it back', async () => {
    await page.getByText('Add an action of your own').click();
    await page.getByLabel('What is to be done?').fill('Visit our twin town');
    const form = page.locator('main form').last();
    await form.getByRole('combobox', { name: 'Owner' }).fill('Deputy head');
    await form.getByLabel('Person-days').fill('2,5');
    await form.getByRole('button', { name: 'Add this action' }).click();
    const own = page.getByRole('article', { name: /Visit our twin town/ });
    await own.getByText('2.5 person-days', { exact: true }).waitFor();
    await own.getByText('Owner, terms and note').click();
    await own.getByRole('button', { name: 'Delete this action' }).click();
    await own.waitFor({ state: 'detached' });
    await undo().click();
    await own.waitFor();
  });

  it('shows what slips, and filters by status and owner', async () => {
    const [action] = (await send('GET', '/roadmap')).roadmap.actions.slice(-1);
    await send('PATCH', '/actions', {
      operation: 'op-slips-1',
      changes: [{ action: action.action, version: 0, dates: { start: '2024-01-08', due: '2024-05-31' } }],
    });
    await openPlan();
    await filter('Status').selectOption('slipping');
    await page.getByText('It was due on 31 May 2024.').waitFor();
    expect(await page.locator('main article').count()).toBe(1);
    await filter('Status').selectOption('all');
    await filter('Owner').selectOption('Deputy head');
    await page.getByText(/^2 of \d+ actions shown$/).waitFor();
    await expectAccessible(page);
    await filter('Owner').selectOption('All');
  });

  it('shows the difference before it plans again, changes nothing until then, and keeps everything that was noted', async () => {
    const before = await send('GET', '/roadmap');
    await page.getByRole('button', { name: 'Plan again' }).click();
    const panel = page.getByRole('region', { name: 'Plan again' });
    const use = panel.getByRole('button', { name: 'Use the new plan' });
    await expect.poll(() => use.isEnabled(), { timeout: 60_000 }).toBe(true);
    await panel.getByText(/\d+ leave, \d+ stay as they are|Nothing would change/).waitFor();
    await expectAccessible(page);
    expect(await send('GET', '/roadmap')).toEqual(before);
    const noted = await tracked();
    await use.click();
    await panel.getByText('The new plan is kept.').waitFor({ timeout: 60_000 });
    const { plan } = await send('GET', '/roadmap');
    expect(plan.choices).toMatchObject({ declined: [{ reason: 'The city does it' }], running: [{ term: 0 }] });
    expect(await tracked()).toEqual(noted);
    await page.getByRole('article', { name: /Visit our twin town/ }).waitFor();
  });

  it('lives on after the assessment is submitted', async () => {
    await send('POST', '/submission');
    await openPlan();
    await status(0).selectOption('done');
    await saved();
    await expect.poll(async () => (await tracked()).filter(({ status: { kind } }) => kind === 'done').length).toBe(1);
  });

  it('breaks no rule of the page and asks no other host', () => {
    expect(seen.seen.filter((one) => !/status of 400/.test(one))).toEqual([]);
  });
});
