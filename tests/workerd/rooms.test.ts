import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { database } from '../../src/storage/d1-batch.ts';
import { d1CohortStore } from '../../src/storage/d1-cohorts.ts';
import { DESK, manySchools, NORTH, openNorth } from '../storage/contract/cohort-store.ts';
import { NOW } from '../storage/contract/school.ts';
import { countingDatabase, readingDatabase } from './d1-doubles.ts';

const patience = { now: () => 0, pause: async () => undefined, random: () => 0 };

describe('rows read for the overview of a room', () => {
  it.each([5, 40])('are one for each of %i schools, and a constant rest', async (schools) => {
    const cohorts = d1CohortStore(database(env.DB, patience));
    await openNorth(cohorts);
    for (const member of manySchools(schools)) await cohorts.addMember(DESK, member, 100);
    await cohorts.openRound(DESK, 'Baseline', 9);
    const { d1, rowsRead } = readingDatabase(env.DB);
    const reading = d1CohortStore(database(d1, patience));
    await reading.open(DESK.session, NORTH.id, NOW);
    expect((await reading.room(NORTH.id)).members).toHaveLength(schools);
    expect(rowsRead()).toBe(schools + CONSTANT);
  });
});

describe('rows written in a room', () => {
  it('are one for a note, a round and a release, and two for a school with its place in the list', async () => {
    const { d1, rowsWritten } = countingDatabase(env.DB);
    const cohorts = d1CohortStore(database(d1, patience));
    await openNorth(cohorts);
    const written = async (write: Promise<unknown>) => {
      const before = rowsWritten();
      await write;
      return rowsWritten() - before;
    };
    const [school] = manySchools(1);
    if (!school) throw new Error('no school');
    expect(await written(cohorts.addMember(DESK, school, 9))).toBe(2);
    expect(await written(cohorts.note(DESK, school.number, 'Visit in May'))).toBe(1);
    expect(await written(cohorts.openRound(DESK, 'Baseline', 9))).toBe(1);
    expect(await written(cohorts.change({ ...DESK, session: 'nobody' }, { name: 'Mine' }))).toBe(0);
  });
});

/** Session, grant, link, room and round. */
const CONSTANT = 5;
