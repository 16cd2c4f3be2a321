import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Outcome, Permit } from '../../src/application/ports.ts';
import { d1AccessStore } from '../../src/storage/d1-access.ts';
import { d1ActionStore } from '../../src/storage/d1-actions.ts';
import { d1AssessmentStore } from '../../src/storage/d1-assessments.ts';
import { database } from '../../src/storage/d1-batch.ts';
import { d1CohortStore } from '../../src/storage/d1-cohorts.ts';
import { d1RoundStore } from '../../src/storage/d1-rounds.ts';
import {
  CONSULTANT_LINK,
  IN_A_MONTH,
  MATHS_LINK,
  NOW,
  OFFICE,
  OWNER_LINK,
  operation,
  RIVERSIDE,
  session,
  startRiverside,
} from '../storage/contract/school.ts';
import { countingDatabase } from './d1-doubles.ts';

const { d1, rowsWritten } = countingDatabase(env.DB);
const db = database(d1, { now: () => 0, pause: async () => undefined, random: () => 0 });
const stores = {
  assessments: d1AssessmentStore(db),
  access: d1AccessStore(db),
  actions: d1ActionStore(db),
  rounds: d1RoundStore(db),
  cohorts: d1CohortStore(db),
};
const CLASS = { ...OWNER_LINK, hash: 'class-link', id: 'class-id', kind: 'respondent', mostUses: 2000, round: 1 } as const;
const TEAM: Permit = { ...OFFICE, session: 'tablet', roles: ['owner', 'editor'], needs: 'open' };

async function rows(write: () => Promise<Outcome<unknown>>): Promise<number> {
  const before = rowsWritten();
  expect((await write()).kind).toBe('done');
  return rowsWritten() - before;
}

describe('rows written in D1 by links and rounds', () => {
  it('are few, and as the documentation says', async () => {
    await startRiverside(stores);
    const { access, rounds } = stores;
    expect(await rows(() => access.addLink(OFFICE, MATHS_LINK, 9))).toBe(3);
    expect(await rows(() => access.exchange('maths-link', session('tablet'), NOW))).toBe(5);
    const successor = { ...MATHS_LINK, hash: 'new', id: 'new-id' };
    expect(await rows(() => access.replaceLink(OFFICE, 'maths-id', successor))).toBe(4);
    await access.addLink(OFFICE, { ...CONSULTANT_LINK, report: 1 }, 9);
    expect(await rows(() => access.refreshLink(OFFICE, 'consultant-id', 1, 2))).toBe(2);
    expect(await rows(() => access.revokeLink(OFFICE, 'consultant-id'))).toBe(2);
    expect(await rows(() => access.revokeLink(OFFICE, 'consultant-id'))).toBe(0);
    const round = { number: 1, closesAt: IN_A_MONTH };
    const links = ['teachers', 'learners'].map((shortCheck) => ({ ...CLASS, hash: shortCheck, id: shortCheck, shortCheck }));
    expect(await rows(() => rounds.open(OFFICE, round, links))).toBe(6);
    expect(await rows(() => access.exchange('learners', session('phone'), NOW, 7))).toBe(4);
    const pupil: Permit = { ...OFFICE, session: 'phone', roles: ['respondent'] };
    expect(await rows(() => rounds.respond(pupil, { safety: 3, inclusion: 1 }))).toBe(1);
    expect(await rows(() => rounds.respond(pupil, { safety: 2 }))).toBe(1);
    await access.exchange('learners', session('other'), NOW, 8);
    expect(await rows(() => access.leave({ ...pupil, session: 'other' }))).toBe(2);
    expect(await rows(() => rounds.close(OFFICE, 1, 2, { checks: [] }))).toBe(5);
  });
});

describe('a link that is taken back while many write', () => {
  it('lets no write through after its revocation was acknowledged', async () => {
    await startRiverside(stores);
    await stores.access.addLink(OFFICE, MATHS_LINK, 9);
    await stores.access.exchange('maths-link', session('tablet'), NOW);
    const write = (index: number) =>
      stores.assessments.saveAnswers(TEAM, operation(`op-race-${index}`), RIVERSIDE.response, [
        { item: `item-${index}`, version: 0, answer: { level: 1 } },
      ]);
    let acknowledged = false;
    const late: boolean[] = [];
    const writers = Array.from({ length: 50 }, async (_, index) => {
      const startedLate = acknowledged;
      const outcome = await write(index);
      if (startedLate) late.push(outcome.kind === 'done');
      return outcome.kind;
    });
    const revoked = stores.access.revokeLink(OFFICE, 'maths-id').then(() => {
      acknowledged = true;
    });
    const before = (await Promise.all(writers)).filter((kind) => kind === 'done').length;
    await revoked;
    const after = await Promise.all(Array.from({ length: 20 }, (_, index) => write(100 + index)));
    expect(after.map((outcome) => outcome.kind)).toEqual(Array(20).fill('refused'));
    expect(late.every((done) => !done)).toBe(true);
    const row = await env.DB.prepare('SELECT count(*) AS rows FROM answers').first<{ rows: number }>();
    expect(row?.rows).toBe(before);
  });
  it('is exchanged no more often than it may be, however many try at once', async () => {
    await startRiverside(stores);
    await stores.access.addLink(OFFICE, { ...MATHS_LINK, mostUses: 7 }, 9);
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, index) => stores.access.exchange('maths-link', session(`device-${index}`), NOW)),
    );
    expect(tries.filter(({ kind }) => kind === 'done')).toHaveLength(7);
    expect(await stores.access.link('maths-link')).toMatchObject({ uses: 7 });
  });
});
