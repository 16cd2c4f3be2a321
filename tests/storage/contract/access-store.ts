import { beforeEach, describe, expect, it } from 'vitest';
import {
  HILLTOP,
  IN_A_MONTH,
  IN_A_YEAR,
  NOW,
  OFFICE,
  OWNER_LINK,
  RECOVERY_CODE,
  RIVERSIDE,
  type Stores,
  session,
  startHilltop,
  startRiverside,
} from './school.ts';

/** What every access store promises about secrets, sessions and recovery; links that owners manage: `link-store.ts`. */
export function behavesLikeAnAccessStore(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = newStores();
    await startRiverside(stores);
  });
  const sees = async (device: string, id = RIVERSIDE.id) => (await stores.assessments.open(device, id, NOW)).kind;

  describe('link', () => {
    it('says what a link opens', async () => {
      expect(await stores.access.link('owner-link')).toMatchObject({
        ...OWNER_LINK,
        assessment: RIVERSIDE.id,
        school: RIVERSIDE.school,
        questionnaire: RIVERSIDE.questionnaire,
        language: 'en',
        createdOn: '2026-11-22',
        uses: 0,
        lastUsedOn: null,
        revoked: false,
      });
    });
    it('knows no other', async () => {
      expect(await stores.access.link('guessed')).toBeUndefined();
    });
  });

  describe('addLink', () => {
    it('adds links up to a number', async () => {
      expect(await stores.access.addLink(OFFICE, { ...OWNER_LINK, hash: 'phone-link' }, 3)).toEqual({
        kind: 'done',
        result: null,
      });
      expect(await stores.access.addLink(OFFICE, { ...OWNER_LINK, hash: 'one-more' }, 3)).toEqual({
        kind: 'refused',
        because: 'too-many',
      });
      expect(await stores.access.link('phone-link')).toMatchObject({ uses: 0 });
      expect(await stores.access.link('one-more')).toBeUndefined();
    });
    it('adds none for a stranger', async () => {
      expect(await stores.access.addLink({ ...OFFICE, session: 'stranger' }, { ...OWNER_LINK, hash: 'phone-link' }, 9)).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
      expect(await stores.access.link('phone-link')).toBeUndefined();
    });
  });

  describe('exchange', () => {
    it('opens the assessment on another device, once', async () => {
      expect(await stores.access.exchange('owner-link', session('phone'), NOW)).toEqual({ kind: 'done', result: null });
      expect(await sees('phone')).toBe('opened');
      expect(await sees('office')).toBe('opened');
      expect(await stores.access.exchange('owner-link', session('thief'), NOW)).toEqual({ kind: 'refused', because: 'no-grant' });
      expect(await sees('thief')).toBe('no-session');
      expect(await stores.access.link('owner-link')).toMatchObject({ uses: 1, lastUsedOn: '2026-11-22' });
    });
    it('lets exactly one of many win', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => stores.access.exchange('owner-link', session(`device-${index}`), NOW)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    });
    it('refuses a link that has lapsed', async () => {
      expect(await stores.access.exchange('owner-link', session('phone'), IN_A_MONTH)).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
    });
    it('moves the rights of the session before over and ends it', async () => {
      await startHilltop(stores);
      await stores.access.exchange('hilltop-link', session('office-again', 'office'), NOW);
      expect(await sees('office-again', HILLTOP.id)).toBe('opened');
      expect(await sees('office-again')).toBe('opened');
      expect(await sees('office')).toBe('no-session');
    });
    it('moves nothing over from a session that has ended', async () => {
      await startHilltop(stores);
      const hilltop = { ...OFFICE, session: 'hilltop-office', assessment: HILLTOP.id };
      await stores.access.addLink(hilltop, { ...OWNER_LINK, hash: 'lasting-link', expiresAt: IN_A_YEAR }, 9);
      await stores.access.exchange('lasting-link', { hash: 'later', expiresAt: IN_A_YEAR, replaces: 'office' }, IN_A_MONTH);
      expect(await stores.assessments.open('later', HILLTOP.id, IN_A_MONTH)).toMatchObject({ kind: 'opened' });
      expect(await stores.assessments.open('later', RIVERSIDE.id, IN_A_MONTH)).toEqual({ kind: 'no-grant' });
    });
  });

  describe('recover', () => {
    const fresh = [
      { ...OWNER_LINK, hash: 'new-link' },
      { ...RECOVERY_CODE, hash: 'new-code' },
    ] as const;

    it('signs in, shuts every other device out and replaces all links', async () => {
      await stores.access.exchange('owner-link', session('lost-laptop'), NOW);
      expect(await stores.access.recover('recovery-code', fresh, session('home'), NOW)).toEqual({ kind: 'done', result: null });
      expect(await sees('home')).toBe('opened');
      expect(await sees('lost-laptop')).toBe('no-grant');
      expect(await sees('office')).toBe('no-grant');
      expect(await stores.access.exchange('new-link', session('phone'), NOW)).toEqual({ kind: 'done', result: null });
    });
    it('works once', async () => {
      await stores.access.recover('recovery-code', fresh, session('home'), NOW);
      const again = [{ ...OWNER_LINK, hash: 'newer-link' }] as const;
      expect(await stores.access.recover('recovery-code', again, session('thief'), NOW)).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
      expect(await sees('home')).toBe('opened');
      expect(await stores.access.recover('new-code', again, session('home-again'), NOW)).toEqual({ kind: 'done', result: null });
    });
    it('leaves other schools alone', async () => {
      await startHilltop(stores);
      await stores.access.recover('recovery-code', fresh, session('home'), NOW);
      expect(await sees('hilltop-office', HILLTOP.id)).toBe('opened');
    });
    it('stops a write of a device that was shut out', async () => {
      await stores.access.recover('recovery-code', fresh, session('home'), NOW);
      const outcome = await stores.assessments.change(OFFICE, { id: 'op-late-01', requestHash: 'x' }, { school: 'Mine now' });
      expect(outcome).toEqual({ kind: 'refused', because: 'no-grant' });
    });
  });

  describe('endSession', () => {
    it('signs a device out, and is no error for an unknown one', async () => {
      await stores.access.endSession('office');
      await stores.access.endSession('nobody');
      expect(await sees('office')).toBe('no-session');
    });
  });
}
