import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { keptOn, newPerson, type Person, send } from './people.ts';
import { expectAccessible } from './watch.ts';

const origin = inject('origin');
const SCHOOL = 'Harbour College';
const START = {
  questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
  scope: 'quick',
  school: SCHOOL,
  language: 'en',
  context: { country: 'fi', size: 'from-300', 'erasmus-status': 'accredited', hosting: 'no', regions: 'europe' },
};

/** The owner invites, replaces and takes back, while a colleague, a viewer and a teacher look on in browsers of their own. */
describe.skipIf(!browserSource()).each([360, 1280])('links at %i px', (width) => {
  let browser: Browser;
  let owner: Person;
  let colleague: Person;
  let viewer: Person;
  let teacher: Person;
  let path = '';
  let [viewerLink, checkLink] = ['', ''];
  let answering = '';

  const person = () => newPerson(browser, origin, width);
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const place = (page: Page) => new URL(page.url()).pathname;
  const card = (name: RegExp) => owner.page.locator('.link-card').filter({ hasText: name });
  async function openLinks(): Promise<void> {
    await owner.page.goto(`${origin}${path}/links`);
    await owner.page.getByRole('heading', { name: 'Links in use' }).waitFor();
  }
  /** Makes a link on the page and returns what is shown once. */
  async function makeLink(kind: string, label: string, shows?: string): Promise<string> {
    await openLinks();
    const form = owner.page.locator('form').first();
    await form.getByRole('radio', { name: kind }).check();
    await form.getByLabel('Name of the link').fill(label);
    if (shows) await form.getByRole('radio', { name: shows }).check();
    await form.getByRole('button', { name: 'Make the link' }).click();
    const secret = (await owner.page.locator('.fresh .secret').first().innerText()).trim();
    await form.locator('button:enabled').waitFor();
    return secret;
  }
  async function confirm(button: RegExp, yes: string): Promise<void> {
    await owner.page.getByRole('button', { name: button }).click();
    await owner.page.getByRole('dialog').getByRole('button', { name: yes }).click();
    await owner.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  async function enter({ page }: Person, link: string, button = 'Continue'): Promise<void> {
    await page.goto(link);
    await page.getByRole('button', { name: button }).click();
  }

  beforeAll(async () => {
    browser = await launchBrowser();
    owner = await person();
    colleague = await person();
    viewer = await person();
    teacher = await person();
    await owner.page.goto(`${origin}/help`);
    const { body } = await send(owner.page, 'POST', '/api/assessments', START);
    path = `/a/${body.assessment.id}`;
    const { items } = (await send(owner.page, 'GET', '/api/questionnaires/vet-internationalisation/1.0.0?lang=en')).body
      .questionnaire;
    const changes = items.slice(0, 4).map(({ id }: { id: string }) => ({ item: id, version: 0, answer: { level: 1 } }));
    await send(owner.page, 'PATCH', `/api/assessments${path.slice(2)}/answers`, { operation: 'op-links-01', changes });
    await send(owner.page, 'POST', `/api/assessments${path.slice(2)}/submission`);
    await send(owner.page, 'DELETE', `/api/assessments${path.slice(2)}/submission`);
  });
  afterAll(() => browser?.close());

  it('a colleague is told school, role and rights before anything happens, and comes in by a button', async () => {
    const link = await makeLink('Colleagues', 'Maths team');
    await expectAccessible(owner.page);
    await colleague.page.goto(link);
    await colleague.page.getByText(SCHOOL).waitFor();
    await colleague.page.getByText('You come in as: colleague').waitFor();
    expect(colleague.page.url()).not.toContain(link.split('#')[1]);
    await expectAccessible(colleague.page);
    await openLinks();
    await card(/Maths team/)
      .getByText('Not used yet')
      .waitFor();
    await colleague.page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => place(colleague.page)).toMatch(/\/d\//);
    answering = colleague.page.url();
    await openLinks();
    await card(/Maths team/)
      .getByText('Used once')
      .waitFor();
  });

  it('the colleague answers, but finds nothing to submit, delete or share', async () => {
    const { page } = colleague;
    await page.locator('main fieldset:has(> legend) input[type=radio]').nth(3).check();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await page.goto(`${origin}${path}/review`);
    await page.getByText('The owner of the assessment submits it').waitFor();
    expect(await page.getByRole('button', { name: /Submit|Delete/ }).count()).toBe(0);
    await page.goto(`${origin}${path}/links`);
    await page.getByText('Links are made by the person who started').waitFor();
    await expectAccessible(page);
  });

  it('taking the link back stops the colleague in the middle of an answer', async () => {
    const { page } = colleague;
    await page.goto(answering);
    await page.locator('main fieldset:has(> legend) input[type=radio]').first().waitFor();
    await confirm(/^Take back: Maths team/, 'Yes, take it back');
    await page.locator('main fieldset:has(> legend) input[type=radio]').nth(1).check();
    await page
      .getByText(/Sign in to save/)
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Please sign in again' }).waitFor();
  });

  it('a viewer reads the result of a submission, without notes and without a way to the answers', async () => {
    viewerLink = await makeLink('People who only see the result', 'School board', 'The last submission');
    const { page } = viewer;
    await page.goto(viewerLink);
    await page.getByText('Notes and evidence stay with the school').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'The profile at a glance' }).waitFor();
    expect(await heading(page).innerText()).toBe(SCHOOL);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Roadmap', exact: true }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Downloads', exact: true }).click();
    await page.getByRole('button', { name: 'Download the full report' }).waitFor();
    await expectAccessible(page);
    await page.goto(`${origin}${path}/review`);
    await expect.poll(() => place(page)).toMatch(/^\/view\//);
  });

  it('the viewer sees a newer submission once the owner has read what changes', async () => {
    const api = `/api/assessments${path.slice(2)}`;
    const { answers } = (await send(owner.page, 'GET', `${api}/answers`)).body;
    const [item = ''] = Object.keys(answers);
    const changes = [{ item, version: answers[item].version, answer: { level: 4 } }];
    await send(owner.page, 'PATCH', `${api}/answers`, { operation: 'op-links-02', changes });
    await send(owner.page, 'POST', `${api}/submission`);
    await openLinks();
    await owner.page.getByRole('button', { name: /^Refresh: School board/ }).click();
    await owner.page
      .getByRole('dialog')
      .getByText(/answers? changed/)
      .waitFor();
    await expectAccessible(owner.page);
    await owner.page.getByRole('dialog').getByRole('button', { name: 'Yes, show the last submission' }).click();
    await owner.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await card(/School board/)
      .getByText('Shows submission 2')
      .waitFor();
  });

  it('replacing a link shuts its holders out at once, and the new one works', async () => {
    await confirm(/^Replace: School board/, 'Yes, replace it');
    const fresh = (await owner.page.locator('.fresh .secret').first().innerText()).trim();
    expect(fresh).not.toBe(viewerLink);
    const { page } = viewer;
    await page.reload();
    await page.getByRole('heading', { name: 'Please sign in again' }).waitFor();
    await page.goto(viewerLink);
    await page.getByText('This link was replaced or taken back').waitFor();
    await enter(viewer, fresh);
    await page.getByRole('heading', { name: 'The profile at a glance' }).waitFor();
  });

  it('a teacher answers a short check, over a link that a gateway has rewritten', async () => {
    await openLinks();
    await owner.page.getByRole('button', { name: 'Open a round' }).click();
    const links = owner.page.locator('.fresh .secret');
    await links.nth(2).waitFor();
    expect(await links.count()).toBe(3);
    await expectAccessible(owner.page);
    checkLink = (await links.first().innerText()).trim();
    const { page } = teacher;
    await page.goto(`${checkLink.replace('#', '%23')}&utm_source=mail`);
    await page.getByText('10 questions').waitFor();
    expect(place(page)).toBe('/r');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start' }).click();
    const questions = page.locator('main fieldset');
    await questions.first().waitFor();
    expect(await questions.count()).toBe(10);
    expect(await page.locator('main textarea, main input[type=text]').count()).toBe(0);
    await expectAccessible(page);
    for (let question = 0; question < 10; question += 1)
      await questions
        .nth(question)
        .getByRole('radio')
        .nth(question % 4)
        .check();
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Done/ }).click();
    await page.getByRole('heading', { name: 'All done' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'This round is closed' }).waitFor();
  });

  it('the school is told nothing of so small a group, neither before nor after the close', async () => {
    const { page } = owner;
    await page.goto(`${origin}${path}/profile`);
    await page.getByText('Nobody sees anything before it is closed').waitFor();
    await enter(teacher, checkLink, 'Start');
    await teacher.page.locator('main fieldset').first().waitFor();
    await openLinks();
    await confirm(/^Close the round/, 'Yes, close it');
    await teacher.page.getByRole('radio', { name: 'Mostly' }).first().check();
    await teacher.page.getByRole('button', { name: 'Send the answers' }).click();
    await teacher.page.getByRole('heading', { name: 'This round is closed' }).waitFor();
    await page.getByRole('link', { name: 'See the results in the profile' }).click();
    await page.getByText('Too few people answered').first().waitFor();
    await expectAccessible(page);
    await page.goto(`${origin}${path}/links`);
    await page.getByText('What was done').click();
    await page.getByText('Round of short checks closed').waitFor();
    await expectAccessible(page);
  });

  it('signing out forgets everything on the device', async () => {
    const { page, context } = viewer;
    expect(await keptOn(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page).waitFor();
    await expect.poll(() => place(page)).toBe('/');
    await expect.poll(async () => (await context.cookies()).length).toBe(0);
    expect(await keptOn(page)).toBe(0);
    await page.getByRole('heading', { name: 'How it works' }).waitFor();
    expect(await page.getByText('Continue where you stopped').count()).toBe(0);
  });

  it('breaks no rule of the page and asks no other host', () => {
    for (const { seen } of [owner, colleague, viewer, teacher])
      expect(seen.seen.filter((one) => !/status of 40[134]|status of 410/.test(one))).toEqual([]);
  });
});
