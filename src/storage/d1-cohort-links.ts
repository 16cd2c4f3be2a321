import type { CohortPermit, CohortStore, NewCohortLink } from '../application/cohorts/cohort-port.ts';
import type { Instant, NewSession, Outcome, SecretHash } from '../application/ports.ts';
import { type CohortLinkRow, cohortLinkOf } from './cohort-rows.ts';
import { newSession, takeOver } from './d1-access.ts';
import { changedGuard, type Database, runOnce, usedGuard } from './d1-batch.ts';
import { atMost, runInRoom } from './d1-cohort-guard.ts';
import { once } from './retry.ts';

const COLUMNS = 'hash, cohort, number, kind, label, created_on, expires_at, most_uses, uses, last_used_on, revoked_at';
const LINK = `SELECT ${COLUMNS} FROM cohort_links WHERE hash = ?1`;
const LINKS = `SELECT ${COLUMNS} FROM cohort_links WHERE cohort = ?1 ORDER BY number`;
const NEW_LINK = `INSERT INTO cohort_links (hash, cohort, number, kind, label, created_on, expires_at, most_uses)
SELECT ?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM cohort_links WHERE cohort = ?2), ?3, ?4, ?5, ?6, ?7`;
const USE = `UPDATE cohort_links SET uses = uses + 1, last_used_on = ?2
WHERE hash = ?1 AND revoked_at IS NULL AND expires_at > ?3 AND (most_uses IS NULL OR uses < most_uses)`;
const REVOKE = 'UPDATE cohort_links SET revoked_at = ?3 WHERE cohort = ?1 AND number = ?2 AND revoked_at IS NULL';
const REVOKE_ALL = 'UPDATE cohort_links SET revoked_at = ?2 WHERE revoked_at IS NULL AND cohort = ?1';
const GRANT = `INSERT INTO cohort_grants (session, cohort, link, scope)
SELECT ?1, cohort, hash, CASE kind WHEN 'funder' THEN 'funder' ELSE 'consultant' END FROM cohort_links WHERE hash = ?2
ON CONFLICT (session, cohort) DO UPDATE SET link = excluded.link, scope = excluded.scope
WHERE excluded.scope = 'consultant' OR cohort_grants.scope = 'funder'
OR NOT EXISTS (SELECT 1 FROM cohort_links l WHERE l.hash = cohort_grants.link AND l.revoked_at IS NULL)`;

/** Links of rooms in D1. */
export function cohortLinks(
  db: Database,
): Pick<CohortStore, 'link' | 'links' | 'addLink' | 'revokeLink' | 'replaceLink' | 'exchange' | 'recover'> {
  return {
    link: async (hash) => {
      const row = await once(() => db.d1.prepare(LINK).bind(hash).first<CohortLinkRow>());
      return row ? cohortLinkOf(row) : undefined;
    },
    links: async (id) => {
      const { results } = await once(() => db.d1.prepare(LINKS).bind(id).all<CohortLinkRow>());
      return results.map(cohortLinkOf);
    },
    addLink: (permit, link, most) =>
      runInRoom(db, permit, [newCohortLink(db, permit.cohort, link, permit.now), atMost(db, 'links', permit.cohort, most)]),
    revokeLink: (permit, number) => runInRoom(db, permit, revoke(db, permit, number)),
    replaceLink: (permit, number, link) =>
      runInRoom(db, permit, [...revoke(db, permit, number), newCohortLink(db, permit.cohort, link, permit.now)]),
    exchange: (link, session, now) =>
      signIn(db, [newSession(db, session, now), ...use(db, link, now), ...enterRoom(db, session, link, now)]),
    recover: async (code, links, session, now) => {
      const cohort = (await once(() => db.d1.prepare(LINK).bind(code).first<CohortLinkRow>()))?.cohort;
      if (cohort === undefined) return { kind: 'refused', because: 'no-grant' };
      return signIn(db, [
        newSession(db, session, now),
        ...use(db, code, now),
        db.d1.prepare(REVOKE_ALL).bind(cohort, now),
        ...links.map((link) => newCohortLink(db, cohort, link, now)),
        ...enterRoom(db, session, links[0].hash, now),
      ]);
    },
  };
}

/** Stores a link of a room. */
export function newCohortLink(
  { d1 }: Database,
  cohort: string,
  { hash, kind, label, expiresAt, mostUses }: NewCohortLink,
  now: Instant,
): D1PreparedStatement {
  return d1.prepare(NEW_LINK).bind(hash, cohort, kind, label, now.slice(0, 10), expiresAt, mostUses ?? null);
}

/** Gives a stored session the right of a room's link, with all rights of the session before. */
export function enterRoom(db: Database, session: NewSession, link: SecretHash, now: Instant): readonly D1PreparedStatement[] {
  return takeOver(db, session, [db.d1.prepare(GRANT).bind(session.hash, link)], now);
}

function use(db: Database, hash: SecretHash, now: Instant): readonly D1PreparedStatement[] {
  return [db.d1.prepare(USE).bind(hash, now.slice(0, 10), now), usedGuard(db)];
}

function revoke(db: Database, { cohort, now }: CohortPermit, number: number): readonly D1PreparedStatement[] {
  return [db.d1.prepare(REVOKE).bind(cohort, number, now), changedGuard(db, 1)];
}

async function signIn(db: Database, batch: readonly D1PreparedStatement[]): Promise<Outcome<null>> {
  const ending = await runOnce(db, batch, 'sessions.hash');
  return ending === 'applied' || ending === 'repeated' ? { kind: 'done', result: null } : { kind: 'refused', because: ending };
}
