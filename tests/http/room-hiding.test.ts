import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE, newProduct } from '../application/school.ts';
import { type Browser, riverside } from './client.ts';
import { newRoom, type Room, shareWith } from './room.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;
const SHARED = ['leadership', 'staff'];
const items = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.items ?? [];

let room: Room;
let schools: readonly { readonly browser: Browser; readonly path: string }[];
beforeEach(async () => {
  room = await newRoom(newProduct());
  const made = [];
  for (const level of [...LEVELS, ...LEVELS]) made.push(await schoolAt(level));
  schools = made;
});

describe('schools that are only counted', () => {
  it('stay hidden: one of six may not show itself after figures were published', async () => {
    for (const school of schools.slice(0, 6)) await shareWith(school, room, { appearance: 'aggregate' });
    expect((await room.desk.send('POST', `${room.path}/releases`)).status).toBe(201);
    const { status, detail } = await triesToShow(schools[0]!);
    expect(status).toBe(403);
    expect(detail).toMatch(/could be traced/);
  });
  it('stay hidden also when one leaves and comes back by name', async () => {
    for (const school of schools.slice(0, 6)) await shareWith(school, room, { appearance: 'aggregate' });
    await room.desk.send('POST', `${room.path}/releases`);
    const { browser, path } = schools[0]!;
    expect((await browser.send('DELETE', `${path}/rooms/${room.id}`)).status).toBe(204);
    expect((await triesToShow(schools[0]!)).status).toBe(403);
  });
  it('may show themselves while enough others stay hidden', async () => {
    for (const school of schools) await shareWith(school, room, { appearance: 'aggregate' });
    await room.desk.send('POST', `${room.path}/releases`);
    await shareWith(schools[0]!, room, { appearance: 'named' });
    const { view }: { view: { rows: readonly unknown[] } } = await (await room.desk.send('GET', room.path)).json();
    expect(view.rows).toHaveLength(1);
  });
  it('have the same number when they come back', async () => {
    const first = await shareWith(schools[0]!, room, { appearance: 'named' });
    await schools[0]!.browser.send('DELETE', `${schools[0]!.path}/rooms/${room.id}`);
    expect(await shareWith(schools[0]!, room, { appearance: 'named' })).toBe(first);
    expect(await shareWith(schools[1]!, room, { appearance: 'named' })).not.toBe(first);
  });
});

async function schoolAt(level: (typeof LEVELS)[number]) {
  const { browser, path } = await riverside(room.desk.product);
  const changes = items
    .filter(({ dimension }) => SHARED.includes(dimension))
    .map(({ id }) => ({ item: id, version: 0, answer: { level } }));
  await browser.send('PATCH', path, { operation: 'op-scope-1', scope: 'full' });
  expect((await browser.send('PATCH', `${path}/answers`, { operation: 'op-answers-1', changes })).status).toBe(200);
  return { browser, path };
}

async function triesToShow({ browser, path }: { readonly browser: Browser; readonly path: string }) {
  const body = {
    code: room.joinCode,
    appearance: 'named',
    dimensions: SHARED,
    help: 'not-offered',
    untilOn: '2027-11-22',
  };
  const response = await browser.send('PUT', `${path}/rooms`, body);
  const { detail }: { detail: string } = await response.json();
  return { status: response.status, detail };
}
