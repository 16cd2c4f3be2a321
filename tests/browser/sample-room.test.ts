import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from '../export/conformance/check.ts';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');

describe.skipIf(!browserSource())('a consultant who wants to see a room', () => {
  let browser: Browser;
  let page: Page;
  let seen: Watch;

  const rows = () => page.getByRole('table', { name: 'Level of each school in each dimension' }).locator('tbody tr');
  const names = () => rows().evaluateAll((list) => list.map((row) => row.querySelector('input')?.ariaLabel ?? ''));
  const tick = (name: string) => page.getByRole('checkbox', { name: `Compare ${name}` }).click();
  const open = async (title: string) => page.locator('summary', { hasText: title }).first().click();

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    seen = await watch(page, origin);
  });
  afterAll(() => browser?.close());

  it('opens twelve sample schools with one click, in alphabetical order', async () => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'See a comparison of twelve sample schools' }).click();
    await expect.poll(() => rows().count()).toBe(12);
    const shown = await names();
    expect(shown).toEqual([...shown].sort());
    expect(await page.getByText('results decide no grant').isVisible()).toBe(true);
    expect(await page.getByText('62 of 62 questions (100 %) are the same').isVisible()).toBe(true);
  });

  it('sees no rank and no total', async () => {
    const heads = await page.getByRole('columnheader').allTextContents();
    expect(heads.filter((head) => /rank|total|overall|sum/i.test(head))).toEqual([]);
  });

  it('puts the rows in another order and filters them', async () => {
    await page.getByLabel('Order of the schools').selectOption({ label: 'Learners going abroad: highest level first' });
    expect((await names())[0]).toBe('Compare Cedar College Group');
    await open('Show only some schools');
    await page.getByLabel('In which country is the school?').selectOption({ label: 'Finland (2)' });
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByLabel('In which country is the school?').selectOption({ label: 'All' });
    await expect.poll(() => rows().count()).toBe(12);
  });

  it('compares two to six schools', async () => {
    await page.getByText('Tick two to six schools in the overview.').waitFor();
    for (const name of ['Birch Technical College', 'Cedar College Group', 'Oak Business College', 'Elm School of Hospitality'])
      await tick(name);
    await page
      .getByRole('img', { name: /^Radar chart of the levels of the ticked schools/ })
      .first()
      .waitFor();
    const differences = page.getByRole('table', { name: 'Level of each ticked school in each item' });
    const gaps = (await differences.locator('tbody td:nth-child(2)').allTextContents()).map(Number);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    await tick('Fir Agricultural College');
    await tick('Hazel Health College');
    expect(await page.getByRole('checkbox', { name: 'Compare Alder Vocational School' }).isDisabled()).toBe(true);
  });

  it('sees spread, weak spots, change, common actions and who could help whom', async () => {
    const spread = page.getByRole('table', { name: 'Schools at each level, by dimension' });
    expect(await spread.locator('tbody tr').count()).toBe(10);
    for (const title of ['Commonly weak', 'Change since the last round', 'Common actions', 'Who could help whom'])
      expect(await page.getByRole('heading', { name: title }).isVisible()).toBe(true);
    expect(await page.getByText('12 of them start in').first().isVisible()).toBe(true);
    expect(await page.getByText('mutual').first().isVisible()).toBe(true);
  });

  it('takes report and tables along', async () => {
    const pdf = await downloaded('Report (PDF)');
    expect(pdf.suggestedFilename()).toMatch(/^schools-compared-\d{4}-\d\d-\d\d\.pdf$/);
    expect(violations(new Uint8Array(readFileSync(await pdf.path())))).toEqual([]);
    const csv = readFileSync(await (await downloaded('Overview (CSV)')).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(13);
  });

  it('leaves nothing in the database, breaks no rule of the page and asks no other host', () => {
    expect(seen.writes).toEqual([]);
    expect(seen.seen).toEqual([]);
  });

  it.each([360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    'reads it at %i px in %s with everything open',
    async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const other = await context.newPage();
      await other.goto(`${origin}/room/sample`);
      for (const name of ['Birch', 'Cedar']) await other.getByRole('checkbox', { name: `Compare ${name}` }).click();
      await other.getByText('Item by item').waitFor();
      await other.locator('details').evaluateAll((list) => {
        for (const one of list) one.setAttribute('open', '');
      });
      await expectAccessible(other);
      await context.close();
    },
  );

  async function downloaded(name: string): Promise<Download> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return download;
  }
});
