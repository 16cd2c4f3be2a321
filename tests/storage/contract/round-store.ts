import { beforeEach, describe, expect, it } from 'vitest';
import type { NewLink } from '../../../src/application/access-port.ts';
import type { Permit } from '../../../src/application/ports.ts';
import type { RoundResults } from '../../../src/domain/rounds/results.ts';
import { IN_A_MONTH, NOW, OFFICE, OWNER_LINK, RIVERSIDE, type Stores, session, startHilltop, startRiverside } from './school.ts';

const DONE = { kind: 'done', result: null };
const STALE = { kind: 'refused', because: 'stale' };
const NO_GRANT = { kind: 'refused', because: 'no-grant' };
const ROUND = { number: 1, closesAt: IN_A_MONTH };
const CLASS: NewLink = {
  ...OWNER_LINK,
  hash: 'class-link',
  id: 'class-id',
  kind: 'respondent',
  mostUses: 2000,
  round: 1,
  shortCheck: 'learners',
};
const RESULTS: RoundResults = { checks: [{ shortCheck: 'learners', role: 'learner', items: { safety: { kind: 'hidden' } } }] };

/** What every round store promises. */
export function behavesLikeARoundStore(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = newStores();
    await startRiverside(stores);
  });
  const learner = (device: string): Permit => ({ ...OFFICE, session: device, roles: ['respondent'] });
  const sitDown = (device: string, respondent: number) => stores.access.exchange('class-link', session(device), NOW, respondent);
  const responses = async () => (await stores.rounds.responses(RIVERSIDE.id, 1)).toSorted((a, b) => a.version - b.version);

  describe('open', () => {
    it('opens one round at a time, with its links', async () => {
      expect(await stores.rounds.open(OFFICE, ROUND, [CLASS])).toEqual(DONE);
      expect(await stores.rounds.open(OFFICE, { ...ROUND, number: 2 }, [])).toEqual(STALE);
      expect(await stores.rounds.rounds(RIVERSIDE.id)).toEqual([{ ...ROUND, openedOn: '2026-11-22', closed: undefined }]);
      expect(await stores.access.link('class-link')).toMatchObject({ round: 1, shortCheck: 'learners' });
    });
    it('opens nothing for a stranger', async () => {
      expect(await stores.rounds.open({ ...OFFICE, session: 'stranger' }, ROUND, [CLASS])).toEqual(NO_GRANT);
      expect(await stores.rounds.rounds(RIVERSIDE.id)).toEqual([]);
      expect(await stores.access.link('class-link')).toBeUndefined();
    });
  });

  describe('respond', () => {
    beforeEach(async () => {
      await stores.rounds.open(OFFICE, ROUND, [CLASS]);
    });

    it('keeps one row for each person, and its last state', async () => {
      await sitDown('phone-1', 11);
      await sitDown('phone-2', 12);
      expect(await stores.rounds.respond(learner('phone-1'), { safety: 3 })).toEqual(DONE);
      expect(await stores.rounds.respond(learner('phone-2'), { safety: 1 })).toEqual(DONE);
      expect(await stores.rounds.respond(learner('phone-2'), { safety: 2, inclusion: 0 })).toEqual(DONE);
      expect(await responses()).toEqual([
        { shortCheck: 'learners', values: { safety: 3 }, version: 1 },
        { shortCheck: 'learners', values: { safety: 2, inclusion: 0 }, version: 2 },
      ]);
    });
    it('takes back what was said when nothing is said any more', async () => {
      await sitDown('phone-1', 11);
      await stores.rounds.respond(learner('phone-1'), { safety: 3 });
      expect(await stores.rounds.respond(learner('phone-1'), {})).toEqual(DONE);
      expect(await responses()).toEqual([]);
    });
    it('is for the holder of a link of the round alone', async () => {
      expect(await stores.rounds.respond({ ...OFFICE, roles: ['respondent'] }, { safety: 3 })).toEqual(NO_GRANT);
      await startHilltop(stores);
      await sitDown('phone-1', 11);
      await stores.access.leave(learner('phone-1'));
      expect(await stores.rounds.respond(learner('phone-1'), { safety: 3 })).toEqual(NO_GRANT);
      expect(await responses()).toEqual([]);
    });
    it('counts the next person on the same device as another', async () => {
      await sitDown('library', 11);
      await stores.rounds.respond(learner('library'), { safety: 3 });
      await stores.access.exchange('class-link', session('library-again', 'library'), NOW, 12);
      await stores.rounds.respond(learner('library-again'), { safety: 0 });
      expect(await responses()).toHaveLength(2);
    });
  });

  describe('close', () => {
    beforeEach(async () => {
      await stores.rounds.open(OFFICE, ROUND, [CLASS]);
      await sitDown('phone-1', 11);
      await stores.rounds.respond(learner('phone-1'), { safety: 3 });
    });

    it('keeps the results, forgets what each person said, and ends the links', async () => {
      expect(await stores.rounds.close(OFFICE, 1, 1, RESULTS)).toEqual(DONE);
      expect(await stores.rounds.rounds(RIVERSIDE.id)).toEqual([
        { ...ROUND, openedOn: '2026-11-22', closed: { on: '2026-11-22', results: RESULTS } },
      ]);
      expect(await responses()).toEqual([]);
      expect(await stores.rounds.respond(learner('phone-1'), { safety: 0 })).toEqual(NO_GRANT);
      expect(await sitDown('phone-2', 12)).toEqual(NO_GRANT);
      expect(await stores.rounds.open(OFFICE, { ...ROUND, number: 2 }, [])).toEqual(DONE);
    });
    it('is stale when somebody answered since, and then changes nothing', async () => {
      await stores.rounds.respond(learner('phone-1'), { safety: 2 });
      expect(await stores.rounds.close(OFFICE, 1, 1, RESULTS)).toEqual(STALE);
      expect(await responses()).toHaveLength(1);
      expect(await stores.rounds.respond(learner('phone-1'), { safety: 1 })).toEqual(DONE);
    });
    it('happens once', async () => {
      await stores.rounds.close(OFFICE, 1, 1, RESULTS);
      expect(await stores.rounds.close(OFFICE, 1, 0, { checks: [] })).toEqual(STALE);
      expect((await stores.rounds.rounds(RIVERSIDE.id))[0]?.closed?.results).toEqual(RESULTS);
    });
  });
}
