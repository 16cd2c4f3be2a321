import { beforeEach, describe, expect, it } from 'vitest';
import type { Permit } from '../../../src/application/ports.ts';
import {
  CONSULTANT_LINK,
  IN_A_MONTH,
  IN_A_YEAR,
  MATHS_LINK,
  NOW,
  OFFICE,
  OWNER_LINK,
  operation,
  RIVERSIDE,
  type Stores,
  session,
  startHilltop,
  startRiverside,
} from './school.ts';

const DONE = { kind: 'done', result: null };
const STALE = { kind: 'refused', because: 'stale' };
const NO_GRANT = { kind: 'refused', because: 'no-grant' };
const TEAM: Permit = { ...OFFICE, session: 'maths-tablet', roles: ['owner', 'editor'] };

/** What every access store promises about the links that an owner makes, replaces and takes back. */
export function managesLinks(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = newStores();
    await startRiverside(stores);
    await stores.access.addLink(OFFICE, MATHS_LINK, 9);
    await stores.access.addLink(OFFICE, CONSULTANT_LINK, 9);
  });
  const enter = (hash: string, device: string, now = NOW) => stores.access.exchange(hash, session(device), now);
  const rights = async (device: string, now = NOW) => {
    const opened = await stores.assessments.open(device, RIVERSIDE.id, now);
    return opened.kind === 'opened' ? opened.rights.map(({ role, link }) => [role, link]) : opened.kind;
  };
  const write = (permit: Permit, id = 'op-late-01') => stores.assessments.change(permit, operation(id), { school: 'Riverside' });

  describe('the list of links', () => {
    it('holds every link of the school with its use, and of no other', async () => {
      await startHilltop(stores);
      await enter('maths-link', 'maths-tablet');
      await enter('maths-link', 'maths-phone');
      const links = await stores.access.links(RIVERSIDE.id);
      expect(links.map(({ id }) => id).sort()).toEqual(['consultant-id', 'maths-id', 'owner-id', 'recovery-id']);
      expect(links.find(({ id }) => id === 'maths-id')).toEqual({
        ...MATHS_LINK,
        createdOn: '2026-11-22',
        uses: 2,
        lastUsedOn: '2026-11-22',
        revoked: false,
      });
    });
  });

  describe('a right', () => {
    it('is what the link is called, and a session holds several, the strongest first', async () => {
      await enter('consultant-link', 'tablet');
      expect(await rights('tablet')).toEqual([['viewer', 'consultant-id']]);
      await stores.access.exchange('maths-link', session('tablet-again', 'tablet'), NOW);
      expect(await rights('tablet-again')).toEqual([
        ['editor', 'maths-id'],
        ['viewer', 'consultant-id'],
      ]);
    });
    it('does not take the place of a stronger one', async () => {
      await stores.access.exchange('consultant-link', session('office-again', 'office'), NOW);
      expect(await rights('office-again')).toEqual([
        ['owner', 'owner-id'],
        ['viewer', 'consultant-id'],
      ]);
    });
    it('of an owner outlives its link, any other ends with it', async () => {
      await stores.access.exchange('maths-link', { ...session('tablet', 'office'), expiresAt: IN_A_YEAR }, NOW);
      expect(await rights('tablet', IN_A_MONTH)).toEqual([['owner', 'owner-id']]);
      const late = { ...OFFICE, session: 'tablet', now: IN_A_MONTH };
      expect(await write({ ...late, roles: ['editor'] })).toEqual(NO_GRANT);
      expect(await write(late)).toEqual(DONE);
    });
    it('reaches no further than the roles a write allows', async () => {
      await enter('consultant-link', 'tablet');
      expect(await write({ ...TEAM, session: 'tablet' })).toEqual(NO_GRANT);
      await enter('maths-link', 'maths-tablet');
      expect(await write({ ...TEAM, roles: ['owner'] })).toEqual(NO_GRANT);
      expect(await write(TEAM)).toEqual(DONE);
    });
    it('can be given up without the others', async () => {
      await stores.access.exchange('consultant-link', session('office-again', 'office'), NOW);
      const permit: Permit = { ...OFFICE, session: 'office-again', roles: ['viewer'] };
      expect(await stores.access.leave(permit)).toEqual(DONE);
      expect(await rights('office-again')).toEqual([['owner', 'owner-id']]);
      expect(await stores.access.leave(permit)).toEqual(NO_GRANT);
    });
    it('given up as the last one ends the session', async () => {
      await enter('consultant-link', 'tablet');
      expect(await stores.access.leave({ ...OFFICE, session: 'tablet', roles: ['viewer'] })).toEqual(DONE);
      expect(await rights('tablet')).toBe('no-session');
    });
  });

  describe('replaceLink', () => {
    const fresh = { ...MATHS_LINK, hash: 'new-maths-link', id: 'new-maths-id' };

    it('ends the old link with every right it gave, and stores its successor', async () => {
      await enter('maths-link', 'maths-tablet');
      expect(await stores.access.replaceLink(OFFICE, 'maths-id', fresh)).toEqual(DONE);
      expect(await rights('maths-tablet')).toBe('no-grant');
      expect(await write(TEAM)).toEqual(NO_GRANT);
      expect(await enter('maths-link', 'maths-phone')).toEqual(NO_GRANT);
      expect(await enter('new-maths-link', 'maths-phone')).toEqual(DONE);
    });
    it('is stale for a link that stands no more, and then stores nothing', async () => {
      await stores.access.revokeLink(OFFICE, 'maths-id');
      expect(await stores.access.replaceLink(OFFICE, 'maths-id', fresh)).toEqual(STALE);
      expect(await stores.access.replaceLink(OFFICE, 'nothing', fresh)).toEqual(STALE);
      expect(await stores.access.link('new-maths-link')).toBeUndefined();
    });
    it('leaves other schools alone', async () => {
      await startHilltop(stores);
      expect(await stores.access.replaceLink(OFFICE, 'hilltop-id', fresh)).toEqual(STALE);
      expect(await stores.access.link('hilltop-link')).toMatchObject({ revoked: false });
    });
  });

  describe('revokeLink', () => {
    it('ends every right it gave at once, also against a write that has begun', async () => {
      await enter('maths-link', 'maths-tablet');
      const writes = Array.from({ length: 10 }, (_, index) => () => write(TEAM, `op-race-${index}0`));
      const before = await Promise.all(writes.slice(0, 5).map((one) => one()));
      expect(await stores.access.revokeLink(OFFICE, 'maths-id')).toEqual(DONE);
      const after = await Promise.all(writes.slice(5).map((one) => one()));
      expect(before).toEqual(Array(5).fill(DONE));
      expect(after).toEqual(Array(5).fill(NO_GRANT));
      expect(await rights('office')).toEqual([['owner', 'owner-id']]);
    });
    it('is no error twice, and nothing for those who may not', async () => {
      await enter('maths-link', 'maths-tablet');
      expect(await stores.access.revokeLink({ ...TEAM, roles: ['owner'] }, 'consultant-id')).toEqual(NO_GRANT);
      await stores.access.revokeLink(OFFICE, 'consultant-id');
      expect(await stores.access.revokeLink(OFFICE, 'consultant-id')).toEqual(DONE);
      const events = await stores.access.events(RIVERSIDE.id, 9);
      expect(events.filter(({ event }) => event === 'link-revoked')).toHaveLength(1);
    });
    it('makes room for another link', async () => {
      const more = { ...MATHS_LINK, hash: 'art-link', id: 'art-id' };
      expect(await stores.access.addLink(OFFICE, more, 4)).toEqual({ kind: 'refused', because: 'too-many' });
      await stores.access.revokeLink(OFFICE, 'maths-id');
      expect(await stores.access.addLink(OFFICE, more, 4)).toEqual(DONE);
    });
  });

  describe('refreshLink', () => {
    it('shows another submission, if it still shows the one that was seen', async () => {
      await stores.access.addLink(OFFICE, { ...CONSULTANT_LINK, hash: 'frozen-link', id: 'frozen-id', report: 1 }, 9);
      expect(await stores.access.refreshLink(OFFICE, 'frozen-id', 1, 2)).toEqual(DONE);
      expect(await stores.access.refreshLink(OFFICE, 'frozen-id', 1, 3)).toEqual(STALE);
      expect(await stores.access.link('frozen-link')).toMatchObject({ report: 2 });
    });
    it('leaves a live link and other kinds as they are', async () => {
      expect(await stores.access.refreshLink(OFFICE, 'consultant-id', 1, 2)).toEqual(STALE);
      expect(await stores.access.refreshLink(OFFICE, 'maths-id', 1, 2)).toEqual(STALE);
    });
  });

  describe('events', () => {
    it('tell who did what by their links, newest first and so many', async () => {
      await enter('maths-link', 'maths-tablet');
      await stores.access.revokeLink(OFFICE, 'maths-id');
      const office = { id: 'owner-id', kind: 'owner', label: '' };
      const maths = { id: 'maths-id', kind: 'editor', label: 'Maths team' };
      expect(await stores.access.events(RIVERSIDE.id, 2)).toEqual([
        { at: NOW, event: 'link-revoked', by: office, about: maths },
        { at: NOW, event: 'link-used', by: maths, about: maths },
      ]);
      expect((await stores.access.events(RIVERSIDE.id, 99)).map(({ event }) => event)).toEqual([
        'link-revoked',
        'link-used',
        'link-made',
        'link-made',
        'created',
      ]);
    });
    it('of a respondent are none', async () => {
      await stores.access.addLink(OFFICE, { ...OWNER_LINK, hash: 'class', id: 'class-id', kind: 'respondent', round: 1 }, 9);
      await stores.access.exchange('class', session('phone'), NOW, 7);
      expect((await stores.access.events(RIVERSIDE.id, 1))[0]?.event).toBe('link-made');
    });
  });
}
