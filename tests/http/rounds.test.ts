import { describe, expect, it } from 'vitest';
import { newProduct } from '../application/school.ts';
import { type Browser, kindOf, newBrowser, riverside } from './client.ts';

/** Riverside with an open round of twenty days. */
async function openRound() {
  const school = await riverside(newProduct());
  const opened = await (await school.browser.send('POST', `${school.path}/rounds`, { days: 20 })).json();
  const linkOf = (check: string): string =>
    opened.links.find((link: { shortCheck: string }) => link.shortCheck === check).secret.replace('/r#', '');
  return { ...school, linkOf };
}

/** A phone that opened the link of a round. */
async function phone(product: Browser['product'], secret: string): Promise<Browser> {
  const browser = newBrowser(product);
  expect((await browser.send('POST', '/api/links/exchange', { secret })).status).toBe(200);
  return browser;
}

async function answer(browser: Browser, path: string, value: number, also: object = {}): Promise<number> {
  const check = await (await browser.send('GET', `${path}/check`)).json();
  const values = Object.fromEntries(check.questions.map(({ item }: { item: string }) => [item, value]));
  return (await browser.send('PUT', `${path}/check`, { values: { ...values, ...also } })).status;
}

const rounds = async (browser: Browser, path: string) => (await (await browser.send('GET', `${path}/rounds`)).json()).rounds;

describe('the landing page of a round', () => {
  it('says who asks, and how many questions of which kind', async () => {
    const { browser, linkOf } = await openRound();
    const preview = await browser.send('POST', '/api/links/preview', { secret: linkOf('learners') });
    expect(await preview.json()).toMatchObject({
      kind: 'respondent',
      school: 'Riverside VET College',
      check: { questions: 8, more: 8, minutes: 4 },
    });
  });
});

describe('a short check', () => {
  it('asks in the words of the group, and offers no free text', async () => {
    const { browser, path, linkOf } = await openRound();
    const pupil = await phone(browser.product, linkOf('learners'));
    const check = await (await pupil.send('GET', `${path}/check`)).json();
    expect(check.questions).toHaveLength(8);
    expect(check.more.questions).toHaveLength(8);
    for (const { question } of [...check.questions, ...check.more.questions]) expect(question).toMatch(/\?$/);
    expect(check.answers).toHaveLength(4);
    expect(await kindOf(await pupil.send('PUT', `${path}/check`, { values: { note: 'Ms Berg' } }))).toMatchObject({
      status: 400,
    });
  });
  it('takes no answer to a question of another group', async () => {
    const { browser, path, linkOf } = await openRound();
    const teacher = await (await phone(browser.product, linkOf('teachers'))).send('GET', `${path}/check`);
    const { item } = (await teacher.json()).questions[1];
    const pupil = await phone(browser.product, linkOf('learners'));
    expect(await kindOf(await pupil.send('PUT', `${path}/check`, { values: { [item]: 2 } }))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers: [`/values/${item}`],
    });
  });
  it('opens nothing else, and never says what was answered', async () => {
    const { browser, path, linkOf } = await openRound();
    const pupil = await phone(browser.product, linkOf('learners'));
    expect(await answer(pupil, path, 3)).toBe(204);
    expect(await (await pupil.send('GET', `${path}/check`)).text()).not.toContain('"values"');
    for (const part of ['', '/answers', '/report.json', '/rounds', '/links'])
      expect((await pupil.send('GET', path + part)).status).toBe(403);
  });
  it('can be left, so that the next person on the device finds nothing', async () => {
    const { browser, path, linkOf } = await openRound();
    const pupil = await phone(browser.product, linkOf('learners'));
    await answer(pupil, path, 3);
    expect((await pupil.send('DELETE', `${path}/check`)).status).toBe(204);
    expect((await pupil.send('GET', `${path}/check`)).status).toBe(401);
  });
  it('is forgotten by a device within a day, whatever was left open', async () => {
    const { browser, path, linkOf } = await openRound();
    const pupil = await phone(browser.product, linkOf('learners'));
    browser.product.clock.set('2026-11-23T09:00:00.000Z');
    expect((await pupil.send('GET', `${path}/check`)).status).toBe(401);
  });
  it('can be tried out by the owner, who stays the owner', async () => {
    const { browser, path, linkOf } = await openRound();
    await browser.send('POST', '/api/links/exchange', { secret: linkOf('teachers') });
    expect(await answer(browser, path, 3, {})).toBe(204);
    expect((await browser.send('DELETE', `${path}/check`)).status).toBe(204);
    expect((await browser.send('GET', `${path}/links`)).status).toBe(200);
  });
});

describe('a round', () => {
  it('tells nothing while it is open, not even how many answered', async () => {
    const { browser, path, linkOf } = await openRound();
    for (let pupil = 0; pupil < 12; pupil += 1) await answer(await phone(browser.product, linkOf('learners')), path, pupil % 3);
    expect(await rounds(browser, path)).toEqual([{ number: 1, openedOn: '2026-11-22', closesAt: '2026-12-12T09:00:00.000Z' }]);
  });
  it('tells the means of large enough groups once it is closed, and forgets the rest', async () => {
    const { browser, path, linkOf } = await openRound();
    for (let person = 0; person < 10; person += 1) {
      await answer(await phone(browser.product, linkOf('learners')), path, person % 2);
      if (person < 4) await answer(await phone(browser.product, linkOf('teachers')), path, 3);
    }
    const { round } = await (await browser.send('POST', `${path}/rounds/1/closing`)).json();
    const [teachers, learners] = round.results.checks;
    expect(teachers.items).toEqual({});
    expect(Object.values(learners.items)).toEqual(Array(8).fill({ kind: 'mean', mean: 0.7, people: 10 }));
    expect(await rounds(browser, path)).toMatchObject([{ closedOn: '2026-11-22', results: round.results }]);
    const id = path.split('/').at(-1) ?? '';
    expect(browser.product.state.assessments.get(id)?.rounds[0]?.responses.size).toBe(0);
  });
  it('ends its links when it closes, also for those in the middle of it', async () => {
    const { browser, path, linkOf } = await openRound();
    const late = await phone(browser.product, linkOf('teachers'));
    await browser.send('POST', `${path}/rounds/1/closing`);
    expect((await late.send('PUT', `${path}/check`, { values: {} })).status).toBe(404);
    const response = await newBrowser(browser.product).send('POST', '/api/links/exchange', { secret: linkOf('teachers') });
    expect((await response.json()).detail).toContain('round of questions is closed');
  });
  it('closes by itself when its time is over, and the next one opens', async () => {
    const { browser, path, linkOf } = await openRound();
    for (let person = 0; person < 5; person += 1)
      await answer(await phone(browser.product, linkOf('teachers')), path, person % 3);
    browser.product.clock.set('2026-12-12T09:00:00.000Z');
    const [round] = await rounds(browser, path);
    expect(round.closedOn).toBe('2026-12-12');
    expect(Object.keys(round.results.checks[0].items)).toHaveLength(10);
    expect((await browser.send('POST', `${path}/rounds`, {})).status).toBe(201);
  });
  it('forgets a phone after a day, also one that was used past midnight', async () => {
    const { browser, path, linkOf } = await openRound();
    browser.product.clock.set('2026-11-22T23:50:00.000Z');
    const late = await phone(browser.product, linkOf('teachers'));
    browser.product.clock.set('2026-11-23T00:10:00.000Z');
    expect(await answer(late, path, 2)).toBe(204);
    browser.product.clock.set('2026-11-24T00:10:00.000Z');
    expect((await late.send('GET', `${path}/check`)).status).toBe(401);
  });
  it('is the only one open', async () => {
    const { browser, path } = await openRound();
    expect(await kindOf(await browser.send('POST', `${path}/rounds`, {}))).toMatchObject({ status: 412 });
  });
  it('takes more links, each for a class or a company', async () => {
    const { browser, path } = await openRound();
    const made = await (
      await browser.send('POST', `${path}/links`, { kind: 'respondent', shortCheck: 'learners', label: 'Class 2B' })
    ).json();
    expect(made.link).toMatchObject({ label: 'Class 2B', round: 1, expiresAt: '2026-12-12T09:00:00.000Z' });
    expect(await answer(await phone(browser.product, made.secret.slice(3)), path, 2)).toBe(204);
  });
});
