import type { NewLink } from '../application/access-port.ts';
import type { AssessmentId, Outcome, Permit } from '../application/ports.ts';
import type { CheckResponse, RoundRecord, RoundStore } from '../application/round-port.ts';
import type { CheckValues, RoundResults } from '../domain/rounds/results.ts';
import { changedGuard, type Database, runGuarded } from './d1-batch.ts';
import { eventBySession } from './d1-events.ts';
import { newLink } from './d1-links.ts';
import { once } from './retry.ts';

const ROUNDS = 'SELECT number, opened_on, closes_at, closed_on, results FROM rounds WHERE assessment = ?1 ORDER BY number DESC';
const OPEN = `INSERT INTO rounds (assessment, number, opened_on, closes_at) SELECT ?1, ?2, ?3, ?4
WHERE NOT EXISTS (SELECT 1 FROM rounds WHERE assessment = ?1 AND (closed_on IS NULL OR number >= ?2))`;
const RESPONSES = 'SELECT short_check, answers, version FROM check_responses WHERE assessment = ?1 AND round = ?2';
const HELD = `FROM grants g JOIN links l ON l.hash = g.link
WHERE g.session = ?1 AND g.assessment = ?2 AND g.role = 'respondent'`;
const RESPOND = `INSERT INTO check_responses (assessment, round, respondent, short_check, answers, version)
SELECT g.assessment, l.round, g.respondent, l.short_check, ?3, 1 ${HELD}
ON CONFLICT (assessment, round, respondent) DO UPDATE SET answers = excluded.answers, version = version + 1`;
const TAKE_BACK = `DELETE FROM check_responses WHERE assessment = ?2 AND (round, respondent) IN (SELECT l.round, g.respondent ${HELD})`;
const UNCHANGED = `SELECT CASE WHEN (SELECT coalesce(sum(version), 0) FROM check_responses WHERE assessment = ?1 AND round = ?2) = ?3
THEN 1 ELSE json_extract('{}', 'stale') END`;
const CLOSE = 'UPDATE rounds SET closed_on = ?3, results = ?4 WHERE assessment = ?1 AND number = ?2 AND closed_on IS NULL';
const FORGET = 'DELETE FROM check_responses WHERE assessment = ?1 AND round = ?2';
const REVOKE = 'UPDATE links SET revoked_at = ?3 WHERE assessment = ?1 AND round = ?2 AND revoked_at IS NULL';

interface RoundRow {
  readonly number: number;
  readonly opened_on: string;
  readonly closes_at: string;
  readonly closed_on: string | null;
  readonly results: string | null;
}

/** Rounds of short checks in D1. */
export function d1RoundStore(db: Database): RoundStore {
  return {
    rounds: (id) => rounds(db, id),
    open: (permit, round, links) => open(db, permit, round, links),
    responses: (id, round) => responses(db, id, round),
    respond: (permit, values) => respond(db, permit, values),
    close: (permit, round, seen, results) => close(db, permit, round, seen, results),
  };
}

async function rounds({ d1 }: Database, id: AssessmentId): Promise<readonly RoundRecord[]> {
  const { results } = await once(() => d1.prepare(ROUNDS).bind(id).all<RoundRow>());
  return results.map((row) => ({
    number: row.number,
    openedOn: row.opened_on,
    closesAt: row.closes_at,
    closed: row.closed_on === null || row.results === null ? undefined : { on: row.closed_on, results: JSON.parse(row.results) },
  }));
}

function open(
  db: Database,
  permit: Permit,
  { number, closesAt }: Pick<RoundRecord, 'number' | 'closesAt'>,
  links: readonly NewLink[],
): Promise<Outcome<null>> {
  return runGuarded(db, permit, [
    db.d1.prepare(OPEN).bind(permit.assessment, number, permit.now.slice(0, 10), closesAt),
    changedGuard(db, 1),
    ...links.map((link) => newLink(db, permit.assessment, link, permit.now)),
    eventBySession(db, permit, 'round-opened'),
  ]);
}

async function responses({ d1 }: Database, id: AssessmentId, round: number): Promise<readonly CheckResponse[]> {
  const { results } = await once(() =>
    d1.prepare(RESPONSES).bind(id, round).all<{ short_check: string; answers: string; version: number }>(),
  );
  return results.map(({ short_check: shortCheck, answers, version }) => ({ shortCheck, values: JSON.parse(answers), version }));
}

function respond(db: Database, permit: Permit, values: CheckValues): Promise<Outcome<null>> {
  const { session, assessment } = permit;
  if (Object.keys(values).length === 0) return runGuarded(db, permit, [db.d1.prepare(TAKE_BACK).bind(session, assessment)]);
  return runGuarded(db, permit, [db.d1.prepare(RESPOND).bind(session, assessment, JSON.stringify(values)), changedGuard(db, 1)]);
}

function close(db: Database, permit: Permit, round: number, seen: number, results: RoundResults): Promise<Outcome<null>> {
  const { assessment, now } = permit;
  return runGuarded(db, permit, [
    db.d1.prepare(UNCHANGED).bind(assessment, round, seen),
    db.d1.prepare(CLOSE).bind(assessment, round, now.slice(0, 10), JSON.stringify(results)),
    changedGuard(db, 1),
    db.d1.prepare(FORGET).bind(assessment, round),
    db.d1.prepare(REVOKE).bind(assessment, round, now),
    eventBySession(db, permit, 'round-closed'),
  ]);
}
