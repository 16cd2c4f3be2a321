import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserSource, launchBrowser } from './browser.ts';
import { newPerson, type Person, send } from './people.ts';
import { School } from './school.ts';
import { expectAccessible } from './watch.ts';

const origin = inject('origin');
const PATIENT = { timeout: 15_000 };

/** The owner of a school, a colleague and a consultant, each on a device of their own, watch each other over two rounds. */
describe.skipIf(!browserSource()).each([360, 1280])('two rounds at %i px', (width) => {
  let browser: Browser;
  let owner: Person;
  let colleague: Person;
  let consultant: Person;
  let school: School;
  let room = '';
  const rows = () => consultant.page.locator('#room-overview tbody tr');
  const at = (page: string) => `${origin}/a/${school.id}/${page}`;
  const panel = (name: string) =>
    consultant.page.locator('details', { has: consultant.page.getByText(name, { exact: true }) }).first();
  async function open(name: string): Promise<void> {
    const isOpen = await panel(name).evaluate((element) => element.hasAttribute('open'));
    if (!isOpen) await panel(name).locator('summary').click();
  }
  const press = (name: string | RegExp, { page }: Person = consultant) => page.getByRole('button', { name }).first().click();
  /** As somebody who comes back to this tab. */
  const comeBack = ({ page }: Person) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const raise = async (page: Page, level: number): Promise<void> => {
    const items = page.locator('.item:has(.level-number)');
    for (let item = 0; item < (await items.count()); item += 1)
      await items.nth(item).locator('input[type=radio]').nth(level).check();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    owner = await newPerson(browser, origin, width);
    colleague = await newPerson(browser, origin, width);
    consultant = await newPerson(browser, origin, width);
    school = await School.start(origin, 'Riverside', 'alder');
    await school.signIn(owner.page);
    await consultant.page.goto(`${origin}/rooms`);
    const purpose = { purpose: 'See what a year brings', questionnaire: 'vet-internationalisation', language: 'en' };
    const made = await send(consultant.page, 'POST', '/api/cohorts', {
      name: 'Two rounds',
      ...purpose,
      schoolsSee: 'room',
      funderSees: 'releases',
    });
    room = `${origin}/room/${made.body.cohort.id}`;
    const code = made.body.joinCode;
    await school.join(code, { appearance: 'named' });
    for (let count = 1; count <= 6; count += 1) {
      const other = await School.start(origin, `School ${count}`, ['birch', 'cedar'][count % 2] ?? '');
      await other.join(code, count < 3 ? { appearance: 'named' } : { appearance: 'aggregate' });
    }
  });
  afterAll(() => browser?.close());

  it('the first is opened, published and closed; the panel stays open and says what happened', async () => {
    await consultant.page.goto(room);
    await open('Rounds');
    await consultant.page.getByLabel('Name of the next round').fill('Baseline');
    await press('Open the round');
    await panel('Rounds').getByText('“Baseline” is open now.').waitFor();
    await open('Publish figures');
    await press('Publish the figures of today');
    await panel('Publish figures').getByText('Published.', { exact: false }).waitFor();
    await press('Close “Baseline”');
    await panel('Rounds').getByText('“Baseline” is closed.', { exact: false }).waitFor();
    expect(await panel('Rounds').evaluate((element) => element.hasAttribute('open'))).toBe(true);
    expect(await consultant.page.getByRole('heading', { name: 'Change since the last round' }).count()).toBe(0);
    await consultant.page.getByLabel('Name of the next round').fill('End');
    await press('Open the round');
    await panel('Rounds').getByText('“End” is open now.').waitFor();
    await expectAccessible(consultant.page);
  });

  it('the second asks of each answer whether it is still true, also a colleague', async () => {
    await owner.page.goto(at('review'));
    await press('Submit the assessment', owner);
    await owner.page.waitForURL(/\/profile$/);
    await owner.page.goto(at('review'));
    await press('Open the answers again', owner);
    await owner.page.getByText('answers stand as on', { exact: false }).waitFor();
    await expectAccessible(owner.page);
    const link = await send(owner.page, 'POST', `/api/assessments/${school.id}/links`, {
      kind: 'editor',
      label: 'Maths team',
    });
    await colleague.page.goto(`${origin}${link.body.secret}`);
    await press('Continue', colleague);
    const questions = colleague.page;
    await questions.waitForURL(/\/d\//);
    const waiting = questions.getByRole('button', { name: /^Still true/ });
    await waiting.first().waitFor();
    const before = await waiting.count();
    await questions.getByText('you said: level', { exact: false }).first().waitFor();
    await expectAccessible(questions);
    await waiting.first().click();
    await questions.getByText('Confirmed: as on', { exact: false }).waitFor();
    expect(await waiting.count()).toBe(before - 1);
    await expect.poll(() => questions.evaluate(() => document.activeElement?.textContent ?? ''), PATIENT).toContain('Confirmed');
    await questions
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await owner.page.goto(questions.url());
    await owner.page.getByText('Confirmed: as on', { exact: false }).waitFor();
  });

  it('the profile and the room show what moved', async () => {
    await raise(owner.page, 4);
    await owner.page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await owner.page.goto(at('review'));
    await press('Submit the assessment', owner);
    await owner.page.getByRole('heading', { name: /^Change since/ }).waitFor();
    await owner.page.getByText('One dimension has moved to another level.').waitFor();
    await owner.page
      .getByText(/^Up, from \d to 4$/)
      .first()
      .waitFor();
    await expectAccessible(owner.page);
    await comeBack(consultant);
    await consultant.page.getByRole('heading', { name: 'Change since the last round' }).waitFor();
    await consultant.page.getByText('From “Baseline” to “End”', { exact: false }).waitFor();
    const moved = consultant.page.locator('.change-table tbody tr').first().locator('td');
    await expect.poll(async () => (await moved.allInnerTexts()).slice(0, 3), PATIENT).toEqual(['1', '2', '0']);
    await expectAccessible(consultant.page);
  });

  it('a school sees the room as it was told', async () => {
    await owner.page.goto(at('rooms'));
    await owner.page.getByRole('link', { name: 'Look at the room' }).click();
    await owner.page.getByRole('heading', { level: 1, name: 'Two rounds' }).waitFor();
    await expect.poll(() => owner.page.locator('#room-overview tbody tr').count(), PATIENT).toBe(3);
    await expectAccessible(owner.page);
  });

  it('a school leaves while the consultant compares it, and the page goes on', async () => {
    for (const place of [0, 1, 2]) await rows().nth(place).locator('input').check();
    await consultant.page.getByRole('table', { name: /item/i }).first().waitFor();
    await owner.page.goto(at('rooms'));
    await press('Leave the room', owner);
    await press(/^Leave$/, owner);
    await owner.page.getByText('You have left the room.').waitFor();
    await expect
      .poll(() => owner.page.evaluate(() => document.activeElement?.textContent), PATIENT)
      .toBe('You have left the room.');
    expect(await rows().count()).toBe(3);
    await comeBack(consultant);
    await expect.poll(() => rows().count(), PATIENT).toBe(2);
    expect(await consultant.page.getByText('Riverside').count()).toBe(0);
    await consultant.page.getByRole('table', { name: /item/i }).first().waitFor();
    await expectAccessible(consultant.page);
    await open('Publish figures');
    await press('Publish the figures of today');
    await panel('Publish figures').getByText('Published.', { exact: false }).waitFor();
  });

  it('asks nobody else, and breaks no rule of its own', () => {
    for (const { seen } of [owner, colleague, consultant]) expect(seen.seen).toEqual([]);
  });
});
