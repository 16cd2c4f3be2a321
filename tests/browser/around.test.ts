import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');

/** What a school leader does on a phone before, beside and after the questions. */
describe.skipIf(!browserSource())('around the questions, on a phone', () => {
  let browser: Browser;
  let page: Page;
  let seen: Watch;
  let id: string;
  const count = (name: string) => page.getByLabel(name, { exact: true }).first();

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    page.setDefaultTimeout(15_000);
    seen = await watch(page, origin);
    await page.goto(`${origin}/start`);
    await page.getByLabel('What should we call the school here?').fill('Coast College');
  });
  afterAll(() => browser?.close());

  it('lists countries by name, and those that are none at the end', async () => {
    const names = await page.getByLabel('In which country is the school?').locator('option').allInnerTexts();
    const countries = names.slice(1, -2);
    expect(countries.length).toBeGreaterThan(25);
    expect(countries).toEqual([...countries].sort(new Intl.Collator('en').compare));
    await page.getByRole('button', { name: 'Create the assessment' }).click();
    await page.getByText('Recovery code').first().waitFor();
  });

  it('leads back first when the page with the keys was loaded again', async () => {
    await page.reload();
    await page.goto(origin);
    const back = page.getByRole('link', { name: 'Continue: Coast College' });
    await back.waitFor();
    const [top, start] = await Promise.all([
      back.boundingBox(),
      page.getByRole('link', { name: 'Start an assessment' }).boundingBox(),
    ]);
    expect(top?.y).toBeLessThan(start?.y ?? 0);
    expect(top?.y).toBeLessThan(740);
    await expectAccessible(page);
    await back.click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/a\/[^/]+\/context$/);
    id = new URL(page.url()).pathname.split('/')[2] ?? '';
  });

  it('makes a new recovery code, which opens the assessment elsewhere', async () => {
    await page.goto(`${origin}/a/${id}/device`);
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText(/before \d+ \w+ \d{4} at \d\d:\d\d/).waitFor();
    await page.getByRole('button', { name: 'Make a new recovery code' }).click();
    const code = await page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5,6}){4}$/).innerText();
    await expectAccessible(page);
    const preview = await page.evaluate(async (secret) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/links/preview', { method: 'POST', headers, body: JSON.stringify({ secret }) })).json();
    }, code);
    expect(preview).toMatchObject({ kind: 'recovery', school: 'Coast College' });
  });

  it('asks back where sixteen of ten stays were long, saves it all the same, and tells it at the profile', async () => {
    await page.goto(`${origin}/a/${id}/figures`);
    await count('Learner stays of 90 days or more').fill('16');
    const elsewhere = page.locator('#long-stay-share').getByRole('link', { name: 'Learner mobility rate' });
    await elsewhere.click();
    await count('Learner stays abroad of at least 10 days, completed in the year').fill('10');
    const asked = page.locator('#long-stay-share').getByText('the part is larger than its whole');
    await asked.waitFor();
    expect(await asked.innerText()).toContain('160 %');
    expect(await page.locator('#long-stay-share').getByText('0 %', { exact: true }).count()).toBe(0);
    await expectAccessible(page);
    await page
      .getByText(/^Saved \d\d:\d\d$/)
      .first()
      .waitFor();
    await page.goto(`${origin}/a/${id}/profile`);
    await page.getByText('a part is larger than its whole').waitFor();
  });

  it('shows on the review that each dimension opens', async () => {
    await page.goto(`${origin}/a/${id}/review`);
    const summary = page.locator('details.review-section > summary').first();
    await summary.waitFor();
    expect(await summary.evaluate((element) => getComputedStyle(element).display)).toBe('list-item');
  });

  it('says on the first page that the assessment is deleted, once', async () => {
    await page.getByRole('button', { name: 'Delete this assessment' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything' }).click();
    const note = page.getByRole('status').filter({ hasText: 'The assessment is deleted' });
    await note.waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('link', { name: 'Start an assessment' }).waitFor();
    expect(await note.count()).toBe(0);
    expect(await page.getByRole('link', { name: /^Continue/ }).count()).toBe(0);
  });

  it('breaks no rule of the page and asks no other host', () => {
    expect(seen.seen).toEqual([]);
  });
});
