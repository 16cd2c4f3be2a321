import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible } from './watch.ts';

const origin = inject('origin');
const PHONE = { viewport: { width: 360, height: 740 } };

/** Two devices of one school: what a phone shows, scrolled down, when saving does not go smoothly. */
describe.skipIf(!browserSource())('saving on a phone', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let started: { readonly assessment: { readonly id: string }; readonly recoveryCode: string };
  const item = (place: number) => page.locator('main fieldset:has(> legend):has(input[type=radio])').nth(place);
  const choose = (place: number, level: number) => item(place).getByRole('radio').nth(level).check();
  const status = () => page.locator('.save-status');
  const answers = () =>
    page
      .evaluate(async (id) => (await fetch(`/api/assessments/${id}/answers`)).json(), started.assessment.id)
      .then((r) => r.answers);

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext(PHONE);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(origin);
    started = await page.evaluate(async () => {
      const [newest] = await (await fetch('/api/questionnaires')).json();
      const questionnaire = { id: newest.id, version: newest.version };
      const body = JSON.stringify({ questionnaire, scope: 'full', school: 'Coast College', language: 'en', context: {} });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/assessments', { method: 'POST', headers, body })).json();
    });
    await page.goto(`${origin}/a/${started.assessment.id}/d/leadership`);
    await item(0).waitFor();
  });
  afterAll(() => browser?.close());

  it('says that answers are saved where it can be seen, far down the page', async () => {
    await choose(4, 2);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
    await expect.poll(() => status().innerText()).toMatch(/Saved \d\d:\d\d/);
    expect(await isInSight(status())).toBe(true);
  });

  it('shows an answer that somebody else changed, announces it once, and lets both be seen', async () => {
    await page.evaluate(async (id) => {
      const path = `/api/assessments/${id}/answers`;
      const { answers } = await (await fetch(path)).json();
      const changes = Object.entries<{ version: number }>(answers).map(([item, { version }]) => ({
        item,
        version,
        answer: { level: 4 },
      }));
      const body = JSON.stringify({ operation: crypto.randomUUID(), changes });
      await fetch(path, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body });
    }, started.assessment.id);
    await choose(4, 1);
    const notice = page.locator('summary').filter({ hasText: 'was changed by somebody else' });
    await notice.waitFor();
    expect(await isInSight(notice)).toBe(true);
    const live = page.locator('[role=status], [role=alert], [aria-live]').filter({ hasText: 'was changed by somebody else' });
    await expect.poll(() => live.count(), { timeout: 10_000 }).toBe(1);
    await expectAccessible(page);
    await notice.click();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(() => status().innerText()).toMatch(/Saved \d\d:\d\d/);
    expect(Object.values(await answers())).toMatchObject([{ answer: { level: 1 } }]);
  });

  it('opens the pages of answers without a network, and says which page did not come through', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    for (const [name, title] of [
      ['School', 'Your school'],
      ['Figures', 'Figures'],
      ['Review', 'Review your answers'],
      ['Roadmap', 'This page did not open'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await expectAccessible(page);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.goto(`${origin}/a/${started.assessment.id}/d/leadership`);
    await item(0).waitFor();
  });

  it('asks a device that was signed out elsewhere to sign in, and keeps its answers', async () => {
    const other = await (await browser.newContext(PHONE)).newPage();
    await other.goto(`${origin}/o`);
    await other.getByLabel('Link or recovery code').fill(started.recoveryCode);
    await other.getByRole('button', { name: 'Look up' }).click();
    await other.getByRole('button', { name: 'Continue' }).click();
    const link = /\S+\/o#[A-Za-z0-9_-]{43}/.exec(await other.getByText(/\/o#/).first().innerText())?.[0] ?? '';
    await choose(5, 3);
    await expect.poll(() => status().innerText()).toContain('Sign in to save: open your link or enter your recovery code');
    expect(await isInSight(status())).toBe(true);
    await expectAccessible(page);
    await page.reload();
    await page.getByText('One answer is kept on this device').waitFor();
    await page.getByRole('link', { name: 'Use a link or code' }).click();
    await page.getByLabel('Link or recovery code').fill(link);
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(async () => Object.keys(await answers()).length).toBe(2);
    await item(5).waitFor();
    expect(await item(5).getByRole('radio').nth(3).isChecked()).toBe(true);
  });

  it('names a context value that the service does not take, and saves the answers all the same', async () => {
    await page.route('**/api/assessments/*', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      const detail = 'Choose one of the listed sizes.';
      const errors = Object.keys(route.request().postDataJSON().context ?? {}).map((name) => ({
        pointer: `/context/${name}`,
        detail,
      }));
      return route.fulfill({ status: 400, json: { type: '', title: '', status: 400, detail, errors } });
    });
    await page.goto(`${origin}/a/${started.assessment.id}/context`);
    await page.getByLabel('Fewer than 300').check();
    await page.locator('summary').filter({ hasText: 'is not saved' }).click();
    await page.getByText('Choose one of the listed sizes. The value before stays.').waitFor();
    await page.goto(`${origin}/a/${started.assessment.id}/d/leadership`);
    await choose(0, 1);
    await expect.poll(async () => Object.keys(await answers()).length).toBe(3);
  });

  async function isInSight(what: ReturnType<Page['locator']>): Promise<boolean> {
    const box = await what.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= PHONE.viewport.height;
  }
});
