import { describe, expect, it } from 'vitest';
import { CATALOGUE, newProduct } from '../application/school.ts';
import { riverside } from './client.ts';
import { newRoom, shareWith } from './room.ts';

const alder = CATALOGUE.find('vet-internationalisation', '1.0.0')?.examples.find(({ id }) => id === 'alder');

/** A room with a school that looks, one by alias and one that is only counted; what the first may read of all three. */
async function lookedAt(schoolsSee: 'own' | 'room') {
  const product = newProduct();
  const room = await newRoom(product, { schoolsSee });
  const school = async (appearance: 'named' | 'alias' | 'aggregate') => {
    const one = await riverside(product);
    const changes = Object.entries(alder?.answers ?? {}).map(([item, answer]) => ({ item, version: 0, answer }));
    await one.browser.send('PATCH', one.path, { operation: 'op-context-1', scope: alder?.scope, context: alder?.context });
    await one.browser.send('PATCH', `${one.path}/answers`, { operation: 'op-answers-1', changes });
    return { ...one, number: await shareWith(one, room, { appearance, alias: 'Blue' }) };
  };
  const own = await school('named');
  const alias = await school('alias');
  const counted = await school('aggregate');
  const numbers = [own, alias, counted].map(({ number }) => number).join(',');
  const reply = await own.browser.send('GET', `${own.path}/rooms/${room.id}?numbers=${numbers}`);
  return { own, alias, room, content: await reply.json() };
}

describe('a room as one of its schools sees it', () => {
  it('holds rows and details of names and aliases where the room says so, and of nobody who is only counted', async () => {
    const { own, alias, content } = await lookedAt('room');
    const shown = [own.number, alias.number].sort();
    expect(content.view.rows.map(({ number }: { number: number }) => number).sort()).toEqual(shown);
    expect(Object.keys(content.schools).map(Number).sort()).toEqual(shown);
  });
  it('holds no row and no detail where schools see published figures only, whatever is asked for', async () => {
    const { content } = await lookedAt('own');
    expect(content.view.rows).toEqual([]);
    expect(content.schools).toEqual({});
  });
  it('tells the round that runs, and what a room sees of what a school said of itself', async () => {
    const { own, room } = await lookedAt('own');
    await room.desk.send('POST', `${room.path}/rounds`, { name: 'End' });
    const { rooms } = await (await own.browser.send('GET', `${own.path}/rooms`)).json();
    const facets = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.cohorts?.facets;
    expect(rooms).toMatchObject([{ round: { name: 'End', openedOn: '2026-11-22' }, room: { facets } }]);
  });
});
