import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { focusOf, press, tabTo } from './keyboard.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');
const VERSION = { id: 'vet-internationalisation', version: '1.0.0' };

/** Opens a part of the page by keyboard. */
async function unfold(page: Page, name: string): Promise<void> {
  await tabTo(page, (focus) => focus.tag === 'summary' && focus.name === name);
  await page.keyboard.press('Enter');
}

const part = (page: Page, name: string) => page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
const answerIn = (page: Page, name: string) => part(page, name).locator('div[role=status]');
const proposal = (page: Page) => page.getByRole('heading', { name: 'A proposal, not kept yet' });

describe.skipIf(!browserSource())('a visitor with a phone and a keyboard who asks the plan of a sample school', () => {
  let browser: Browser;
  let page: Page;
  let seen: Watch;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
    seen = await watch(page, origin);
    await page.goto(`${origin}/sample/birch/roadmap`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ timeout: 60_000 });
  });
  afterAll(() => browser?.close());

  it('moves a slider and hears what would change, in one sentence', async () => {
    await unfold(page, 'What if …?');
    await tabTo(page, ({ type, name }) => type === 'range' && /horizon|How far ahead/.test(name));
    await page.keyboard.press('End');
    await answerIn(page, 'What if …?')
      .getByText(/^Over 3 years, the plan is worth \d+ % more: \d+ actions come in/)
      .waitFor({ timeout: 60_000 });
    expect(await proposal(page).count()).toBe(0);
    await expectAccessible(page);
  });

  it('takes it over: it becomes a proposal with the same actions, and the focus is there', async () => {
    const said = await answerIn(page, 'What if …?').innerText();
    await press(page, /^Take this over$/);
    await proposal(page).waitFor();
    expect((await focusOf(page)).name).toBe('A proposal, not kept yet');
    const panel = page.getByRole('region', { name: 'A proposal, not kept yet' });
    await panel.getByText(/^\d+ new, \d+ moved, \d+ leave/).waitFor({ timeout: 60_000 });
    const shown = [/(\w+) actions? comes? in/, /(\w+) starts? at another time/, /(\w+) falls? out/].map((counted) =>
      (counted.exec(said)?.[1] ?? '0').replace('one', '1'),
    );
    const [added, moved, removed] = shown;
    expect(await panel.getByText(/^\d+ new/).innerText()).toContain(`${added} new, ${moved} moved, ${removed} leave.`);
  });

  it('goes back to the plan as it was, and is told so', async () => {
    await press(page, /^Back to the kept plan$/);
    expect((await focusOf(page)).name).toBe('Nothing was changed');
    await page.getByRole('status').getByText('The page shows the kept plan again.').waitFor();
  });

  it('finds the cheapest way to a level, with days and actions', async () => {
    const way = part(page, 'The cheapest way to a level');
    await way.locator('summary').first().click();
    await way.getByRole('combobox', { name: 'What should reach it?' }).selectOption({ index: 2 });
    await way.getByRole('combobox', { name: 'Which level?' }).selectOption('3');
    await way.getByRole('button', { name: 'Find the cheapest way' }).click();
    await way
      .locator('div[role=status]')
      .getByText(/can reach level 3 by the end of the .+\. The cheapest way takes \d+ person-days in \d+ actions\.$/)
      .waitFor({ timeout: 60_000 });
    expect(await way.getByRole('listitem').count()).toBeGreaterThan(1);
    await expectAccessible(page);
  });

  it('is told why a level is out of reach', async () => {
    const way = part(page, 'The cheapest way to a level');
    await way.getByRole('combobox', { name: 'What should reach it?' }).selectOption({ index: 0 });
    await way.getByRole('button', { name: 'Find the cheapest way' }).click();
    await way
      .locator('div[role=status]')
      .getByText(/^The school as a whole cannot reach level 3 in this horizon, because/)
      .waitFor({ timeout: 60_000 });
  });

  it('leaves nothing in the database, breaks no rule of the page and asks no other host', () => {
    expect(seen.writes).toEqual([]);
    expect(seen.seen).toEqual([]);
  });
});

describe.skipIf(!browserSource())('a school that asks its own plan', () => {
  let browser: Browser;
  let page: Page;
  let seen: Watch;
  let id: string;

  const send = (method: string, path: string, body?: unknown) =>
    page.evaluate(
      async ([verb, address, json]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(address, json === undefined ? { method: verb } : { method: verb, headers, body: json });
        return JSON.parse((await response.text()) || 'null');
      },
      [method, `/api/assessments${path}`, body === undefined ? undefined : JSON.stringify(body)] as const,
    );

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    seen = await watch(page, origin);
    await page.goto(origin);
    const sample = await page.evaluate(
      async (path) => (await fetch(path)).json(),
      `/api/questionnaires/${VERSION.id}/${VERSION.version}/examples/alder`,
    );
    const { scope, context, answers } = sample;
    const started = await send('POST', '', { questionnaire: VERSION, scope, school: 'Hill College', language: 'en', context });
    id = started.assessment.id;
    const changes = Object.entries(answers).map(([item, answer]) => ({ item, version: 0, answer }));
    await send('PATCH', `/${id}/answers`, { operation: 'op-answers-1', changes });
    await page.goto(`${origin}/a/${id}/roadmap`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ timeout: 60_000 });
  });
  afterAll(() => browser?.close());

  it('stores nothing while it only asks', async () => {
    const before = await send('GET', `/${id}/roadmap`);
    await page.getByText('What if …?').click();
    const posts = part(page, 'What if …?').getByRole('slider', { name: /paid time does the coordinator have/ });
    await posts.focus();
    await page.keyboard.press('End');
    await answerIn(page, 'What if …?')
      .getByText(/^With one full-time post \(International coordinator\), the plan is worth \d+ % more/)
      .waitFor({ timeout: 60_000 });
    expect(await send('GET', `/${id}/roadmap`)).toEqual(before);
  });

  it('takes it over and keeps it: answer and plan are stored, the focus stays, and the page does not jump', async () => {
    await part(page, 'What if …?').getByRole('button', { name: 'Take this over' }).click();
    const keep = page.getByRole('button', { name: 'Keep this plan' });
    await expect.poll(() => keep.isEnabled(), { timeout: 60_000 }).toBe(true);
    await expectAccessible(page);
    await page.evaluate(() => window.scrollTo(0, 3000));
    const place = () => page.getByRole('heading', { name: 'Timeline' }).evaluate((one) => one.getBoundingClientRect().top);
    const before = await place();
    await keep.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Your roadmap and its PDF now show this plan.').waitFor({ timeout: 60_000 });
    expect((await focusOf(page)).name).toBe('The plan is kept');
    const box = await page.getByRole('heading', { name: 'The plan is kept' }).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    expect(Math.abs((await place()) - before)).toBeLessThan(120);
    expect((await send('GET', `/${id}`)).assessment.context).toMatchObject({ 'coordinator-posts': 1 });
    await expectAccessible(page);
  });

  it('breaks no rule of the page and asks no other host', () => {
    expect(seen.seen).toEqual([]);
  });
});
