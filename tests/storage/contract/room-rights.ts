import { beforeEach, describe, expect, it } from 'vitest';
import { DESK, NORTH, openNorth } from './cohort-store.ts';
import { IN_A_MONTH, NOW, type Stores, session } from './school.ts';

const READER = { hash: 'reader-link', kind: 'funder', label: 'Ministry', expiresAt: IN_A_MONTH, mostUses: undefined } as const;
const IN_A_YEAR = '2027-11-22T09:00:00.000Z';

/** How long the rights in a room hold, and which of two counts. */
export function keepsRightsInRooms(newStores: () => Stores): void {
  let { cohorts }: Stores = newStores();
  beforeEach(async () => {
    ({ cohorts } = newStores());
    await openNorth(cohorts);
    await cohorts.addLink(DESK, READER, 9);
  });

  describe('a right in a room', () => {
    it('of a reader ends with its link, one of a consultant outlives it', async () => {
      const until = '2028-11-22T09:00:00.000Z';
      await cohorts.exchange('north-link', { ...session('phone'), expiresAt: until }, NOW);
      await cohorts.exchange(READER.hash, { ...session('ministry'), expiresAt: until }, NOW);
      expect(await cohorts.open('phone', NORTH.id, IN_A_YEAR)).toMatchObject({ scope: 'consultant' });
      expect(await cohorts.open('ministry', NORTH.id, IN_A_YEAR)).toEqual({ kind: 'no-grant' });
      expect(await cohorts.mine('ministry', IN_A_YEAR)).toEqual([]);
    });
    it('lasts on while the room is in use', async () => {
      const now = '2026-12-20T09:00:00.000Z';
      await cohorts.touch({ ...DESK, now }, IN_A_YEAR);
      expect(await cohorts.open('desk', NORTH.id, '2027-06-30T09:00:00.000Z')).toMatchObject({ seenOn: '2026-12-20' });
    });
    it('of a consultant is not taken away by a link that reads', async () => {
      await cohorts.exchange(READER.hash, session('desk-2', 'desk'), NOW);
      expect(await cohorts.open('desk-2', NORTH.id, NOW)).toMatchObject({ scope: 'consultant' });
      expect(await cohorts.change({ ...DESK, session: 'desk-2' }, { name: 'The North' })).toMatchObject({ kind: 'done' });
    });
    it('of a reader becomes that of a consultant', async () => {
      await cohorts.exchange(READER.hash, session('phone'), NOW);
      await cohorts.exchange('north-link', session('phone-2', 'phone'), NOW);
      expect(await cohorts.open('phone-2', NORTH.id, NOW)).toMatchObject({ scope: 'consultant' });
    });
    it('does not outlive its link in a write that is under way', async () => {
      const made = { ...READER, hash: 'phone-link', kind: 'consultant' } as const;
      await cohorts.addLink(DESK, made, 9);
      await cohorts.exchange(made.hash, session('phone'), NOW);
      const number = (await cohorts.links(NORTH.id)).find(({ hash }) => hash === made.hash)?.number ?? 0;
      await cohorts.revokeLink(DESK, number);
      const phone = { ...DESK, session: 'phone' };
      expect(await cohorts.change(phone, { name: 'Mine' })).toEqual({ kind: 'refused', because: 'no-grant' });
      expect(await cohorts.find(NORTH.id)).toMatchObject({ name: NORTH.name });
    });
    it('of a consultant whose link was revoked gives way to one that reads', async () => {
      await cohorts.exchange('north-link', session('phone'), NOW);
      const number = (await cohorts.links(NORTH.id)).find(({ hash }) => hash === 'north-link')?.number ?? 0;
      await cohorts.revokeLink({ ...DESK, session: 'phone' }, number);
      await cohorts.exchange(READER.hash, session('phone-2', 'phone'), NOW);
      expect(await cohorts.open('phone-2', NORTH.id, NOW)).toMatchObject({ scope: 'funder' });
    });
  });
}
