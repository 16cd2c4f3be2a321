import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');

describe.skipIf(!browserSource())('a visitor who wants to see a finished result', () => {
  let browser: Browser;
  let page: Page;
  let seen: Watch;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    seen = await watch(page, origin);
  });
  afterAll(() => browser?.close());

  it('opens a sample school with one click', async () => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'See a finished example' }).click();
    await page.getByRole('heading', { name: 'The profile at a glance' }).waitFor();
    await expect.poll(() => page.getByRole('table').count()).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  it('sees the plan of the same school', async () => {
    await page.getByRole('link', { name: 'Roadmap' }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ timeout: 30_000 });
    await expectAccessible(page);
  });

  it('leaves nothing in the database, breaks no rule of the page and asks no other host', () => {
    expect(seen.writes).toEqual([]);
    expect(seen.seen).toEqual([]);
  });
});
