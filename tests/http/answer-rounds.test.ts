import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../application/school.ts';
import { riverside } from './client.ts';

const items = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items ?? [];
const [first = '', second = ''] = items.filter(({ core, condition }) => core && condition === undefined).map(({ id }) => id);

/** Riverside, submitted on 22 November 2026 with level 1 twice, and opened again in December. */
async function openedAgain() {
  const school = await riverside();
  const { browser, path } = school;
  await browser.send('PATCH', `${path}/answers`, {
    operation: 'op-first-01',
    changes: [first, second].map((item) => ({ item, version: 0, answer: { level: 1, note: 'as of autumn' } })),
  });
  await browser.send('POST', `${path}/submission`);
  browser.product.clock.set('2026-12-10T09:00:00.000Z');
  await browser.send('DELETE', `${path}/submission`);
  const read = async () => (await browser.send('GET', `${path}/answers`)).json();
  return { ...school, read };
}

describe('a round of answers', () => {
  it('starts from the submission before it, without its notes', async () => {
    const { read } = await openedAgain();
    const { answers, earlier } = await read();
    expect(earlier).toMatchObject({ number: 1, submittedOn: '2026-11-22', items: { [first]: 1, [second]: 1 } });
    expect(earlier.versions).toEqual({ [first]: answers[first].version, [second]: answers[second].version });
    expect(JSON.stringify(earlier)).not.toContain('autumn');
  });
  it('confirms an answer by saving it as it is, under a new version', async () => {
    const { browser, path, read } = await openedAgain();
    const { answers } = await read();
    const { answer, version } = answers[first];
    const reply = await browser.send('PATCH', `${path}/answers`, {
      operation: 'op-still-01',
      changes: [{ item: first, version, answer }],
    });
    expect(await reply.json()).toEqual({ versions: { [first]: version + 1 } });
    const after = await read();
    expect(after.answers[first].answer).toEqual(answer);
    expect(after.earlier.versions).toEqual({ [first]: version, [second]: version });
  });
  it('is compared with the one before it while it is submitted, and there is none before the first', async () => {
    const { browser, path, read } = await openedAgain();
    await browser.send('POST', `${path}/submission`);
    expect((await read()).earlier).toMatchObject({ number: 1, submittedOn: '2026-11-22' });
    const other = await riverside();
    expect(await (await other.browser.send('GET', `${other.path}/answers`)).json()).toEqual({ answers: {} });
  });
});
