import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible } from './watch.ts';

const origin = inject('origin');
const MOST_INTERACTIONS = 45;

describe.skipIf(!browserSource())('a quick scan on a phone', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let interactions = 0;
  const here = () => new URL(page.url()).pathname;
  const main = () => page.getByRole('main');

  async function tap(name: string | RegExp) {
    interactions += 1;
    await main().getByRole('link', { name }).or(main().getByRole('button', { name })).first().click();
  }
  async function choose(label: string) {
    interactions += 1;
    await page.getByLabel(label, { exact: true }).check();
  }

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    page = await context.newPage();
  });
  afterAll(() => browser?.close());

  it(`takes at most ${MOST_INTERACTIONS} interactions for context and questions`, async () => {
    await page.goto(origin);
    await tap('Start an assessment');
    interactions += 1;
    await page.getByLabel('In which country is the school?').selectOption({ label: 'Lithuania' });
    for (const label of ['Fewer than 300', 'No Erasmus+ project', 'Yes', 'Learners under 18', 'Europe only']) await choose(label);
    await tap('Create the assessment');
    await tap('Go to the first questions');
    for (let dimension = 0; dimension < 10; dimension++) {
      const items = main().locator('fieldset:has(> legend):has(input[type=radio])');
      await items.first().waitFor();
      const count = await items.count();
      expect(count).toBeGreaterThanOrEqual(2);
      for (let item = 0; item < count; item++) {
        interactions += 1;
        await items
          .nth(item)
          .getByRole('radio')
          .nth(item % 4)
          .check();
      }
      const path = here();
      await tap(/^(Next|Review)/);
      await expect.poll(here).not.toBe(path);
    }
    expect(here()).toMatch(/\/review$/);
    expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
  });

  it('rates every dimension that applies, and says that it was a quick scan', async () => {
    await page.goto(origin + here().replace('review', 'profile'));
    await page
      .getByText(/quick scan: \d+ of \d+ items/i)
      .first()
      .waitFor();
    expect(await page.getByText(/not rated/i).count()).toBe(0);
    await expectAccessible(page);
  });

  it('keeps what is answered without a network, and sends it when the network is back', async () => {
    await page.goto(origin + here().replace('profile', 'd/leadership'));
    const first = main().locator('fieldset:has(> legend):has(input[type=radio])').first();
    await first.waitFor();
    await context.setOffline(true);
    await first.getByRole('radio').nth(3).check();
    await page
      .getByText(/kept on this device/i)
      .first()
      .waitFor();
    await context.setOffline(false);
    await page.getByText(/saved/i).first().waitFor({ timeout: 30_000 });
    await expect.poll(() => page.getByText(/kept on this device/i).count(), { timeout: 30_000 }).toBe(0);
    await page.reload();
    await first.waitFor();
    await expect.poll(() => first.getByRole('radio').nth(3).isChecked()).toBe(true);
  });

  it('goes on to the full assessment with every answer kept', async () => {
    await page.goto(origin + here().replace('d/leadership', 'context'));
    await page.getByLabel(/^Full assessment/).check();
    const save = main().getByRole('button', { name: /save/i });
    if (await save.count()) await save.first().click();
    await page.getByText(/saved/i).first().waitFor();
    await page.goto(origin + here().replace('context', 'd/leadership'));
    const items = main().locator('fieldset:has(> legend):has(input[type=radio])');
    await expect.poll(() => items.count()).toBe(6);
    await expect.poll(() => main().locator('input[type=radio]:checked').count()).toBe(3);
  });

  it('opens on another device with a fresh one-time link, once', async () => {
    await page.goto(origin + here().replace('d/leadership', 'review'));
    await tap('Continue on another device');
    const link = main()
      .getByText(/\/o#[A-Za-z0-9_-]{43}/)
      .first();
    if (!(await link.isVisible().catch(() => false))) await main().getByRole('button', { name: /link/i }).first().click();
    await link.waitFor();
    const address = (await link.innerText()).match(/\S+\/o#[A-Za-z0-9_-]{43}/)?.[0] ?? '';
    const other = await (await browser.newContext()).newPage();
    await other.goto(address);
    await other.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => new URL(other.url()).pathname).toContain('/a/');
    const third = await (await browser.newContext()).newPage();
    await third.goto(address);
    await expect.poll(() => third.getByRole('main').innerText()).toMatch(/used|expired|no longer|not valid/i);
  });
});
