import type { CohortPermit } from '../application/cohorts/cohort-port.ts';
import type { Outcome } from '../application/ports.ts';
import { type Database, runUntried } from './d1-batch.ts';

const GRANT = `SELECT CASE WHEN EXISTS (
  SELECT 1 FROM sessions s JOIN cohort_grants g ON g.session = s.hash AND g.cohort = ?2 JOIN cohort_links l ON l.hash = g.link
  WHERE s.hash = ?1 AND s.expires_at > ?3 AND l.revoked_at IS NULL AND g.scope = 'consultant'
) THEN 1 ELSE json_extract('{}', 'no-grant') END`;
const AT_MOST = (table: string, where: string) =>
  `SELECT CASE WHEN (SELECT count(*) FROM ${table} WHERE ${where} = ?1) <= ?2 THEN 1 ELSE json_extract('{}', 'too-many') END`;
const TOO_MANY = {
  links: AT_MOST('cohort_links', 'cohort'),
  starts: AT_MOST('cohort_starts', 'cohort'),
  members: AT_MOST('cohort_members', 'cohort'),
  rounds: AT_MOST('cohort_rounds', 'cohort'),
};

/** Runs a consultant's write while the right holds. Never tried twice. */
export function runInRoom(db: Database, permit: CohortPermit, effect: readonly D1PreparedStatement[]): Promise<Outcome<null>> {
  return runUntried(db, [db.d1.prepare(GRANT).bind(permit.session, permit.cohort, permit.now), ...effect]);
}

/** Aborts with `too-many` when a room holds more than so many of something. */
export function atMost({ d1 }: Database, what: keyof typeof TOO_MANY, cohort: string, most: number): D1PreparedStatement {
  return d1.prepare(TOO_MANY[what]).bind(cohort, most);
}
