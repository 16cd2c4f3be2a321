import type { AccessStore, NewLink } from '../application/access-port.ts';
import type { Instant, NewSession, Outcome, Permit, SecretHash } from '../application/ports.ts';
import { type Database, type Ending, runGuarded, runOnce, usedGuard } from './d1-batch.ts';
import { eventByLink, events } from './d1-events.ts';
import { addLink, link, links, newLink, refreshLink, replaceLink, revokeLink } from './d1-links.ts';
import { once } from './retry.ts';

const USE = `UPDATE links SET uses = uses + 1, last_used_on = ?2
WHERE hash = ?1 AND revoked_at IS NULL AND expires_at > ?3 AND (most_uses IS NULL OR uses < most_uses)`;
const REVOKE_ALL =
  'UPDATE links SET revoked_at = ?2 WHERE revoked_at IS NULL AND assessment = (SELECT assessment FROM links WHERE hash = ?1)';
/** Notes the day on which a session was used, and when it ends. */
export const TOUCH_SESSION = 'UPDATE sessions SET seen_on = ?2, expires_at = ?3 WHERE hash = ?1';
const NEW_SESSION = 'INSERT INTO sessions (hash, seen_on, expires_at) VALUES (?1, ?2, ?3)';
const GRANT = `INSERT INTO grants (session, assessment, role, link, respondent)
SELECT ?1, assessment, CASE kind WHEN 'recovery' THEN 'owner' ELSE kind END, hash, ?3 FROM links WHERE hash = ?2
ON CONFLICT (session, assessment, role) DO UPDATE SET link = excluded.link, respondent = excluded.respondent`;
const CARRY_OVER = `INSERT INTO grants (session, assessment, role, link, respondent)
SELECT ?1, g.assessment, g.role, g.link, g.respondent FROM grants g JOIN sessions s ON s.hash = g.session
WHERE s.hash = ?2 AND s.expires_at > ?3`;
const CARRY_OVER_ROOMS = `INSERT INTO cohort_grants (session, cohort, link, scope)
SELECT ?1, g.cohort, g.link, g.scope FROM cohort_grants g JOIN sessions s ON s.hash = g.session WHERE s.hash = ?2 AND s.expires_at > ?3`;
const LEAVE = 'DELETE FROM grants WHERE session = ?1 AND assessment = ?2 AND role IN (SELECT value FROM json_each(?3))';
const END_EMPTY_SESSION = `DELETE FROM sessions WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM grants WHERE session = ?1)
AND NOT EXISTS (SELECT 1 FROM cohort_grants WHERE session = ?1)`;
const END_SESSION = 'DELETE FROM sessions WHERE hash = ?1';

/** Links, sessions and grants in D1. */
export function d1AccessStore(db: Database): AccessStore {
  return {
    link: (hash) => link(db, hash),
    links: (id) => links(db, id),
    addLink: (permit, fresh, most) => addLink(db, permit, fresh, most),
    replaceLink: (permit, old, fresh) => replaceLink(db, permit, old, fresh),
    revokeLink: (permit, id) => revokeLink(db, permit, id),
    refreshLink: (permit, id, seen, report) => refreshLink(db, permit, id, seen, report),
    exchange: (used, session, now, respondent) => exchange(db, used, session, now, respondent),
    recover: (code, fresh, session, now) => recover(db, code, fresh, session, now),
    leave: (permit) => runGuarded(db, permit, leave(db, permit)),
    endSession: async (session) => void (await once(() => db.d1.prepare(END_SESSION).bind(session).run())),
    events: (id, most) => events(db, id, most),
  };
}

/** Stores a session; the row names the attempt. */
export function newSession({ d1 }: Database, session: NewSession, now: Instant): D1PreparedStatement {
  return d1.prepare(NEW_SESSION).bind(session.hash, now.slice(0, 10), session.expiresAt);
}

/** Gives a stored session the right of a link, moves the rights of the session before over, and ends that one. */
export function open(
  { d1 }: Database,
  session: NewSession,
  used: SecretHash,
  now: Instant,
  respondent?: number,
): readonly D1PreparedStatement[] {
  return takeOver({ d1 }, session, [d1.prepare(GRANT).bind(session.hash, used, respondent ?? null)], now);
}

/** Moves the rights of the session before over, then gives new ones, then ends the session before. */
export function takeOver(
  { d1 }: Pick<Database, 'd1'>,
  { hash, replaces }: NewSession,
  grants: readonly D1PreparedStatement[],
  now: Instant,
): readonly D1PreparedStatement[] {
  if (replaces === undefined) return grants;
  return [
    d1.prepare(CARRY_OVER).bind(hash, replaces, now),
    d1.prepare(CARRY_OVER_ROOMS).bind(hash, replaces, now),
    ...grants,
    d1.prepare(END_SESSION).bind(replaces),
  ];
}

/** A respondent leaves no event: its moment could tell who it was. */
async function exchange(db: Database, used: SecretHash, session: NewSession, now: Instant, respondent?: number) {
  const batch = [
    newSession(db, session, now),
    ...use(db, used, now),
    ...open(db, session, used, now, respondent),
    ...(respondent === undefined ? [eventByLink(db, used, now, 'link-used')] : []),
  ];
  return outcomeOf(await runOnce(db, batch, 'sessions.hash'));
}

async function recover(
  db: Database,
  code: SecretHash,
  fresh: readonly [NewLink, ...NewLink[]],
  session: NewSession,
  now: Instant,
): Promise<Outcome<null>> {
  const place = await link(db, code);
  if (!place) return { kind: 'refused', because: 'no-grant' };
  const batch = [
    newSession(db, session, now),
    ...use(db, code, now),
    db.d1.prepare(REVOKE_ALL).bind(code, now),
    ...fresh.map((one) => newLink(db, place.assessment, one, now)),
    ...open(db, session, fresh[0].hash, now),
    eventByLink(db, code, now, 'recovered'),
  ];
  return outcomeOf(await runOnce(db, batch, 'sessions.hash'));
}

function use(db: Database, used: SecretHash, now: Instant): readonly D1PreparedStatement[] {
  return [db.d1.prepare(USE).bind(used, now.slice(0, 10), now), usedGuard(db)];
}

function leave({ d1 }: Database, { session, assessment, roles }: Permit): readonly D1PreparedStatement[] {
  return [d1.prepare(LEAVE).bind(session, assessment, JSON.stringify(roles)), d1.prepare(END_EMPTY_SESSION).bind(session)];
}

function outcomeOf(ending: Ending): Outcome<null> {
  return ending === 'applied' || ending === 'repeated' ? { kind: 'done', result: null } : { kind: 'refused', because: ending };
}
