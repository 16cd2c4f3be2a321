import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CohortLinkKind,
  CohortPermit,
  CohortRecord,
  CohortStore,
  NewCohortLink,
  NewMember,
} from '../../../src/application/cohorts/cohort-port.ts';
import { RELEASE_VERSION } from '../../../src/domain/cohort/release.ts';
import type { ProfileSnapshot } from '../../../src/domain/cohort/snapshot.ts';
import { HILLTOP, IN_A_MONTH, NOW, OFFICE, RIVERSIDE, type Stores, session, startHilltop, startRiverside } from './school.ts';

/** A room of Northern colleges. */
export const NORTH: CohortRecord = {
  id: 'c01_north0000000000000000',
  name: 'Northern colleges',
  purpose: 'Plan joint training',
  questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
  language: 'en',
  schoolsSee: 'own',
  funderSees: 'releases',
  joinCode: 'K7QM2HXD9RTV',
  createdOn: '2026-11-22',
};
/** The consultant's device, signed in to it. */
export const DESK: CohortPermit = { session: 'desk', cohort: NORTH.id, now: NOW };
const DONE = { kind: 'done', result: null };
const NO_GRANT = { kind: 'refused', because: 'no-grant' };

/** Makes the room on the consultant's device. */
export async function openNorth(cohorts: CohortStore): Promise<void> {
  await cohorts.create(NORTH, [link('north-link'), link('north-code', 'recovery')], session('desk'), NOW);
}

/** So many schools that came as bundles. */
export function manySchools(count: number): readonly NewMember[] {
  return Array.from({ length: count }, (_, index) => ({ ...riverside(), number: index + 1, assessment: undefined }));
}

/** What every store of rooms promises. */
export function behavesLikeACohortStore(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = newStores();
    await startRiverside(stores);
    await startHilltop(stores);
    await openNorth(stores.cohorts);
  });
  const numbers = async () => (await stores.cohorts.room(NORTH.id)).members.map(({ number }) => number).sort((a, b) => a - b);

  describe('room', () => {
    it('opens for its maker and nobody else', async () => {
      expect(await stores.cohorts.open('desk', NORTH.id, NOW)).toEqual({
        kind: 'opened',
        cohort: NORTH,
        scope: 'consultant',
        seenOn: '2026-11-22',
      });
      expect(await stores.cohorts.open('office', NORTH.id, NOW)).toEqual({ kind: 'no-grant' });
      expect(await stores.cohorts.open('nobody', NORTH.id, NOW)).toEqual({ kind: 'no-session' });
      expect(await stores.cohorts.mine('desk', NOW)).toEqual([{ cohort: NORTH, scope: 'consultant' }]);
      expect(await stores.cohorts.mine('office', NOW)).toEqual([]);
    });
    it('is found by its join code, and by the newest only', async () => {
      expect(await stores.cohorts.byCode('K7QM2HXD9RTV')).toEqual(NORTH);
      expect(await stores.cohorts.change(DESK, { joinCode: 'AAAA2HXD9RTV', name: 'The North' })).toEqual(DONE);
      expect(await stores.cohorts.byCode('K7QM2HXD9RTV')).toBeUndefined();
      expect(await stores.cohorts.byCode('AAAA2HXD9RTV')).toMatchObject({ name: 'The North', purpose: NORTH.purpose });
    });
    it('is changed and deleted by its consultant alone', async () => {
      expect(await stores.cohorts.change({ ...DESK, session: 'office' }, { name: 'Mine' })).toEqual(NO_GRANT);
      expect(await stores.cohorts.remove({ ...DESK, session: 'office' })).toEqual(NO_GRANT);
      expect(await stores.cohorts.remove(DESK)).toEqual(DONE);
      expect(await stores.cohorts.find(NORTH.id)).toBeUndefined();
    });
  });

  describe('links of a room', () => {
    it('let a reader in who cannot write', async () => {
      await stores.cohorts.addLink(DESK, { ...link('funder-link', 'funder'), mostUses: undefined, label: 'Ministry' }, 9);
      expect(await stores.cohorts.exchange('funder-link', session('ministry'), NOW)).toEqual(DONE);
      expect(await stores.cohorts.open('ministry', NORTH.id, NOW)).toMatchObject({ kind: 'opened', scope: 'funder' });
      expect(await stores.cohorts.change({ ...DESK, session: 'ministry' }, { name: 'Ours' })).toEqual(NO_GRANT);
    });
    it('are used as often as they may, and counted', async () => {
      expect(await stores.cohorts.exchange('north-link', session('phone'), NOW)).toEqual(DONE);
      expect(await stores.cohorts.exchange('north-link', session('thief'), NOW)).toEqual(NO_GRANT);
      expect(await stores.cohorts.link('north-link')).toMatchObject({ uses: 1, lastUsedOn: '2026-11-22' });
    });
    it('end with every device that came by them', async () => {
      await stores.cohorts.addLink(DESK, { ...link('funder-link', 'funder'), mostUses: undefined }, 9);
      await stores.cohorts.exchange('funder-link', session('ministry'), NOW);
      const number = (await stores.cohorts.links(NORTH.id)).find(({ kind }) => kind === 'funder')?.number ?? 0;
      expect(await stores.cohorts.revokeLink(DESK, number)).toEqual(DONE);
      expect(await stores.cohorts.open('ministry', NORTH.id, NOW)).toEqual({ kind: 'no-grant' });
      expect(await stores.cohorts.exchange('funder-link', session('again'), NOW)).toEqual(NO_GRANT);
    });
    it('are replaced at once, with every device that came by the old one', async () => {
      await stores.cohorts.addLink(DESK, { ...link('funder-link', 'funder'), mostUses: undefined }, 9);
      await stores.cohorts.exchange('funder-link', session('ministry'), NOW);
      const number = (await stores.cohorts.links(NORTH.id)).find(({ kind }) => kind === 'funder')?.number ?? 0;
      expect(await stores.cohorts.replaceLink(DESK, number, link('next-link', 'funder'))).toEqual(DONE);
      expect(await stores.cohorts.open('ministry', NORTH.id, NOW)).toEqual({ kind: 'no-grant' });
      expect(await stores.cohorts.exchange('next-link', session('again'), NOW)).toEqual(DONE);
      expect(await stores.cohorts.replaceLink(DESK, number, link('third-link', 'funder'))).toEqual({
        kind: 'refused',
        because: 'stale',
      });
      expect(await stores.cohorts.link('third-link')).toBeUndefined();
    });
    it('are at most so many', async () => {
      expect(await stores.cohorts.addLink(DESK, link('one-more'), 2)).toEqual({ kind: 'refused', because: 'too-many' });
    });
    it('are all replaced by a recovery', async () => {
      expect(
        await stores.cohorts.recover('north-code', [link('new-link'), link('new-code', 'recovery')], session('home'), NOW),
      ).toEqual(DONE);
      expect(await stores.cohorts.open('home', NORTH.id, NOW)).toMatchObject({ kind: 'opened' });
      expect(await stores.cohorts.open('desk', NORTH.id, NOW)).toEqual({ kind: 'no-grant' });
      expect(await stores.cohorts.recover('north-code', [link('newer-link')], session('thief'), NOW)).toEqual(NO_GRANT);
    });
    it('keep the rights the device had on assessments and in other rooms', async () => {
      const south = { ...NORTH, id: 'c01_south0000000000000000', name: 'Southern colleges', joinCode: 'SSSS2HXD9RTV' };
      await stores.cohorts.create(south, [link('south-link')], session('office-2', 'office'), NOW);
      expect(await stores.assessments.open('office-2', RIVERSIDE.id, NOW)).toMatchObject({ kind: 'opened' });
      await stores.cohorts.exchange('north-link', session('office-3', 'office-2'), NOW);
      expect((await stores.cohorts.mine('office-3', NOW)).map(({ cohort }) => cohort.name)).toEqual([
        'Northern colleges',
        'Southern colleges',
      ]);
      expect(await stores.assessments.open('office-3', RIVERSIDE.id, NOW)).toMatchObject({ kind: 'opened' });
    });
  });

  describe('prepared schools', () => {
    const prepared = { label: 'School 7', country: 'fi', version: '1.0.0', link: 'start-link' };

    it('start once, and show how far they are', async () => {
      expect(await stores.cohorts.addStarts(DESK, [prepared], 9)).toEqual(DONE);
      expect((await stores.cohorts.start('start-link'))?.start.progress).toEqual({ kind: 'not-started' });
      expect(await stores.cohorts.claimStart('start-link', RIVERSIDE.id)).toEqual(DONE);
      expect(await stores.cohorts.claimStart('start-link', HILLTOP.id)).toEqual(NO_GRANT);
      expect(await stores.cohorts.isShown(RIVERSIDE.id)).toBe(true);
      await stores.cohorts.refresh(RIVERSIDE.id, {}, { kind: 'answering', answered: 4, asked: 25 }, '2026-11-23');
      expect((await stores.cohorts.room(NORTH.id)).starts).toMatchObject([
        { label: 'School 7', assessment: RIVERSIDE.id, progress: { kind: 'answering', answered: 4, asked: 25 } },
      ]);
    });
    it('are at most so many, and can be taken away', async () => {
      expect(await stores.cohorts.addStarts(DESK, [prepared, { ...prepared, link: 'b' }], 1)).toEqual({
        kind: 'refused',
        because: 'too-many',
      });
      await stores.cohorts.addStarts(DESK, [prepared], 1);
      const number = (await stores.cohorts.room(NORTH.id)).starts[0]?.number ?? 0;
      expect(await stores.cohorts.removeStart(DESK, number)).toEqual(DONE);
      expect(await stores.cohorts.start('start-link')).toBeUndefined();
    });
    it('stay when the school deletes its assessment', async () => {
      await stores.cohorts.addStarts(DESK, [prepared], 9);
      await stores.cohorts.claimStart('start-link', RIVERSIDE.id);
      await stores.assessments.remove(OFFICE);
      expect((await stores.cohorts.room(NORTH.id)).starts).toMatchObject([{ label: 'School 7', assessment: undefined }]);
    });
  });

  describe('members', () => {
    it('join, are shown and leave without a trace', async () => {
      expect(await stores.cohorts.join(OFFICE, riverside(), 9)).toEqual(DONE);
      await stores.cohorts.note(DESK, 7, 'Visit in May');
      expect(await stores.cohorts.memberships(RIVERSIDE.id)).toMatchObject([{ member: { number: 7 }, round: undefined }]);
      await stores.cohorts.openRound(DESK, 'Baseline', 9);
      expect(await stores.cohorts.memberships(RIVERSIDE.id)).toMatchObject([
        { cohort: { id: NORTH.id }, round: { name: 'Baseline', openedOn: '2026-11-22' } },
      ]);
      await stores.cohorts.closeRound(DESK, 1);
      expect(await stores.cohorts.room(NORTH.id)).toMatchObject({
        members: [{ number: 7, sharing: { name: 'Riverside' }, overview: { target: 2 }, wasShown: true }],
        notes: { 7: 'Visit in May' },
      });
      expect(Object.keys(await stores.cohorts.roundOverviews(NORTH.id, 1))).toEqual(['7']);
      expect(await stores.cohorts.leave(OFFICE, NORTH.id)).toEqual(DONE);
      expect(await stores.cohorts.room(NORTH.id)).toMatchObject({ members: [], notes: {} });
      expect(await stores.cohorts.roundOverviews(NORTH.id, 1)).toEqual({});
      expect(await stores.cohorts.memberships(RIVERSIDE.id)).toEqual([]);
    });
    it('go with their assessment', async () => {
      await stores.cohorts.join(OFFICE, riverside(), 9);
      await stores.assessments.remove(OFFICE);
      expect(await numbers()).toEqual([]);
    });
    it('change what they share under the same number, and are remembered as shown', async () => {
      await stores.cohorts.join(OFFICE, riverside(), 9);
      const hidden = {
        ...riverside(),
        number: 8,
        sharing: { ...riverside().sharing, appearance: 'aggregate', name: '' } as const,
      };
      expect(await stores.cohorts.join(OFFICE, hidden, 9)).toEqual(DONE);
      expect((await stores.cohorts.room(NORTH.id)).members).toMatchObject([
        { number: 7, sharing: { appearance: 'aggregate' }, wasShown: true },
      ]);
    });
    it('are at most so many', async () => {
      expect(await stores.cohorts.join(OFFICE, riverside(), 0)).toEqual({ kind: 'refused', because: 'too-many' });
      expect(await numbers()).toEqual([]);
    });
    it('are shared by their own school alone', async () => {
      const stranger = { ...OFFICE, session: 'hilltop-office' };
      expect(await stores.cohorts.join(stranger, riverside(), 9)).toEqual(NO_GRANT);
      expect(await stores.cohorts.leave(stranger, NORTH.id)).toEqual(NO_GRANT);
    });
    it('show new levels, and keep their actions unless there are new ones', async () => {
      await stores.cohorts.join(OFFICE, riverside(), 9);
      const fresh = { overview: { ...SNAPSHOT.overview, target: 3 }, items: { strategy: 2 } } as const;
      await stores.cohorts.refresh(RIVERSIDE.id, { [NORTH.id]: fresh }, { kind: 'submitted' }, '2026-12-01');
      expect(await stores.cohorts.snapshots(NORTH.id, [7])).toEqual({
        7: { overview: fresh.overview, detail: { items: { strategy: 2 }, actions: SNAPSHOT.detail.actions } },
      });
      await stores.cohorts.refresh(RIVERSIDE.id, { [NORTH.id]: { ...fresh, actions: [] } }, { kind: 'submitted' }, '2026-12-01');
      expect((await stores.cohorts.snapshots(NORTH.id))[7]?.detail.actions).toEqual([]);
    });
    it('that came as a bundle are taken out by the consultant, others are not', async () => {
      await stores.cohorts.addMember(DESK, { ...riverside(), number: 9, assessment: undefined }, 9);
      await stores.cohorts.join(OFFICE, riverside(), 9);
      expect(await stores.cohorts.removeMember(DESK, 7)).toEqual({ kind: 'refused', because: 'stale' });
      expect(await stores.cohorts.removeMember(DESK, 9)).toEqual(DONE);
      expect(await numbers()).toEqual([7]);
    });
  });

  describe('rounds and releases', () => {
    it('close once', async () => {
      await stores.cohorts.openRound(DESK, 'Baseline', 1);
      expect(await stores.cohorts.openRound(DESK, 'End', 1)).toEqual({ kind: 'refused', because: 'too-many' });
      expect(await stores.cohorts.closeRound(DESK, 1)).toEqual(DONE);
      expect(await stores.cohorts.closeRound(DESK, 1)).toEqual({ kind: 'refused', because: 'stale' });
      expect((await stores.cohorts.room(NORTH.id)).rounds).toEqual([
        { number: 1, name: 'Baseline', openedOn: '2026-11-22', closedOn: '2026-11-22' },
      ]);
    });
    it('are numbered, and one number is given once', async () => {
      const made = {
        release: {
          releaseVersion: RELEASE_VERSION,
          number: 1,
          round: 0,
          on: '2026-11-22',
          mix: { versions: [], common: [], share: 1, basis: 'version' },
          groups: [],
        },
        ledger: { release: 1, measures: [], schools: [], known: [] },
      } as const;
      expect(await stores.cohorts.addRelease(DESK, made)).toEqual(DONE);
      expect(await stores.cohorts.addRelease(DESK, made)).toEqual({ kind: 'refused', because: 'stale' });
      expect(await stores.cohorts.releases(NORTH.id)).toEqual([made]);
      expect((await stores.cohorts.room(NORTH.id)).release).toEqual({ number: 1, madeOn: '2026-11-22', release: made.release });
    });
  });

  describe('contacts', () => {
    it('are kept per direction, taken back by an empty line, and gone with either school', async () => {
      const hilltop = { ...OFFICE, session: 'hilltop-office', assessment: HILLTOP.id };
      await stores.cohorts.join(OFFICE, riverside(), 9);
      await stores.cohorts.join(hilltop, { ...riverside(), number: 8, assessment: HILLTOP.id }, 9);
      expect(await stores.cohorts.match(OFFICE, NORTH.id, 8, 'office@riverside.example')).toEqual(DONE);
      expect(await stores.cohorts.match(hilltop, NORTH.id, 7, 'office@hilltop.example')).toEqual(DONE);
      expect(await stores.cohorts.matches(NORTH.id, 7)).toHaveLength(2);
      await stores.cohorts.match(OFFICE, NORTH.id, 8, '');
      expect(await stores.cohorts.matches(NORTH.id, 8)).toEqual([{ member: 8, other: 7, contact: 'office@hilltop.example' }]);
      await stores.cohorts.leave(OFFICE, NORTH.id);
      expect(await stores.cohorts.matches(NORTH.id, 8)).toEqual([]);
    });
  });
}

const SNAPSHOT: ProfileSnapshot = {
  overview: {
    snapshotVersion: 1,
    questionnaire: NORTH.questionnaire,
    scope: 'full',
    answeredOn: '2026-11-22',
    target: 2,
    facets: { country: 'fi' },
    levels: { leadership: 1 },
    scores: { leadership: 30 },
  },
  detail: {
    items: { strategy: 1 },
    actions: [{ action: 'write-strategy', term: { name: 'spring', year: 2026 }, start: '2027-01-11', end: '2027-03-01' }],
  },
};

function link(hash: string, kind: CohortLinkKind = 'consultant'): NewCohortLink {
  return { hash, kind, label: '', expiresAt: IN_A_MONTH, mostUses: 1 };
}

function riverside(): NewMember {
  return {
    cohort: NORTH.id,
    number: 7,
    assessment: RIVERSIDE.id,
    sharing: { appearance: 'named', name: 'Riverside', dimensions: ['leadership'], help: 'offered' },
    snapshot: SNAPSHOT,
    joinedOn: '2026-11-22',
    updatedOn: '2026-11-22',
    untilOn: '2027-11-22',
  };
}
