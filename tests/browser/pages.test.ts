import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible, watch } from './watch.ts';

const origin = inject('origin');
const PATHS = [
  '/',
  '/start',
  '/help',
  '/privacy',
  '/accessibility',
  '/o',
  '/r',
  '/view/e01_0000000000000000000000',
  '/check/e01_0000000000000000000000',
  '/verify',
  '/import',
  '/no-such-page',
  '/a/e01_0000000000000000000000/profile',
  '/sample/alder',
  '/sample/cedar/roadmap',
  '/sample/birch/downloads',
  '/sample/alder/erasmus-plan',
];

describe.skipIf(!browserSource())('every page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each(PATHS.flatMap((path) => [360, 1280].map((width) => [path, width] as const)))(
    '%s at %i px is accessible in light and dark',
    async (path, width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        const { seen } = await watch(page, origin);
        await page.goto(origin + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        expect(seen.filter((one) => !one.includes('status of 401') && !one.includes('status of 404'))).toEqual([]);
        await context.close();
      }
    },
  );

  it('names its language and its subject', async () => {
    const page = await browser.newPage();
    for (const path of PATHS) {
      await page.goto(origin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await page.title()).toMatch(/\S+ – Waymark$/);
    }
    await page.close();
  });
});
