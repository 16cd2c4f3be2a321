import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../application/school.ts';
import { kindOf, problemOf, riverside } from './client.ts';

const [first = '', second = ''] =
  CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.actions.map(({ id }) => id) ?? [];
const DATES = { start: '2027-01-11', due: '2027-05-28' };
const WORK = { own: { title: 'Visit our twin town', days: 2.5 }, owner: 'Deputy head', dates: DATES };
const patch = (operation: string, ...changes: readonly unknown[]) => ({ operation, changes });
const change = (action: string, work: object, version = 0) => ({ action, version, ...work });

/** Riverside's tracked actions over HTTP. */
async function office() {
  const { browser, path } = await riverside();
  const at = `${path}/actions`;
  return {
    send: (method: string, body?: unknown, action = '') => browser.send(method, at + action, body),
    read: async () => (await (await browser.send('GET', at)).json()).actions,
  };
}

describe('PATCH /assessments/:id/actions', () => {
  it('saves what is said and leaves the rest as it was', async () => {
    const { send, read } = await office();
    const response = await send(
      'PATCH',
      patch(
        'op-first-1',
        change(first, { status: { kind: 'doing' }, owner: 'Deputy head', dates: DATES }),
        change(second, { note: 'Ask Åbo' }),
      ),
    );
    expect([response.status, await response.json()]).toEqual([200, { versions: { [first]: 1, [second]: 1 } }]);
    await send('PATCH', patch('op-second-1', change(first, { status: { kind: 'done' }, owner: null }, 1)));
    expect(await read()).toEqual({
      [first]: {
        version: 2,
        status: { kind: 'done' },
        dates: DATES,
        history: [
          { on: '2026-11-22', status: { kind: 'doing' }, owner: 'Deputy head', dates: DATES },
          { on: '2026-11-22', status: { kind: 'done' }, owner: null },
        ],
      },
      [second]: { version: 1, status: { kind: 'to-do' }, note: 'Ask Åbo', history: [{ on: '2026-11-22', note: 'written' }] },
    });
  });

  it('refuses a stale version with what is saved now, and saves nothing of the request', async () => {
    const { send, read } = await office();
    await send('PATCH', patch('op-first-1', change(first, { status: { kind: 'done' } })));
    const stale = patch('op-stale-1', change(first, { status: { kind: 'doing' } }), change(second, { note: 'Lost?' }));
    const problem = await problemOf(await send('PATCH', stale));
    expect(problem).toMatchObject({
      status: 412,
      current: { [first]: { status: { kind: 'done' }, version: 1 }, [second]: { status: { kind: 'to-do' }, version: 0 } },
    });
    expect(Object.keys(await read())).toEqual([first]);
  });

  it('answers a repeated operation as at first', async () => {
    const { send, read } = await office();
    const body = patch('op-first-1', change(first, { status: { kind: 'done' } }));
    await send('PATCH', body);
    const again = await send('PATCH', body);
    expect([again.status, await again.json()]).toEqual([200, { versions: { [first]: 1 } }]);
    expect((await read())[first].history).toHaveLength(1);
    const other = patch('op-first-1', change(first, { status: { kind: 'doing' } }, 1));
    expect(await kindOf(await send('PATCH', other))).toMatchObject({ status: 422, kind: 'operation-reused' });
  });

  it('loses nothing when two people track different actions at once', async () => {
    const { send, read } = await office();
    const bodies = [first, second].map((action) => patch(`op-${action}-1`.slice(0, 60), change(action, { note: action })));
    expect((await Promise.all(bodies.map((body) => send('PATCH', body)))).map(({ status }) => status)).toEqual([200, 200]);
    expect(Object.keys(await read()).sort()).toEqual([first, second].sort());
  });

  it.each([
    ['an unknown action', [change('no-such-action', {})], ['/changes/0/action']],
    ['an action named constructor', [change('constructor', {})], ['/changes/0/action']],
    ['an own action that was deleted', [change('own_4fXq2LmZ8aQ', {}, 1)], ['/changes/0/action']],
    [
      'the status slipping: it follows from the due day',
      [change(first, { status: { kind: 'slipping' } })],
      ['/changes/0/status/kind'],
    ],
    ['a status as text', [change(first, { status: 'done' })], ['/changes/0/status']],
    ['declined without a reason', [change(first, { status: { kind: 'declined' } })], ['/changes/0/status/reason']],
    ['a reason of spaces', [change(first, { status: { kind: 'declined', reason: '  ' } })], ['/changes/0/status/reason']],
    ['a reason for what is done', [change(first, { status: { kind: 'done', reason: 'Why' } })], ['/changes/0/status/reason']],
    ['the address of a person as owner', [change(first, { owner: 'kim@school.example' })], ['/changes/0/owner']],
    ['an owner of 81 characters', [change(first, { owner: 'x'.repeat(81) })], ['/changes/0/owner']],
    ['a note of 2 001 characters', [change(first, { note: 'x'.repeat(2001) })], ['/changes/0/note']],
    ['30 February', [change(first, { dates: { start: '2027-02-01', due: '2027-02-30' } })], ['/changes/0/dates/due']],
    ['a start without an end', [change(first, { dates: { start: '2027-02-01' } })], ['/changes/0/dates/due']],
    ['an end before the start', [change(first, { dates: { start: '2027-02-02', due: '2027-02-01' } })], ['/changes/0/dates/due']],
    ['another title for an action of the catalogue', [change(first, { own: { title: 'Mine', days: 1 } })], ['/changes/0/own']],
    ['the same action twice', [change(first, {}), change(first, { note: 'x' })], ['/changes/1/action']],
    ['one wrong change among right ones', [change(first, { note: 'x' }), change(second, { owner: '@' })], ['/changes/1/owner']],
    ['a negative version', [change(first, {}, -1)], ['/changes/0/version']],
    ['a field too many', [change(first, { progress: 50 })], ['/changes/0/progress']],
    ['no change at all', [], ['/changes']],
  ])('refuses %s and saves nothing', async (_, changes, pointers) => {
    const { send, read } = await office();
    expect(await kindOf(await send('PATCH', patch('op-wrong-1', ...changes)))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers,
    });
    expect(await read()).toEqual({});
  });
});

describe('POST and DELETE /assessments/:id/actions', () => {
  it('add an action of the school’s own, change it, and take it away', async () => {
    const { send, read } = await office();
    const response = await send('POST', { operation: 'op-own-001', ...WORK, note: 'With the choir' });
    const { action, version } = await response.json();
    expect([response.status, version, action]).toEqual([201, 1, expect.stringMatching(/^own_[A-Za-z0-9_-]{11}$/)]);
    const own = { title: 'Visit Tartu', days: 3 };
    expect((await send('PATCH', patch('op-own-002', change(action, { own, status: { kind: 'doing' } }, 1)))).status).toBe(200);
    expect(await read()).toEqual({
      [action]: {
        ...WORK,
        own,
        note: 'With the choir',
        status: { kind: 'doing' },
        version: 2,
        history: [
          { on: '2026-11-22', owner: 'Deputy head', dates: DATES, note: 'written', own: WORK.own },
          { on: '2026-11-22', status: { kind: 'doing' }, own },
        ],
      },
    });
    expect((await send('DELETE', undefined, `/${action}`)).status).toBe(204);
    expect((await send('DELETE', undefined, `/${action}`)).status).toBe(204);
    expect(await read()).toEqual({});
  });

  it('add it once when the request is repeated', async () => {
    const { send, read } = await office();
    const replies = [
      await send('POST', { operation: 'op-own-001', ...WORK }),
      await send('POST', { operation: 'op-own-001', ...WORK }),
    ];
    const [one, other] = await Promise.all(replies.map((reply) => reply.json()));
    expect(other).toEqual(one);
    expect(Object.keys(await read())).toEqual([one.action]);
  });

  it('take no action of the catalogue away', async () => {
    const { send } = await office();
    const problem = await problemOf(await send('DELETE', undefined, `/${first}`));
    expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining('Decline this one') });
  });

  it.each([
    ['without a title', { own: { title: '', days: 1 } }, ['/own/title']],
    ['with a title of spaces', { own: { title: '  ', days: 1 } }, ['/own/title']],
    ['with days below zero', { own: { title: 'Fair', days: -1 } }, ['/own/days']],
    ['without an owner', { owner: '' }, ['/owner']],
    ['without days of its own', { dates: null }, ['/dates']],
    ['with an id chosen by the caller', { action: 'own_mine' }, ['/action']],
  ])('add nothing %s', async (_, more, pointers) => {
    const { send, read } = await office();
    const response = await send('POST', { operation: 'op-own-001', ...WORK, ...more });
    expect(await kindOf(response)).toEqual({ status: 400, kind: 'invalid', pointers });
    expect(await read()).toEqual({});
  });
});
