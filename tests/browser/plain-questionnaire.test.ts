import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newProduct, RIVERSIDE } from '../application/school.ts';
import { type Browser as Client, newBrowser } from '../http/client.ts';
import { browserSource, launchBrowser } from './browser.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');

/** Lets the page talk to a product in this process, whose catalogue holds the test questionnaires too. */
async function connect(page: Page, client: Client): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const reply = await client.send(request.method(), pathname + search, request.postData() ?? undefined);
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: Buffer.from(await reply.arrayBuffer()),
    });
  });
}

describe.skipIf(!browserSource())('a questionnaire made only of standard JSON Schema fields', () => {
  let browser: Browser;
  let page: Page;
  let seen: Watch;
  let client: Client;
  let id: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    seen = await watch(page, origin);
    client = newBrowser(newProduct());
    await connect(page, client);
    const started = await client.send('POST', '/api/assessments', {
      ...RIVERSIDE,
      questionnaire: { id: 'travel-club', version: '1.0.0' },
      scope: 'full',
      context: {},
    });
    id = ((await started.json()) as { assessment: { id: string } }).assessment.id;
  });
  afterAll(() => browser?.close());

  it('renders text, number, choice, yes or no, and several choices', async () => {
    await page.goto(`${origin}/a/${id}`);
    await page.getByLabel('What is the club called?').fill('The Wanderers');
    await page.getByLabel('How many members are there?').fill('24');
    await page
      .getByRole('group', { name: /On which day does it meet/ })
      .getByRole('radio')
      .nth(1)
      .check();
    await page
      .getByRole('group', { name: /May guests come/ })
      .getByRole('radio')
      .first()
      .check();
    const languages = page.getByRole('group', { name: /Which languages are spoken/ });
    await languages.getByRole('checkbox').nth(0).check();
    await languages.getByRole('checkbox').nth(2).check();
    await expectAccessible(page);
  });

  it('saves every kind of value', async () => {
    const saved = async () => {
      const { answers } = (await (await client.send('GET', `/api/assessments/${id}/answers`)).json()) as {
        answers: Record<string, { answer: unknown }>;
      };
      return Object.fromEntries(Object.entries(answers).map(([item, { answer }]) => [item, answer]));
    };
    await expect.poll(saved, { timeout: 20_000 }).toEqual({
      'club-name': 'The Wanderers',
      members: 24,
      'meeting-day': 'wednesday',
      'open-to-guests': true,
      languages: ['english', 'lithuanian'],
    });
  });

  it('shows them again after a reload', async () => {
    await page.reload();
    await expect.poll(() => page.getByLabel('What is the club called?').inputValue()).toBe('The Wanderers');
    expect(await page.getByLabel('How many members are there?').inputValue()).toBe('24');
    expect(await page.locator('main input:checked').count()).toBe(4);
    expect(seen.seen).toEqual([]);
  });
});
