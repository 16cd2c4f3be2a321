import { beforeEach, describe, expect, it } from 'vitest';
import type { NewSnapshot } from '../../../src/application/ports.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { SubmissionOutline } from '../../../src/domain/submission.ts';
import { OFFICE, OFFICE_WHILE_OPEN, opened, operation, RIVERSIDE, type Stores, startRiverside } from './school.ts';

const PLAN: StoredPlan = {
  planVersion: 1,
  choices: {
    startOn: '2026-11-22',
    pinned: [],
    declined: [{ action: 'fair', reason: 'We did it in 2025' }],
    done: [],
    running: [],
  },
  placements: [{ action: 'strategy', term: 0 }],
  value: 12,
  bound: 15,
};
const LATER: StoredPlan = { ...PLAN, placements: [{ action: 'strategy', term: 1 }], value: 11 };
const SNAPSHOT = {
  report: '{"school":"Riverside"}',
  hash: 'abc',
  submittedOn: '2026-11-22',
  revision: 1,
  planVersion: 0,
};
const OUTLINE: SubmissionOutline = { scope: 'quick', overall: 1, dimensions: { people: 1 }, items: { a: 2 }, versions: { a: 1 } };
const SUBMITTED: NewSnapshot = { ...SNAPSHOT, outline: OUTLINE };
const NOTHING_SEEN = { answers: 0, figures: 0 };

/** What every assessment store promises about plans and reports. */
export function keepsPlansAndReports(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = newStores();
    await startRiverside(stores);
  });
  const material = async () => stores.assessments.material(await opened(stores.assessments, OFFICE));
  const answer = (id: string, version: number) =>
    stores.assessments.saveAnswers(OFFICE_WHILE_OPEN, operation(id), RIVERSIDE.response, [
      { item: 'a', version, answer: { level: 2 } },
    ]);

  describe('plans', () => {
    it('are none at first', async () => {
      expect(await material()).toEqual({
        answers: {},
        figures: { figures: { years: [], targets: {} }, version: 0 },
        plan: undefined,
      });
    });
    it('are kept as proposed, the last one counting', async () => {
      await stores.assessments.savePlan(OFFICE, operation('op-plan-01'), PLAN, []);
      await stores.assessments.savePlan(OFFICE, operation('op-plan-02'), LATER, []);
      expect((await material()).plan).toEqual({ plan: LATER, version: 2 });
    });
    it('made here give way to one that came in meanwhile', async () => {
      expect(await stores.assessments.keepPlan(OFFICE, PLAN, 0)).toEqual({ kind: 'done', result: null });
      expect(await stores.assessments.keepPlan(OFFICE, LATER, 0)).toEqual({ kind: 'refused', because: 'stale' });
      expect(await stores.assessments.keepPlan(OFFICE, LATER, 1)).toEqual({ kind: 'done', result: null });
      expect((await material()).plan).toEqual({ plan: LATER, version: 2 });
    });
    it('are taken from nobody without a right', async () => {
      const stranger = { ...OFFICE, session: 'stranger' };
      expect(await stores.assessments.savePlan(stranger, operation('op-plan-01'), PLAN, [])).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
      expect(await stores.assessments.keepPlan(stranger, PLAN, 0)).toEqual({ kind: 'refused', because: 'no-grant' });
      expect((await material()).plan).toBeUndefined();
    });
  });

  describe('submission', () => {
    it('freezes the report and closes the answers', async () => {
      expect(await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, NOTHING_SEEN)).toEqual({ kind: 'done', result: null });
      expect((await opened(stores.assessments, OFFICE)).submittedAt).toBe(OFFICE.now);
      expect(await stores.assessments.report(RIVERSIDE.id)).toEqual({ ...SNAPSHOT, number: 1 });
      expect(await answer('op-late-01', 0)).toEqual({ kind: 'refused', because: 'closed' });
    });
    it('is refused when an answer, a figure, a detail or the plan changed since the report was made', async () => {
      await answer('op-answer-1', 0);
      expect(await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, NOTHING_SEEN)).toEqual({
        kind: 'refused',
        because: 'stale',
      });
      const seen = { answers: 1, figures: 0 };
      await stores.assessments.saveFigures(
        OFFICE_WHILE_OPEN,
        operation('op-figure-1'),
        { years: { 2025: { counts: { a: 1 }, estimates: {} } }, targets: {} },
        10,
      );
      expect(await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, seen)).toEqual({ kind: 'refused', because: 'stale' });
      await stores.assessments.change(OFFICE, operation('op-detail-1'), { school: 'Riverside' });
      expect(await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, { answers: 1, figures: 1 })).toEqual({
        kind: 'refused',
        because: 'stale',
      });
      await stores.assessments.keepPlan(OFFICE, PLAN, 0);
      expect(
        await stores.assessments.submit(OFFICE_WHILE_OPEN, { ...SUBMITTED, revision: 2 }, { answers: 1, figures: 1 }),
      ).toEqual({ kind: 'refused', because: 'stale' });
      expect(
        await stores.assessments.submit(
          OFFICE_WHILE_OPEN,
          { ...SUBMITTED, revision: 2, planVersion: 1 },
          { answers: 1, figures: 1 },
        ),
      ).toEqual({ kind: 'done', result: null });
    });
    it('answers an operation from before it as it was', async () => {
      await answer('op-answer-1', 0);
      await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, { answers: 1, figures: 0 });
      expect(await answer('op-answer-1', 0)).toEqual({ kind: 'done', result: { a: 1 } });
    });
    it('can be taken back; the next one brings the newer report', async () => {
      await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, NOTHING_SEEN);
      expect(await stores.assessments.reopen(OFFICE)).toEqual({ kind: 'done', result: null });
      expect((await opened(stores.assessments, OFFICE)).submittedAt).toBeUndefined();
      await answer('op-answer-1', 0);
      const second = { ...SNAPSHOT, report: '{"school":"Riverside","second":true}', hash: 'def' };
      await stores.assessments.submit(OFFICE_WHILE_OPEN, { ...second, outline: OUTLINE }, { answers: 1, figures: 0 });
      expect(await stores.assessments.report(RIVERSIDE.id)).toEqual({ ...second, number: 2 });
      expect(await stores.assessments.report(RIVERSIDE.id, 1)).toEqual({ ...SNAPSHOT, number: 1 });
      expect(await stores.assessments.report(RIVERSIDE.id, 3)).toBeUndefined();
    });
    it('is what the next round of answers starts from, until the one after it', async () => {
      const earlier = async () => stores.assessments.earlier(await opened(stores.assessments, OFFICE));
      expect(await earlier()).toBeUndefined();
      await stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, NOTHING_SEEN);
      expect(await earlier()).toBeUndefined();
      await stores.assessments.reopen(OFFICE);
      expect(await earlier()).toEqual({ ...OUTLINE, number: 1, submittedOn: '2026-11-22' });
      await answer('op-answer-1', 0);
      const second = { ...SUBMITTED, submittedOn: '2027-03-12', outline: { ...OUTLINE, overall: 2 } } as const;
      await stores.assessments.submit(OFFICE_WHILE_OPEN, second, { answers: 1, figures: 0 });
      expect(await earlier()).toMatchObject({ number: 1, overall: 1 });
      await stores.assessments.reopen(OFFICE);
      expect(await earlier()).toMatchObject({ number: 2, submittedOn: '2027-03-12', overall: 2 });
    });
    it('closes once when two submit at the same moment', async () => {
      const outcomes = await Promise.all([1, 2].map(() => stores.assessments.submit(OFFICE_WHILE_OPEN, SUBMITTED, NOTHING_SEEN)));
      expect(outcomes).toContainEqual({ kind: 'done', result: null });
      expect(outcomes).toContainEqual({ kind: 'refused', because: 'closed' });
    });
  });
}
