import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { CATALOGUE, newProduct, RIVERSIDE } from '../application/school.ts';
import { type Browser, kindOf, newBrowser, problemOf, riverside } from './client.ts';
import { newRoom, type Room, shareWith } from './room.ts';

const EXAMPLES = CATALOGUE.find('vet-internationalisation', '1.0.0')?.examples ?? [];
const alder = EXAMPLES.find(({ id }) => id === 'alder');

let room: Room;
beforeEach(async () => {
  room = await newRoom(newProduct());
});

describe('a room', () => {
  it('shows a school by the name or alias it chose, live, and an aggregate-only school not at all', async () => {
    const named = await school();
    const alias = await school();
    await shareWith(named, room, { appearance: 'named' });
    await shareWith(alias, room, { appearance: 'alias', alias: 'Blue' });
    await shareWith(await school(), room, { appearance: 'aggregate' });
    const seen = await content(room);
    expect(seen.participation).toEqual({ named: 1, alias: 1, aggregate: 1, waiting: [] });
    expect(seen.schools.map(({ name }) => name).sort()).toEqual(['Blue', 'Riverside VET College']);
    expect(JSON.stringify(seen)).not.toContain('e01_');
  });
  it('shows the shared dimensions alone', async () => {
    await shareWith(await school(), room, { appearance: 'named' });
    const [row] = (await content(room)).schools;
    expect(Object.keys(row?.overview.levels ?? {}).sort()).toEqual(['leadership', 'staff']);
  });
  it('shows a changed answer at once', async () => {
    const owner = await school();
    await shareWith(owner, room, { appearance: 'named' });
    const scoreOf = async () => (await content(room)).schools[0]?.overview.scores.leadership;
    const before = await scoreOf();
    const saved: { answers: Record<string, { version: number }> } = await (
      await owner.browser.send('GET', `${owner.path}/answers`)
    ).json();
    const items = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items.filter(
      ({ dimension }) => dimension === 'leadership',
    );
    const changes = (items ?? []).map(({ id }) => ({ item: id, version: saved.answers[id]?.version ?? 0, answer: { level: 4 } }));
    expect((await owner.browser.send('PATCH', `${owner.path}/answers`, { operation: 'op-better-1', changes })).status).toBe(200);
    expect(await scoreOf()).toBeGreaterThan(before ?? 0);
  });
  it('forgets a school that leaves, and one that deletes its assessment', async () => {
    const [leaving, deleting] = [await school(), await school()];
    for (const one of [leaving, deleting]) await shareWith(one, room, { appearance: 'named' });
    expect((await leaving.browser.send('DELETE', `${leaving.path}/rooms/${room.id}`)).status).toBe(204);
    expect((await content(room)).schools).toHaveLength(1);
    await deleting.browser.send('DELETE', deleting.path);
    expect((await content(room)).schools).toHaveLength(0);
  });
  it('shows a school until the day it chose, and shows that school nothing after it', async () => {
    const { browser, path } = await school();
    await shareWith({ browser, path }, room, { appearance: 'named', untilOn: '2026-11-30' });
    room.desk.product.clock.set('2026-11-30T09:00:00.000Z');
    expect((await content(room)).schools).toHaveLength(1);
    room.desk.product.clock.set('2026-12-01T09:00:00.000Z');
    expect((await content(room)).schools).toHaveLength(0);
    expect((await browser.send('GET', `${path}/rooms/${room.id}`)).status).toBe(404);
  });
  it('stays open to a consultant who comes back within a month, and not to one who does not', async () => {
    for (const day of ['2026-12-20', '2027-01-15', '2027-02-10']) {
      room.desk.product.clock.set(`${day}T09:00:00.000Z`);
      expect((await room.desk.send('GET', room.path)).status).toBe(200);
    }
    room.desk.product.clock.set('2027-03-15T09:00:00.000Z');
    expect((await room.desk.send('GET', room.path)).status).toBe(401);
  });
  it('takes no wider terms once a school has joined', async () => {
    await shareWith(await school(), room, { appearance: 'alias', alias: 'Blue' });
    for (const change of [{ schoolsSee: 'room' }, { funderSees: 'room' }, { purpose: 'Rank the schools' }])
      expect(await kindOf(await room.desk.send('PATCH', room.path, change))).toMatchObject({ status: 403 });
    expect((await room.desk.send('PATCH', room.path, { name: 'The North' })).status).toBe(200);
  });
  it('of another questionnaire explains itself', async () => {
    const desk = newBrowser(room.desk.product);
    const tiny = {
      questionnaire: { id: 'school-library', version: '1.0.0' },
      scope: 'full',
      school: 'Riverside',
      language: 'en',
      context: {},
    };
    const started: { assessment: { id: string } } = await (await desk.send('POST', '/api/assessments', tiny)).json();
    const refused = await desk.send('PUT', `/api/assessments/${started.assessment.id}/rooms`, {
      code: room.joinCode,
      appearance: 'aggregate',
      dimensions: CATALOGUE.find('school-library', '1.0.0')?.questionnaire.dimensions.map(({ id }) => id),
      help: 'not-offered',
      untilOn: '2027-06-30',
    });
    expect((await problemOf(refused)).detail).toContain('This assessment answers “school-library”');
  });
  it('says what is wrong with a way of joining, and shares nothing', async () => {
    const { browser, path } = await school();
    const body = {
      code: room.joinCode,
      appearance: 'alias',
      alias: ' ',
      dimensions: ['leadership', 'cooking'],
      help: 'offered',
      untilOn: '2027-02-30',
    };
    expect(await kindOf(await browser.send('PUT', `${path}/rooms`, body))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers: ['/alias', '/dimensions/1', '/untilOn'],
    });
    expect((await content(room)).schools).toEqual([]);
  });
  it('is found by its code in any spelling, and by no other', async () => {
    const browser = newBrowser(room.desk.product);
    const spelled = room.joinCode.toLowerCase().replaceAll('-', ' ');
    const found: { room: { name: string } } = await (
      await browser.send('POST', '/api/join-codes/preview', { code: spelled })
    ).json();
    expect(found.room.name).toBe('Northern colleges');
    expect(await kindOf(await browser.send('POST', '/api/join-codes/preview', { code: 'K7QM-2HXD-9RTV' }))).toMatchObject({
      status: 404,
    });
  });
});

describe('prepared schools', () => {
  it('start once by their link, and the room sees how far they are and nothing else', async () => {
    const prepared = await room.desk.send('POST', `${room.path}/starts`, { schools: [{ label: 'School 7', country: 'fi' }] });
    const { starts }: { starts: readonly { link: string }[] } = await prepared.json();
    const secret = starts[0]?.link.replace('/s#', '');
    const browser = newBrowser(room.desk.product);
    const preview: { label: string } = await (await browser.send('POST', '/api/start-links/preview', { secret })).json();
    expect(preview).toMatchObject({ room: 'Northern colleges', label: 'School 7', country: 'fi' });
    const { questionnaire: _, ...start } = RIVERSIDE;
    const response = await browser.send('POST', '/api/start-links/exchange', { secret, ...start });
    expect(response.status).toBe(201);
    const { assessment }: { assessment: { id: string } } = await response.json();
    const changes = Object.entries(alder?.answers ?? {})
      .slice(0, 3)
      .map(([item, answer]) => ({ item, version: 0, answer }));
    await browser.send('PATCH', `/api/assessments/${assessment.id}/answers`, { operation: 'op-first-01', changes });
    const { starts: shown, schools } = await content(room);
    expect(shown).toMatchObject([{ label: 'School 7', progress: { kind: 'answering' } }]);
    expect(schools).toEqual([]);
    expect(await kindOf(await browser.send('POST', '/api/start-links/exchange', { secret, ...start }))).toMatchObject({
      status: 410,
    });
  });
  it('are at most 100 at once, each with a country', async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ label: `School ${index}`, country: 'fi' }));
    expect(await kindOf(await room.desk.send('POST', `${room.path}/starts`, { schools: many }))).toMatchObject({ status: 400 });
    const odd = [{ label: 'School 1', country: 'atlantis' }];
    expect(await kindOf(await room.desk.send('POST', `${room.path}/starts`, { schools: odd }))).toMatchObject({
      pointers: ['/schools/0/country'],
    });
  });
});

describe('a published release', () => {
  it('stays as it is when a school leaves, and shows nothing of four schools', async () => {
    const schools = [];
    for (let count = 0; count < 4; count += 1) schools.push(await school(EXAMPLES[count % 3]));
    for (const one of schools) await shareWith(one, room, { appearance: 'aggregate' });
    const four: { release: { groups: readonly { dimensions: object }[] } } = await (
      await room.desk.send('POST', `${room.path}/releases`)
    ).json();
    expect(four.release.groups.every(({ dimensions }) => Object.keys(dimensions).length === 0)).toBe(true);
    for (let count = 0; count < 8; count += 1)
      await shareWith(await school(EXAMPLES[count % 3]), room, { appearance: 'aggregate' });
    const twelve: typeof four = await (await room.desk.send('POST', `${room.path}/releases`)).json();
    expect(Object.keys(twelve.release.groups[0]?.dimensions ?? {}).sort()).toEqual(['leadership', 'staff']);
    const [first] = schools;
    await first?.browser.send('DELETE', `${first.path}/rooms/${room.id}`);
    expect((await content(room)).release).toEqual(twelve.release);
  });
});

describe('contacts', () => {
  it('are shown to both once both wrote', async () => {
    const [one, other] = [await school(), await school()];
    const first = await shareWith(one, room, { appearance: 'named', help: 'offered' });
    const second = await shareWith(other, room, { appearance: 'alias', alias: 'Blue', help: 'offered' });
    const write = (from: typeof one, to: number, contact: string) =>
      from.browser.send('PUT', `${from.path}/rooms/${room.id}/contacts/${to}`, { contact });
    const seenBy = async (from: typeof one): Promise<unknown> =>
      ((await (await from.browser.send('GET', `${from.path}/rooms/${room.id}`)).json()) as { matches: unknown }).matches;
    expect((await write(one, second, 'office@one.example')).status).toBe(204);
    expect(await seenBy(other)).toEqual([{ other: first, asked: true }]);
    expect((await write(other, first, 'office@blue.example')).status).toBe(204);
    expect(await seenBy(one)).toEqual([
      { other: second, own: 'office@one.example', theirs: 'office@blue.example', asked: false },
    ]);
  });
});

describe('replies about rooms', () => {
  it('have the shape that is described', async () => {
    const owner = await school();
    await shareWith(owner, room, { appearance: 'named' });
    await room.desk.send('POST', `${room.path}/starts`, { schools: [{ label: 'School 7', country: 'fi' }] });
    await room.desk.send('POST', `${room.path}/rounds`, { name: 'Baseline' });
    await room.desk.send('POST', `${room.path}/rounds/1/close`);
    await room.desk.send('POST', `${room.path}/releases`);
    const check = async (browser: Browser, path: string, pattern: string) => {
      const shape = ROUTES.find((route) => route.method === 'get' && route.path === pattern)?.replies[200]?.schema;
      const reply = await (await browser.send('GET', path)).json();
      expect(shape?.parse(reply)).toEqual(reply);
    };
    await check(room.desk, '/api/cohorts', '/cohorts');
    await check(room.desk, room.path, '/cohorts/:cohort');
    await check(room.desk, `${room.path}/schools`, '/cohorts/:cohort/schools');
    await check(room.desk, `${room.path}/links`, '/cohorts/:cohort/links');
    await check(owner.browser, `${owner.path}/rooms`, '/assessments/:id/rooms');
    await check(owner.browser, `${owner.path}/rooms/${room.id}`, '/assessments/:id/rooms/:cohort');
  });
});

interface Content {
  readonly participation: object;
  readonly schools: readonly {
    readonly name: string;
    readonly overview: { readonly levels: object; readonly scores: Record<string, number> };
  }[];
  readonly starts: readonly object[];
  readonly release?: object;
}

async function content({ desk, path }: Room): Promise<Content> {
  const response = await desk.send('GET', path);
  expect(response.status).toBe(200);
  const {
    view,
    starts,
  }: { view: Omit<Content, 'schools' | 'starts'> & { rows: Content['schools'] }; starts: Content['starts'] } =
    await response.json();
  return { ...view, schools: view.rows, starts };
}

/** A school with the answers of a sample school. */
async function school(example = alder) {
  const { browser, path } = await riverside(room.desk.product);
  const changes = Object.entries(example?.answers ?? {}).map(([item, answer]) => ({ item, version: 0, answer }));
  await browser.send('PATCH', path, { operation: 'op-context-1', scope: example?.scope, context: example?.context });
  expect((await browser.send('PATCH', `${path}/answers`, { operation: 'op-answers-1', changes })).status).toBe(200);
  return { browser, path };
}
