import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/application/ports.ts';
import type { TrackingChange } from '../../src/domain/progress/tracking.ts';
import { noChoices } from '../../src/domain/roadmap/plan.ts';
import { d1AccessStore } from '../../src/storage/d1-access.ts';
import { d1ActionStore } from '../../src/storage/d1-actions.ts';
import { d1AssessmentStore } from '../../src/storage/d1-assessments.ts';
import { database } from '../../src/storage/d1-batch.ts';
import { d1CohortStore } from '../../src/storage/d1-cohorts.ts';
import { d1RoundStore } from '../../src/storage/d1-rounds.ts';
import { behavesLikeAnAccessStore } from '../storage/contract/access-store.ts';
import { behavesLikeAnActionStore } from '../storage/contract/action-store.ts';
import { behavesLikeAnAssessmentStore } from '../storage/contract/assessment-store.ts';
import { behavesLikeACohortStore } from '../storage/contract/cohort-store.ts';
import { managesLinks } from '../storage/contract/link-store.ts';
import { keepsPlansAndReports } from '../storage/contract/results-store.ts';
import { keepsRightsInRooms } from '../storage/contract/room-rights.ts';
import { behavesLikeARoundStore } from '../storage/contract/round-store.ts';
import { OFFICE, OFFICE_WHILE_OPEN, operation, RIVERSIDE, startHilltop, startRiverside } from '../storage/contract/school.ts';
import { countingDatabase, faultyDatabase } from './d1-doubles.ts';

const storesOn = (d1: D1Database) => {
  const db = database(d1, { now: () => 0, pause: async () => undefined, random: () => 0 });
  return {
    assessments: d1AssessmentStore(db),
    access: d1AccessStore(db),
    actions: d1ActionStore(db),
    rounds: d1RoundStore(db),
    cohorts: d1CohortStore(db),
  };
};
const newStores = () => storesOn(env.DB);

describe('D1 assessment store', () => behavesLikeAnAssessmentStore(newStores));
describe('D1 assessment store, results', () => keepsPlansAndReports(newStores));
describe('D1 action store', () => behavesLikeAnActionStore(newStores));
describe('D1 access store', () => behavesLikeAnAccessStore(newStores));
describe('D1 access store, links', () => managesLinks(newStores));
describe('D1 cohort store', () => behavesLikeACohortStore(newStores));
describe('D1 cohort store, rights', () => keepsRightsInRooms(newStores));
describe('D1 round store', () => behavesLikeARoundStore(newStores));

describe('rows written in D1', () => {
  const changes = (count: number, version: number) =>
    Array.from({ length: count }, (_, index) => ({ item: `item-${index}`, version, answer: { level: 1 } as const }));

  it.each([1, 2, 20, 62])('are at most n + 2 for %i answers, new or changed', async (count) => {
    const { d1, rowsWritten } = countingDatabase(env.DB);
    const stores = storesOn(d1);
    await startRiverside(stores);
    for (const version of [0, 1]) {
      const before = rowsWritten();
      const outcome = await stores.assessments.saveAnswers(
        OFFICE_WHILE_OPEN,
        operation(`op-answers-${version}`),
        RIVERSIDE.response,
        changes(count, version),
      );
      expect(outcome.kind).toBe('done');
      expect(rowsWritten() - before).toBe(count + 1);
    }
  });
  it('are two for changed figures, a changed detail and a plan', async () => {
    const { d1, rowsWritten } = countingDatabase(env.DB);
    const stores = storesOn(d1);
    await startRiverside(stores);
    const before = rowsWritten();
    await stores.assessments.change(OFFICE, operation('op-detail-1'), { school: 'Riverside' });
    await stores.assessments.saveFigures(
      OFFICE_WHILE_OPEN,
      operation('op-figure-1'),
      { years: { 2025: { counts: { a: 1 }, estimates: {} } }, targets: {} },
      10,
    );
    expect(rowsWritten() - before).toBe(4);
  });
  it('are three for a changed action, two while a note is being typed, and two more for each decision of a plan', async () => {
    const { d1, rowsWritten } = countingDatabase(env.DB);
    const stores = storesOn(d1);
    await startRiverside(stores);
    const written = async (write: () => Promise<Outcome<unknown>>) => {
      const before = rowsWritten();
      expect((await write()).kind).toBe('done');
      return rowsWritten() - before;
    };
    const save = (version: number, step: TrackingChange | undefined) =>
      stores.actions.save(OFFICE, operation(`op-action-${version}`), [
        { action: 'strategy', version, tracking: { status: { kind: 'doing' }, note: `draft ${version}` }, step },
      ]);
    expect(await written(() => save(0, { status: { kind: 'doing' } }))).toBe(3);
    expect(await written(() => save(1, { note: 'written' }))).toBe(3);
    expect(await written(() => save(2, undefined))).toBe(2);
    const plan = { planVersion: 1, choices: noChoices('2026-11-22'), placements: [], value: 0, bound: 0 } as const;
    const decisions = [{ action: 'strategy', status: { kind: 'done' } }] as const;
    expect(await written(() => stores.assessments.savePlan(OFFICE, operation('op-plan-01'), plan, decisions))).toBe(4);
    expect(await written(() => stores.actions.remove(OFFICE, 'own_nothing'))).toBe(0);
  });
  it('are none for a refused write', async () => {
    const { d1, rowsWritten } = countingDatabase(env.DB);
    const stores = storesOn(d1);
    await startRiverside(stores);
    const before = rowsWritten();
    await stores.assessments.saveAnswers(
      { ...OFFICE_WHILE_OPEN, session: 'stranger' },
      operation('op-answer-1'),
      RIVERSIDE.response,
      changes(3, 0),
    );
    await stores.assessments.saveAnswers(OFFICE_WHILE_OPEN, operation('op-answer-2'), RIVERSIDE.response, changes(3, 5));
    expect(rowsWritten() - before).toBe(0);
  });
});

describe('D1 in trouble', () => {
  it.each(['before', 'after'] as const)(
    'applies each operation exactly once when the connection is lost %s the commit',
    async (when) => {
      const { d1, failNext } = faultyDatabase(env.DB);
      const stores = storesOn(d1);
      await startRiverside(stores);
      for (let version = 0; version < 10; version += 1) {
        if (version % 2 === 0) failNext(when);
        const outcome = await stores.assessments.saveAnswers(
          OFFICE_WHILE_OPEN,
          operation(`op-answer-${version}`),
          RIVERSIDE.response,
          [{ item: 'a', version, answer: { level: 1 } }],
        );
        expect(outcome).toEqual({ kind: 'done', result: { a: version + 1 } });
      }
      const row = await env.DB.prepare('SELECT version FROM answers').first<{ version: number }>();
      expect(row?.version).toBe(10);
    },
  );
  it('starts an assessment and uses a link once although the reply was lost', async () => {
    const { d1, failNext } = faultyDatabase(env.DB);
    const stores = storesOn(d1);
    failNext('after');
    await startRiverside(stores);
    failNext('after');
    const outcome = await stores.access.exchange(
      'owner-link',
      { hash: 'phone', expiresAt: '2027-01-01T00:00:00.000Z', replaces: undefined },
      OFFICE.now,
    );
    expect(outcome).toEqual({ kind: 'done', result: null });
    expect(await stores.assessments.open('phone', RIVERSIDE.id, OFFICE.now)).toMatchObject({ kind: 'opened' });
  });
});

describe('what D1 holds', () => {
  it('is nothing of a school after it deleted its assessment', async () => {
    const stores = newStores();
    await startRiverside(stores);
    await startHilltop(stores);
    await stores.assessments.saveAnswers(OFFICE_WHILE_OPEN, operation('op-answer-1'), RIVERSIDE.response, [
      { item: 'a', version: 0, answer: { level: 1 } },
    ]);
    await stores.actions.save(OFFICE, operation('op-action-1'), [
      { action: 'strategy', version: 0, tracking: { status: { kind: 'done' } }, step: { status: { kind: 'done' } } },
    ]);
    await stores.assessments.remove(OFFICE);
    for (const table of [
      'responses',
      'answers',
      'operations',
      'figures',
      'plans',
      'reports',
      'actions',
      'action_history',
      'rounds',
      'check_responses',
      'links',
      'grants',
      'events',
    ]) {
      const key = table === 'answers' ? 'response' : 'assessment';
      const value = table === 'answers' ? RIVERSIDE.response : RIVERSIDE.id;
      const row = await env.DB.prepare(`SELECT count(*) AS rows FROM ${table} WHERE ${key} = ?1`)
        .bind(value)
        .first<{ rows: number }>();
      expect({ table, ...row }).toEqual({ table, rows: 0 });
    }
  });
  it('is a list of what was done, without times of answers', async () => {
    const stores = newStores();
    await startRiverside(stores);
    await stores.access.exchange(
      'owner-link',
      { hash: 'phone', expiresAt: '2027-01-01T00:00:00.000Z', replaces: undefined },
      OFFICE.now,
    );
    await stores.assessments.saveAnswers(OFFICE_WHILE_OPEN, operation('op-answer-1'), RIVERSIDE.response, [
      { item: 'a', version: 0, answer: { level: 1 } },
    ]);
    await stores.assessments.reopen(OFFICE);
    const { results } = await env.DB.prepare('SELECT number, event, actor FROM events ORDER BY number').all();
    expect(results).toEqual([
      { number: 1, event: 'created', actor: 'owner-li' },
      { number: 2, event: 'link-used', actor: 'owner-li' },
      { number: 3, event: 'reopened', actor: 'owner-li' },
    ]);
  });
});
