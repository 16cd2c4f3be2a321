import type { CohortStore } from '../application/cohorts/cohort-port.ts';
import { type CohortRow, cohortOf, type StartRow, startOf } from './cohort-rows.ts';
import { changedGuard, type Database, runUntried, usedGuard } from './d1-batch.ts';
import { atMost, runInRoom } from './d1-cohort-guard.ts';
import { once } from './retry.ts';

const ADD = `INSERT INTO cohort_starts (cohort, number, label, country, version, link)
SELECT ?1, abs(random() % 1000000000), value->>'label', value->>'country', value->>'version', value->>'link' FROM json_each(?2)`;
const REMOVE = 'DELETE FROM cohort_starts WHERE cohort = ?1 AND number = ?2';
const START = `SELECT c.id, c.name, c.purpose, c.questionnaire, c.version AS cohort_version, c.language, c.schools_see, c.funder_sees, c.join_code,
c.created_on, s.number, s.label, s.country, s.version, s.link, s.assessment, s.progress
FROM cohort_starts s JOIN cohorts c ON c.id = s.cohort WHERE s.link = ?1`;
const CLAIM = 'UPDATE cohort_starts SET assessment = ?2 WHERE link = ?1 AND assessment IS NULL';

/** Prepared schools in D1. */
export function cohortStarts(db: Database): Pick<CohortStore, 'addStarts' | 'removeStart' | 'start' | 'claimStart'> {
  return {
    addStarts: (permit, starts, most) =>
      runInRoom(db, permit, [
        db.d1.prepare(ADD).bind(permit.cohort, JSON.stringify(starts)),
        atMost(db, 'starts', permit.cohort, most),
      ]),
    removeStart: (permit, number) =>
      runInRoom(db, permit, [db.d1.prepare(REMOVE).bind(permit.cohort, number), changedGuard(db, 1)]),
    start: async (link) => {
      const row = await once(() => db.d1.prepare(START).bind(link).first<CohortRow & StartRow & { cohort_version: string }>());
      if (!row) return undefined;
      const { number, label, country, version, assessment, progress } = row;
      return {
        cohort: cohortOf({ ...row, version: row.cohort_version }),
        start: startOf({ number, label, country, version, link, assessment, progress }),
      };
    },
    claimStart: (link, assessment) => runUntried(db, [db.d1.prepare(CLAIM).bind(link, assessment), usedGuard(db)]),
  };
}
