import { beforeEach, describe, expect, it } from 'vitest';
import type { Tracking } from '../../../src/domain/progress/tracking.ts';
import { HILLTOP, OFFICE, operation, RIVERSIDE, type Stores, startHilltop, startRiverside, TOMORROW } from './school.ts';

const DOING: Tracking = {
  status: { kind: 'doing' },
  owner: 'Deputy head',
  dates: { start: '2026-11-23', due: '2026-12-18' },
  note: 'Draft of “our way”\nwith Åbo',
};
const TWIN_TOWN: Tracking = {
  status: { kind: 'to-do' },
  owner: 'Head of department',
  dates: { start: '2027-01-11', due: '2027-05-28' },
  own: { title: 'Visit our twin town', days: 2.5 },
};
const CLOSED = { ...OFFICE, needs: 'open' } as const;
const DONE = { kind: 'done', result: null };

/** What every action store promises. */
export function behavesLikeAnActionStore(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = newStores();
    await startRiverside(stores);
  });
  const save = (id: string, version: number, tracking: Tracking, permit = OFFICE) =>
    stores.actions.save(permit, operation(id), [{ action: 'strategy', version, tracking, step: { status: tracking.status } }]);
  const kept = () => stores.actions.tracked(RIVERSIDE.id);

  describe('save', () => {
    it('keeps everything that is said, and each step with its day', async () => {
      expect(await kept()).toEqual({});
      expect(await save('op-action-1', 0, DOING)).toEqual({ kind: 'done', result: { strategy: 1 } });
      expect(await kept()).toEqual({
        strategy: { ...DOING, version: 1, history: [{ on: '2026-11-22', status: { kind: 'doing' } }] },
      });
      const declined: Tracking = { status: { kind: 'declined', reason: 'The city does it' } };
      await save('op-action-2', 1, declined, { ...OFFICE, now: TOMORROW });
      expect(await kept()).toEqual({
        strategy: {
          ...declined,
          version: 2,
          history: [
            { on: '2026-11-22', status: { kind: 'doing' } },
            { on: '2026-11-23', ...declined },
          ],
        },
      });
    });
    it('adds nothing to the history where a change is part of the last step', async () => {
      await save('op-action-1', 0, DOING);
      const changes = [{ action: 'strategy', version: 1, tracking: { ...DOING, note: 'Second draft' }, step: undefined }];
      await stores.actions.save(OFFICE, operation('op-action-2'), changes);
      expect(await kept()).toMatchObject({ strategy: { note: 'Second draft', version: 2, history: [{}] } });
      expect((await kept()).strategy?.history).toHaveLength(1);
    });
    it('takes all changes or none: another version of one of them refuses the rest', async () => {
      await save('op-action-1', 0, DOING);
      const stale = await stores.actions.save(OFFICE, operation('op-action-2'), [
        { action: 'kick-off', version: 0, tracking: DOING, step: { status: DOING.status } },
        { action: 'strategy', version: 0, tracking: DOING, step: { status: DOING.status } },
      ]);
      expect(stale).toEqual({ kind: 'refused', because: 'stale' });
      expect(Object.keys(await kept())).toEqual(['strategy']);
      expect((await kept()).strategy?.history).toHaveLength(1);
    });
    it('refuses a version of an action about which nothing was said', async () => {
      expect(await save('op-action-1', 3, DOING)).toEqual({ kind: 'refused', because: 'stale' });
      expect(await kept()).toEqual({});
    });
    it('applies a repeated operation once', async () => {
      await save('op-action-1', 0, DOING);
      expect(await save('op-action-1', 0, DOING)).toEqual({ kind: 'done', result: { strategy: 1 } });
      expect((await kept()).strategy).toMatchObject({ version: 1, history: [{}] });
    });
    it('is open after submission, and closed to strangers', async () => {
      const snapshot = { report: '{}', hash: 'abc', submittedOn: '2026-11-22', revision: 1, planVersion: 0, outline: NO_OUTLINE };
      await stores.assessments.submit(CLOSED, snapshot, { answers: 0, figures: 0 });
      expect(await save('op-action-1', 0, DOING)).toMatchObject({ kind: 'done' });
      expect(await save('op-action-2', 1, DOING, { ...OFFICE, session: 'stranger' })).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
      expect((await kept()).strategy?.version).toBe(1);
    });
    it('leaves other schools alone', async () => {
      await startHilltop(stores);
      await save('op-action-1', 0, DOING);
      expect(await stores.actions.tracked(HILLTOP.id)).toEqual({});
    });
  });

  describe('an action of the school’s own', () => {
    const step = { status: TWIN_TOWN.status };
    const add = (id: string, action: string, most = 2) =>
      stores.actions.add(OFFICE, operation(id, 'the same request'), { action, tracking: TWIN_TOWN, step }, most);

    it('is added once, also when the request is repeated with another id at hand', async () => {
      expect(await add('op-added-1', 'own_first')).toEqual({ kind: 'done', result: 'own_first' });
      expect(await add('op-added-1', 'own_second')).toEqual({ kind: 'done', result: 'own_first' });
      expect(await kept()).toEqual({ own_first: { ...TWIN_TOWN, version: 1, history: [{ on: '2026-11-22', ...step }] } });
    });
    it('is refused when there are enough; tracked actions of the catalogue do not count', async () => {
      await save('op-action-1', 0, DOING);
      await add('op-added-1', 'own_first');
      await add('op-added-2', 'own_second');
      expect(await add('op-added-3', 'own_third')).toEqual({ kind: 'refused', because: 'too-many' });
      expect(Object.keys(await kept()).sort()).toEqual(['own_first', 'own_second', 'strategy']);
    });
    it('goes with its history, and is gone when it is taken away twice', async () => {
      await add('op-added-1', 'own_first');
      expect(await stores.actions.remove({ ...OFFICE, session: 'stranger' }, 'own_first')).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
      expect(await stores.actions.remove(OFFICE, 'own_first')).toEqual(DONE);
      expect(await stores.actions.remove(OFFICE, 'own_first')).toEqual(DONE);
      expect(await kept()).toEqual({});
      await add('op-added-2', 'own_first');
      expect((await kept()).own_first?.history).toHaveLength(1);
    });
  });

  describe('a plan that decides about actions', () => {
    const plan = {
      planVersion: 1,
      choices: { startOn: '2026-11-22', pinned: [], declined: [], done: [], running: [] },
      placements: [],
      value: 0,
      bound: 0,
    } as const;

    it('leaves its decisions with the actions, and what was noted stays', async () => {
      await save('op-action-1', 0, DOING);
      const decisions = [
        { action: 'strategy', status: { kind: 'done' } },
        { action: 'kick-off', status: { kind: 'declined', reason: 'We had one' } },
      ] as const;
      await stores.assessments.savePlan(OFFICE, operation('op-plan-01'), plan, decisions);
      expect(await kept()).toMatchObject({
        strategy: { note: DOING.note, owner: DOING.owner, status: { kind: 'done' }, version: 2 },
        'kick-off': { status: { kind: 'declined', reason: 'We had one' }, version: 1 },
      });
      expect((await kept()).strategy?.history.at(-1)).toEqual({ on: '2026-11-22', status: { kind: 'done' } });
    });
    it('decides once when it is sent twice', async () => {
      const decisions = [{ action: 'strategy', status: { kind: 'done' } }] as const;
      for (const _ of [1, 2]) await stores.assessments.savePlan(OFFICE, operation('op-plan-01'), plan, decisions);
      expect((await kept()).strategy).toMatchObject({ version: 1, history: [{}] });
    });
  });
}

const NO_OUTLINE = { scope: 'quick', dimensions: {}, items: {}, versions: {} };
