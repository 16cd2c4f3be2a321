import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { School } from './school.ts';
import { expectAccessible, type Watch, watch } from './watch.ts';

const origin = inject('origin');
const PATIENT = { timeout: 15_000 };

/** A consultant, a school and a funder, each on a device of their own, and eleven more schools. */
describe.skipIf(!browserSource()).each([360, 1280])('a room at %i px', (width) => {
  let browser: Browser;
  let desk: Page;
  let office: Page;
  let ministry: Page;
  const seen: Watch[] = [];
  const schools: School[] = [];
  let code = '';
  const newPage = async (): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true });
    const page = await context.newPage();
    seen.push(await watch(page, origin));
    return page;
  };
  const rows = (page: Page) => page.locator('#room-overview tbody tr');
  const panel = (name: string) => desk.locator('details', { has: desk.getByText(name, { exact: true }) }).first();

  beforeAll(async () => {
    browser = await launchBrowser();
    [desk, office, ministry] = [await newPage(), await newPage(), await newPage()];
    for (let count = 0; count < 12; count += 1)
      schools.push(
        await School.start(origin, `School ${String(count + 1).padStart(2, '0')}`, ['alder', 'birch', 'cedar'][count % 3] ?? ''),
      );
  }, 120_000);
  afterAll(() => browser?.close());

  it('is made in a minute, with keys to keep', async () => {
    await desk.goto(`${origin}/rooms`);
    await desk.getByLabel('Name of the room').fill('Northern colleges');
    await desk.getByLabel('What the comparison is for').fill('Plan joint training');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Make the room' }).click();
    await desk.getByRole('heading', { name: 'Your room is ready' }).waitFor();
    await expectAccessible(desk);
    await desk.getByRole('link', { name: 'Go to the room' }).click();
    await desk.getByRole('heading', { level: 1, name: 'Northern colleges' }).waitFor();
    await panel('Invite schools that have an assessment').locator('summary').click();
    code = (await desk.locator('details[open] .secret').first().innerText()).trim();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expectAccessible(desk);
  });

  it('is joined by a school that has read what will be seen', async () => {
    const [first] = schools;
    if (!first) throw new Error('no school');
    await first.signIn(office);
    await office.goto(`${origin}/a/${first.id}/rooms#${code}`);
    await office.getByRole('heading', { name: 'What will be seen in “Northern colleges”' }).waitFor();
    await office.getByText('Never: your notes, evidence, names of roles, or figures.').waitFor();
    await office.getByLabel('By name').check();
    await office.getByLabel('Yes: as somebody to learn from, or to help').check();
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Share with this room' }).click();
    await office.getByText(/^You appear as “School 01”, until/).waitFor();
    await expectAccessible(office);
    await desk.reload();
    await expect.poll(() => rows(desk).count(), PATIENT).toBe(1);
  });

  it('shows names and aliases in alphabetical order, and aggregate-only schools in no row', async () => {
    for (const [place, school] of schools.slice(1).entries())
      await school.join(
        code,
        place < 5 ? { appearance: 'alias', alias: `Tree ${place}`, help: 'offered' } : { appearance: 'aggregate' },
      );
    await desk.reload();
    await expect.poll(() => rows(desk).count(), PATIENT).toBe(6);
    const names = await rows(desk).locator('th').allInnerTexts();
    expect(names.map((name) => (name.split('\n')[0] ?? '').replace(/\s*alias$/, '').trim())).toEqual([
      'School 01',
      'Tree 0',
      'Tree 1',
      'Tree 2',
      'Tree 3',
      'Tree 4',
    ]);
    await expectAccessible(desk);
  });

  it('compares two schools side by side, and hands the rows on as a file without the counted ones', async () => {
    for (const place of [0, 1]) await rows(desk).nth(place).locator('input').check();
    await desk.locator('#room-compare').getByRole('table').first().waitFor();
    await expectAccessible(desk);
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Overview (CSV)' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('School 01');
    expect(text).toContain('Tree 4');
    for (const school of schools.slice(6)) expect(text).not.toContain(school.id);
    expect(text).not.toContain('School 12');
  });

  it('publishes figures once, and hands them to a reader by a link that can be replaced and revoked', async () => {
    await panel('Publish figures').locator('summary').click();
    await desk.getByRole('button', { name: 'Publish the figures of today' }).click();
    await desk.getByText('Last published on', { exact: false }).waitFor({ state: 'attached' });
    await panel('Links to this room').locator('summary').click();
    await desk.getByLabel('For whom').fill('Ministry');
    await desk.getByRole('button', { name: 'Make a read-only link' }).click();
    const link = (await desk.locator('details[open] .secret', { hasText: '/c#' }).innerText()).trim();
    await ministry.goto(link);
    await ministry.getByText('This opens the room “Northern colleges”.').waitFor();
    expect(ministry.url()).toBe(`${origin}/c`);
    await expectAccessible(ministry);
    await ministry.getByRole('button', { name: 'Open the room' }).click();
    await ministry.getByRole('heading', { level: 1, name: 'Northern colleges' }).waitFor();
    expect(await rows(ministry).count()).toBe(0);
    expect(await ministry.getByRole('heading', { name: 'Run this room' }).count()).toBe(0);
    await expectAccessible(ministry);
    await desk.getByRole('button', { name: 'Replace Ministry' }).click();
    await expect.poll(() => desk.getByText(/Ministry .* revoked/).count()).toBe(1);
    await desk.getByRole('button', { name: 'Revoke Ministry' }).click();
    await expect.poll(() => desk.getByText(/Ministry .* revoked/).count()).toBe(2);
    await ministry.reload();
    await ministry.getByText('There is no such room', { exact: false }).waitFor();
  });

  it('loses the row of a school that leaves while the consultant looks, and the page goes on', async () => {
    await office.getByRole('button', { name: 'Leave the room' }).click();
    await office.getByRole('button', { name: 'Leave', exact: true }).click();
    await office.getByText('You have left the room.').waitFor();
    await rows(desk).first().locator('input').check();
    await rows(desk).nth(1).locator('input').check();
    await desk.reload();
    await expect.poll(() => rows(desk).count(), PATIENT).toBe(5);
    expect(await desk.getByText('School 01').count()).toBe(0);
  });

  it('prepares links for schools that have not started, as a file and as a sheet', async () => {
    await panel('Prepare links for schools that have not started').locator('summary').click();
    await desk.getByLabel('Schools', { exact: true }).fill('Harbour; fi\nMill; lt');
    await desk.getByRole('button', { name: 'Make the links' }).click();
    const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Save as CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('start-links.csv');
    const link = (await desk.locator('.start-slips .secret').first().innerText()).trim();
    const starter = await newPage();
    await starter.goto(link);
    await starter.getByText('“Northern colleges” prepared this link for you.', { exact: false }).waitFor();
    await starter.getByText('It sees no answer and no result', { exact: false }).waitFor();
    await expectAccessible(starter);
    await starter.getByRole('button', { name: 'Create the assessment' }).click();
    await starter.getByRole('heading', { name: 'Your assessment is ready' }).waitFor();
  });

  it('is closed on this device by signing out, from any page', async () => {
    await desk.goto(`${origin}/help`);
    await desk.getByRole('button', { name: 'Sign out' }).click();
    await desk.waitForURL(`${origin}/`);
    await desk.goto(`${origin}/rooms`);
    await desk.getByText('No room is open on this device yet.', { exact: false }).waitFor();
    expect(await desk.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
  });

  it('asks nobody else, and breaks no rule of its own', () => {
    for (const one of seen) expect(one.seen.filter((line) => !line.includes('404'))).toEqual([]);
  });
});
