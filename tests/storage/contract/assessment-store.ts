import { beforeEach, describe, expect, it } from 'vitest';
import {
  HILLTOP,
  IN_A_MONTH,
  IN_A_YEAR,
  OFFICE,
  OFFICE_WHILE_OPEN,
  opened,
  operation,
  RIVERSIDE,
  type Stores,
  startHilltop,
  startRiverside,
  TOMORROW,
} from './school.ts';

/** What every assessment store promises about assessments, answers and figures. */
export function behavesLikeAnAssessmentStore(newStores: () => Stores): void {
  let stores: Stores;
  beforeEach(() => {
    stores = newStores();
  });

  describe('open', () => {
    it('shows a new assessment as it was started', async () => {
      expect(await startRiverside(stores)).toEqual({ ...RIVERSIDE, revision: 1, submittedAt: undefined });
    });
    it('knows no assessment to a device without a session', async () => {
      await startRiverside(stores);
      expect(await stores.assessments.open('stranger', RIVERSIDE.id, OFFICE.now)).toEqual({ kind: 'no-session' });
    });
    it('hides an assessment from the session of another school', async () => {
      await startRiverside(stores);
      await startHilltop(stores);
      expect(await stores.assessments.open('office', HILLTOP.id, OFFICE.now)).toEqual({ kind: 'no-grant' });
      expect(await stores.assessments.open('office', 'e01_nowhere000000000000000', OFFICE.now)).toEqual({ kind: 'no-grant' });
    });
    it('ends a session that was not used for its time, and keeps one that was', async () => {
      await startRiverside(stores);
      expect(await stores.assessments.open('office', RIVERSIDE.id, IN_A_MONTH)).toEqual({ kind: 'no-session' });
      await stores.assessments.touch({ ...OFFICE, now: TOMORROW }, IN_A_YEAR);
      expect(await stores.assessments.open('office', RIVERSIDE.id, IN_A_MONTH)).toMatchObject({
        kind: 'opened',
        seenOn: '2026-11-23',
      });
    });
  });

  describe('change', () => {
    it('merges context answers one by one and takes one back', async () => {
      await startRiverside(stores);
      const change = { school: 'Riverside', context: { country: null, horizon: 3, focus: [] } };
      expect(await stores.assessments.change(OFFICE, operation('op-context'), change)).toEqual({ kind: 'done', result: null });
      expect(await opened(stores.assessments, OFFICE)).toMatchObject({
        school: 'Riverside',
        scope: 'full',
        revision: 2,
        context: { horizon: 3, focus: [] },
      });
      expect((await opened(stores.assessments, OFFICE)).context).not.toHaveProperty('country');
    });
    it('changes nothing twice', async () => {
      await startRiverside(stores);
      const change = { context: { horizon: 3 } };
      await stores.assessments.change(OFFICE, operation('op-context'), change);
      await stores.assessments.change(OFFICE, operation('op-context'), change);
      expect((await opened(stores.assessments, OFFICE)).revision).toBe(2);
    });
    it('refuses a stranger', async () => {
      await startRiverside(stores);
      const outcome = await stores.assessments.change({ ...OFFICE, session: 'stranger' }, operation('op-context'), {
        school: 'Mine',
      });
      expect(outcome).toEqual({ kind: 'refused', because: 'no-grant' });
      expect((await opened(stores.assessments, OFFICE)).school).toBe(RIVERSIDE.school);
    });
  });

  describe('saveAnswers', () => {
    const rated = { level: 2, note: 'Zażółć gęślą jaźń 🚲' } as const;
    const save = (
      id: string,
      changes: Parameters<Stores['assessments']['saveAnswers']>[3],
      permit = OFFICE_WHILE_OPEN,
      request = id,
    ) => stores.assessments.saveAnswers(permit, operation(id, request), RIVERSIDE.response, changes);
    const saved = async () => stores.assessments.answers(await opened(stores.assessments, OFFICE));

    it('keeps objects, texts, numbers, truth values and lists as they are', async () => {
      await startRiverside(stores);
      const values = { a: rated, b: 'null', c: 0, d: false, e: ['x', 1] } as const;
      const changes = Object.entries(values).map(([item, answer]) => ({ item, version: 0, answer }));
      expect(await save('op-values-1', changes)).toEqual({ kind: 'done', result: { a: 1, b: 1, c: 1, d: 1, e: 1 } });
      expect(Object.fromEntries(Object.entries(await saved()).map(([item, { answer }]) => [item, answer]))).toEqual(values);
    });
    it('counts versions on, also through a cleared answer', async () => {
      await startRiverside(stores);
      await save('op-first-1', [{ item: 'a', version: 0, answer: rated }]);
      expect(await save('op-clear-1', [{ item: 'a', version: 1, answer: null }])).toEqual({ kind: 'done', result: { a: 2 } });
      expect(await saved()).toEqual({ a: { answer: null, version: 2 } });
      expect(await save('op-again-1', [{ item: 'a', version: 2, answer: rated }])).toEqual({ kind: 'done', result: { a: 3 } });
    });
    it.each([
      ['an older version', 1],
      ['a newer version than there is', 9],
      ['no version where there is one', 0],
    ])('refuses a whole request when one change comes with %s', async (_, version) => {
      await startRiverside(stores);
      await save('op-first-1', [{ item: 'a', version: 0, answer: rated }]);
      await save('op-second-1', [{ item: 'a', version: 1, answer: { level: 3 } }]);
      const outcome = await save('op-late-1', [
        { item: 'b', version: 0, answer: rated },
        { item: 'a', version, answer: { level: 0 } },
      ]);
      expect(outcome).toEqual({ kind: 'refused', because: 'stale' });
      expect(await saved()).toEqual({ a: { answer: { level: 3 }, version: 2 } });
    });
    it('refuses a version for an item that was never answered', async () => {
      await startRiverside(stores);
      expect(await save('op-odd-001', [{ item: 'a', version: 4, answer: rated }])).toEqual({ kind: 'refused', because: 'stale' });
      expect(await saved()).toEqual({});
    });
    it('answers a repeated operation with its first result, also after others have saved', async () => {
      await startRiverside(stores);
      await save('op-first-1', [{ item: 'a', version: 0, answer: rated }]);
      await save('op-second-1', [{ item: 'a', version: 1, answer: { level: 3 } }]);
      expect(await save('op-first-1', [{ item: 'a', version: 0, answer: rated }])).toEqual({ kind: 'done', result: { a: 1 } });
      expect(await saved()).toEqual({ a: { answer: { level: 3 }, version: 2 } });
    });
    it('refuses an operation id that was used for something else', async () => {
      await startRiverside(stores);
      await save('op-first-1', [{ item: 'a', version: 0, answer: rated }]);
      expect(await save('op-first-1', [{ item: 'b', version: 0, answer: rated }], OFFICE_WHILE_OPEN, 'another')).toEqual({
        kind: 'refused',
        because: 'operation-reused',
      });
      expect(Object.keys(await saved())).toEqual(['a']);
    });
    it('loses nothing when many write different items at once', async () => {
      await startRiverside(stores);
      const items = Array.from({ length: 30 }, (_, index) => `item-${index}`);
      const outcomes = await Promise.all(items.map((item) => save(`op-${item}`, [{ item, version: 0, answer: rated }])));
      expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
      expect(Object.keys(await saved()).sort()).toEqual(items.sort());
    });
    it('lets one of two win when both write the same item from the same version', async () => {
      await startRiverside(stores);
      const outcomes = await Promise.all(
        ['op-anna-01', 'op-ben-001'].map((id) => save(id, [{ item: 'a', version: 0, answer: { note: id } }])),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
      expect((await saved()).a?.version).toBe(1);
    });
    it('refuses a stranger and forgets the request', async () => {
      await startRiverside(stores);
      const stranger = { ...OFFICE_WHILE_OPEN, session: 'stranger' };
      expect(await save('op-first-1', [{ item: 'a', version: 0, answer: rated }], stranger)).toEqual({
        kind: 'refused',
        because: 'no-grant',
      });
      expect(await saved()).toEqual({});
    });
  });

  describe('saveFigures', () => {
    const change = (years: Parameters<Stores['assessments']['saveFigures']>[2]['years'], targets = {}) => ({ years, targets });
    const save = (id: string, one: ReturnType<typeof change>) =>
      stores.assessments.saveFigures(OFFICE_WHILE_OPEN, operation(id), one, 2);

    it('has no figures at first', async () => {
      await startRiverside(stores);
      expect(await stores.assessments.figures(RIVERSIDE.id)).toEqual({ figures: { years: [], targets: {} }, version: 0 });
    });
    it('merges value by value and takes values, marks and years away', async () => {
      await startRiverside(stores);
      await save(
        'op-2025-01',
        change({ 2025: { counts: { 'stays/sent': 12, 'stays/learners': 400 }, estimates: { 'stays/learners': true } } }),
      );
      await save('op-2024-01', change({ 2024: { counts: { 'stays/sent': 9.5 }, estimates: {} } }));
      await save(
        'op-2025-02',
        change({ 2025: { counts: { 'stays/sent': null, 'stays/learners': 410 }, estimates: { 'stays/learners': null } } }),
      );
      const { figures, version } = await stores.assessments.figures(RIVERSIDE.id);
      expect(figures.years).toEqual([
        { year: 2024, counts: { 'stays/sent': 9.5 }, estimates: [] },
        { year: 2025, counts: { 'stays/learners': 410 }, estimates: [] },
      ]);
      expect(version).toBe(3);
      await save('op-2024-02', change({ 2024: null }));
      expect((await stores.assessments.figures(RIVERSIDE.id)).figures.years.map(({ year }) => year)).toEqual([2025]);
    });
    it('replaces and removes targets', async () => {
      await startRiverside(stores);
      await save('op-target-1', change({}, { 'stays/rate': { value: 8, year: 2027, preset: 'long-stays' } }));
      await save('op-target-2', change({}, { 'stays/rate': { value: 9, year: 2028, preset: null } }));
      expect((await stores.assessments.figures(RIVERSIDE.id)).figures.targets).toEqual({
        'stays/rate': { value: 9, year: 2028 },
      });
      await save('op-target-3', change({}, { 'stays/rate': null }));
      expect((await stores.assessments.figures(RIVERSIDE.id)).figures.targets).toEqual({});
    });
    it('refuses a year too many and keeps the others', async () => {
      await startRiverside(stores);
      await save('op-years-1', change({ 2024: { counts: { a: 1 }, estimates: {} }, 2025: { counts: { a: 2 }, estimates: {} } }));
      expect(await save('op-years-2', change({ 2026: { counts: { a: 3 }, estimates: {} } }))).toEqual({
        kind: 'refused',
        because: 'too-many',
      });
      expect((await stores.assessments.figures(RIVERSIDE.id)).figures.years.map(({ year }) => year)).toEqual([2024, 2025]);
    });
  });

  describe('remove', () => {
    it('leaves nothing of the assessment and everything of others', async () => {
      await startRiverside(stores);
      await startHilltop(stores);
      expect(await stores.assessments.remove(OFFICE)).toEqual({ kind: 'done', result: null });
      expect(await stores.assessments.open('office', RIVERSIDE.id, OFFICE.now)).toEqual({ kind: 'no-grant' });
      expect(await stores.access.link('owner-link')).toBeUndefined();
      expect(await stores.assessments.open('hilltop-office', HILLTOP.id, OFFICE.now)).toMatchObject({ kind: 'opened' });
    });
  });
}
