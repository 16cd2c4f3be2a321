import { describe, expect, it } from 'vitest';
import { CATALOGUE, newProduct, RIVERSIDE } from '../application/school.ts';
import { kindOf, newBrowser, problemOf, riverside } from './client.ts';

const items = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items ?? [];
const [first, second] = items.filter(({ condition }) => condition === undefined).map(({ id }) => id);
const hosting = items.find(({ dimension, condition }) => dimension === 'hosting' && condition !== undefined);
const change = (item: string | undefined, answer: unknown, version = 0) => ({ item, version, answer });
const patch = (operation: string, ...changes: readonly unknown[]) => ({ operation, changes });

describe('PATCH /assessments/:id/answers', () => {
  it('saves answers and counts their versions', async () => {
    const { browser, path } = await riverside();
    const answer = {
      level: 3,
      note: 'Board minutes\nof May',
      evidence: [{ title: 'Strategy', date: '2026-05', link: 'https://school.example/strategy' }],
    };
    const response = await browser.send(
      'PATCH',
      `${path}/answers`,
      patch('op-first-1', change(first, answer), change(second, { unknown: true })),
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ versions: { [first ?? '']: 1, [second ?? '']: 1 } });
    const { answers } = await (await browser.send('GET', `${path}/answers`)).json();
    expect(answers).toEqual({ [first ?? '']: { answer, version: 1 }, [second ?? '']: { answer: { unknown: true }, version: 1 } });
  });
  it('clears an answer and keeps counting', async () => {
    const { browser, path } = await riverside();
    await browser.send('PATCH', `${path}/answers`, patch('op-first-1', change(first, { level: 3 })));
    await browser.send('PATCH', `${path}/answers`, patch('op-clear-1', change(first, null, 1)));
    await browser.send('PATCH', `${path}/answers`, patch('op-empty-1', change(second, {})));
    const { answers } = await (await browser.send('GET', `${path}/answers`)).json();
    expect(answers).toEqual({ [first ?? '']: { answer: null, version: 2 }, [second ?? '']: { answer: null, version: 1 } });
  });
  it('refuses a stale version with the saved answers of its items, and saves nothing', async () => {
    const { browser, path } = await riverside();
    await browser.send('PATCH', `${path}/answers`, patch('op-first-1', change(first, { level: 3 })));
    const response = await browser.send(
      'PATCH',
      `${path}/answers`,
      patch('op-stale-1', change(first, { level: 1 }), change(second, { level: 1 })),
    );
    const problem = await problemOf(response);
    expect(problem).toMatchObject({
      status: 412,
      current: { [first ?? '']: { answer: { level: 3 }, version: 1 }, [second ?? '']: { answer: null, version: 0 } },
    });
    expect(Object.keys((await (await browser.send('GET', `${path}/answers`)).json()).answers)).toEqual([first]);
  });
  it('answers a repeated operation as at first', async () => {
    const { browser, path } = await riverside();
    const body = patch('op-first-1', change(first, { level: 3 }));
    await browser.send('PATCH', `${path}/answers`, body);
    const again = await browser.send('PATCH', `${path}/answers`, body);
    expect([again.status, await again.json()]).toEqual([200, { versions: { [first ?? '']: 1 } }]);
    expect(
      await kindOf(await browser.send('PATCH', `${path}/answers`, patch('op-first-1', change(first, { level: 2 }, 1)))),
    ).toMatchObject({ status: 422, kind: 'operation-reused' });
  });
  it('loses nothing when two people save different items at once', async () => {
    const { browser, path } = await riverside();
    const bodies = items.slice(0, 20).map(({ id }) => patch(`op-${id}`.slice(0, 60), change(id, { note: `by ${id}` })));
    const replies = await Promise.all(bodies.map((body) => browser.send('PATCH', `${path}/answers`, body)));
    expect(replies.map(({ status }) => status)).toEqual(bodies.map(() => 200));
    expect(Object.keys((await (await browser.send('GET', `${path}/answers`)).json()).answers)).toHaveLength(20);
  });
  it('says why an item that does not apply cannot be rated, and takes its note', async () => {
    const { browser, path } = await riverside();
    const problem = await problemOf(
      await browser.send('PATCH', `${path}/answers`, patch('op-hosts-1', change(hosting?.id, { level: 2 }))),
    );
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/changes/0/answer' }] });
    expect(problem.errors?.[0]?.detail).toContain(`${hosting?.code} does not apply to this school`);
    expect(
      (await browser.send('PATCH', `${path}/answers`, patch('op-hosts-2', change(hosting?.id, { note: 'Planned for 2028' }))))
        .status,
    ).toBe(200);
    await browser.send('PATCH', path, { operation: 'op-change-1', context: { hosting: 'yes' } });
    expect(
      (await browser.send('PATCH', `${path}/answers`, patch('op-hosts-3', change(hosting?.id, { level: 2 }, 1)))).status,
    ).toBe(200);
  });
  it('cleans what people write', async () => {
    const { browser, path } = await riverside();
    await browser.send('PATCH', `${path}/answers`, patch('op-first-1', change(first, { note: 'a\u0000b\r\nc\u202ed\ud800' })));
    const { answers } = await (await browser.send('GET', `${path}/answers`)).json();
    expect(answers[first ?? ''].answer.note).toBe('ab\nc\u202ed\ufffd');
  });

  const evidence = { title: 'Minutes' };
  it.each([
    ['an unknown item', [change('no-such-item', { level: 1 })], ['/changes/0/item']],
    ['an item named constructor', [change('constructor', { level: 1 })], ['/changes/0/item']],
    ['a level of five', [change(first, { level: 5 })], ['/changes/0/answer/level']],
    ['half a level', [change(first, { level: 1.5 })], ['/changes/0/answer/level']],
    ['a level as text', [change(first, { level: '2' })], ['/changes/0/answer/level']],
    ['two states at once', [change(first, { level: 2, unknown: true })], ['/changes/0/answer']],
    ['not applicable without a reason', [change(first, { notApplicable: {} })], ['/changes/0/answer/notApplicable']],
    [
      'not applicable with a field too many',
      [change(first, { notApplicable: { reason: 'No learners', because: 1 } })],
      ['/changes/0/answer/notApplicable/because'],
    ],
    [
      'a reason of 501 characters',
      [change(first, { notApplicable: { reason: 'x'.repeat(501) } })],
      ['/changes/0/answer/notApplicable/reason'],
    ],
    ['unknown that is false', [change(first, { unknown: false })], ['/changes/0/answer/unknown']],
    ['a note of 2 001 characters', [change(first, { note: '🚲'.repeat(2001) })], ['/changes/0/answer/note']],
    ['a note that is a number', [change(first, { note: 7 })], ['/changes/0/answer/note']],
    ['eleven pieces of evidence', [change(first, { evidence: Array(11).fill(evidence) })], ['/changes/0/answer/evidence']],
    ['evidence without a title', [change(first, { evidence: [{ link: 'here' }] })], ['/changes/0/answer/evidence/0']],
    [
      'evidence dated 31 May',
      [change(first, { evidence: [{ ...evidence, date: '31 May' }] })],
      ['/changes/0/answer/evidence/0/date'],
    ],
    ['an unknown field', [change(first, { level: 1, score: 100 })], ['/changes/0/answer/score']],
    ['a bare number for a rated item', [change(first, 3)], ['/changes/0/answer']],
    ['a list for a rated item', [change(first, [1])], ['/changes/0/answer']],
    [
      'one wrong answer among right ones',
      [change(first, { level: 1 }), change(second, { level: 9 })],
      ['/changes/1/answer/level'],
    ],
    ['the same item twice', [change(first, { level: 1 }), change(first, { level: 2 })], ['/changes/1/item']],
    ['a negative version', [change(first, { level: 1 }, -1)], ['/changes/0/version']],
    ['no answer at all', [{ item: first, version: 0 }], ['/changes/0/answer']],
    ['no change at all', [], ['/changes']],
  ])('refuses %s and saves nothing', async (_, changes, pointers) => {
    const { browser, path } = await riverside();
    expect(await kindOf(await browser.send('PATCH', `${path}/answers`, patch('op-wrong-1', ...changes)))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers,
    });
    expect(await (await browser.send('GET', `${path}/answers`)).json()).toEqual({ answers: {} });
  });
});

describe('a questionnaire of plain fields', () => {
  const start = async () => {
    const browser = newBrowser(newProduct());
    const version = CATALOGUE.find('travel-club', '1.0.0');
    const scope = version?.questionnaire.scopes[0]?.id ?? 'full';
    const response = await browser.send('POST', '/api/assessments', {
      ...RIVERSIDE,
      questionnaire: { id: 'travel-club', version: '1.0.0' },
      scope,
      context: {},
    });
    const { assessment } = await response.json();
    return { browser, path: `/api/assessments/${assessment.id}` };
  };

  it('saves and returns text, number, choice, truth value and list with no code of its own', async () => {
    const { browser, path } = await start();
    const values = {
      'club-name': 'Les Voyageurs',
      members: 12,
      'meeting-day': 'monday',
      'open-to-guests': false,
      languages: ['english', 'finnish'],
    };
    const response = await browser.send(
      'PATCH',
      `${path}/answers`,
      patch('op-plain-1', ...Object.entries(values).map(([item, answer]) => change(item, answer))),
    );
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"members":1')]);
    const { answers } = await (await browser.send('GET', `${path}/answers`)).json();
    expect(
      Object.fromEntries(Object.entries(answers).map(([item, saved]) => [item, (saved as { answer: unknown }).answer])),
    ).toEqual(values);
  });
  it.each([
    ['club-name', 7, 'text'],
    ['members', 1.5, 'whole number'],
    ['meeting-day', 'someday', 'Choose one of'],
    ['open-to-guests', 'yes', 'true or false'],
    ['languages', 'en', 'list'],
    ['languages', { en: true }, 'list'],
  ])('says what %s takes when it gets %j', async (item, answer, words) => {
    const { browser, path } = await start();
    const problem = await problemOf(await browser.send('PATCH', `${path}/answers`, patch('op-plain-1', change(item, answer))));
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ pointer: '/changes/0/answer', detail: expect.stringContaining(words) }],
    });
  });
});
