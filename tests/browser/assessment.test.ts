import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { chooseInNextGroup, focusOf, press, tabTo } from './keyboard.ts';
import { pdfText } from './pdf-text.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');
const SCHOOL = 'Coast College';

/** A whole full assessment as its school leader does it, without a mouse. */
describe.skipIf(!browserSource()).each([360, 1280])('a full assessment by keyboard at %i px', (width) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let seen: Watch;
  const heading = () => page.getByRole('heading', { level: 1 });
  const here = () => new URL(page.url()).pathname;

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true });
    page = await context.newPage();
    seen = await watch(page, origin);
  });
  afterAll(() => browser?.close());

  it('starts with the school in six questions', async () => {
    await page.goto(origin);
    await heading().waitFor();
    await press(page, /^Start an assessment/);
    await tabTo(page, ({ type }) => type === 'text');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(SCHOOL);
    await tabTo(page, ({ type, checked }) => type === 'radio' && checked);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, ({ tag }) => tag === 'select');
    await page.keyboard.type('Fin');
    for (const option of [1, 4, 2]) await chooseInNextGroup(page, option);
    await tabTo(page, ({ type }) => type === 'checkbox');
    await page.keyboard.press('Space');
    await chooseInNextGroup(page, 1);
    await expectAccessible(page);
    await press(page, /^Create the assessment/);
    await page.getByText('Recovery code').first().waitFor();
    await expectAccessible(page);
    await press(page, /^Go to the first questions/);
    await expect.poll(here).toMatch(/\/d\/leadership$/);
  });

  it('answers every question of ten dimensions, and loses nothing in a reload', async () => {
    let answered = 0;
    for (let dimension = 0; dimension < 10; dimension++) {
      await expect.poll(() => focusOf(page).then(({ tag }) => tag)).toBe('h1');
      const groups = await page.locator('main fieldset:has(> legend):has(input[type=radio])').count();
      for (let item = 0; item < groups; item++) await chooseInNextGroup(page, 1 + ((item + dimension) % 3));
      answered += groups;
      if (dimension === 4) {
        const path = here();
        await page
          .getByRole('status')
          .filter({ hasText: /[Ss]aved/ })
          .first()
          .waitFor();
        await page.reload();
        await heading().waitFor();
        expect(here()).toBe(path);
        await expect.poll(() => page.locator('main input[type=radio]:checked').count()).toBe(groups);
        await expectAccessible(page);
        await page.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus());
      }
      await press(page, /^(Next|Review)/);
    }
    expect(answered).toBeGreaterThanOrEqual(60);
    await expect.poll(here).toMatch(/\/review$/);
  });

  it('reviews, submits, and is shown the maturity profile with a table beside the radar', async () => {
    await heading().waitFor();
    await expectAccessible(page);
    await press(page, /^Submit the assessment/);
    await expect.poll(here).toMatch(/\/profile$/);
    await page.getByRole('heading', { name: 'The profile at a glance' }).waitFor();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThanOrEqual(11);
    await expectAccessible(page);
  });

  it('sees the roadmap', async () => {
    await page.goto(page.url().replace(/profile$/, 'roadmap'));
    await page.getByRole('heading', { name: 'Timeline' }).waitFor({ timeout: 60_000 });
    await expectAccessible(page);
  });

  it('downloads the PDF, which says the same', async () => {
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await press(page, /^Download as PDF/);
    const file = await (await download).path();
    const text = await pdfText(new Uint8Array(readFileSync(file)));
    expect(text[0]).toContain(SCHOOL);
    const all = text.join('\n');
    expect(all).toContain('Maturity profile');
    expect(all).toContain('Direction and leadership');
    const action = await page.locator('main article h3, main article h4').first().innerText();
    expect(all.replace(/\s+/g, ' ')).toContain(
      action
        .replace(/\s+A-[A-Z]+-\d+.*$/s, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  });

  it('finds the answers closed, and opens them again', async () => {
    await page.goto(page.url().replace(/roadmap$/, 'review'));
    await page
      .getByText('These answers are submitted', { exact: false })
      .or(page.getByText(/submitted/i))
      .first()
      .waitFor();
    await expectAccessible(page);
    await press(page, /open .*again/i);
    await page.getByRole('button', { name: 'Submit the assessment' }).waitFor();
  });

  it('breaks no rule of the page and asks no other host', () => {
    expect(seen.seen).toEqual([]);
  });
});
