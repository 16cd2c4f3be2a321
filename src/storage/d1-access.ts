import type {
  AccessStore,
  AssessmentId,
  Instant,
  NewLink,
  NewSession,
  Outcome,
  Permit,
  SecretHash,
} from '../application/ports.ts';
import { type Database, type Ending, runGuarded, runOnce, usedGuard } from './d1-batch.ts';
import { eventByLink, eventBySession } from './d1-events.ts';
import { once } from './retry.ts';
import { type LinkRow, linkOf } from './rows.ts';

const LINK = `SELECT l.hash, l.kind, l.assessment, l.expires_at, l.most_uses, l.uses, l.revoked_at, a.school, a.questionnaire, a.version, a.language
FROM links l JOIN assessments a ON a.id = l.assessment WHERE l.hash = ?1`;
const NEW_LINK = 'INSERT INTO links (hash, kind, assessment, created_on, expires_at, most_uses) VALUES (?1, ?2, ?3, ?4, ?5, 1)';
const LINKS_LEFT = `SELECT CASE WHEN (SELECT count(*) FROM links WHERE assessment = ?1) < ?2 THEN 1 ELSE json_extract('{}', 'too-many') END`;
const USE = `UPDATE links SET uses = uses + 1, last_used_on = ?2
WHERE hash = ?1 AND revoked_at IS NULL AND expires_at > ?3 AND (most_uses IS NULL OR uses < most_uses)`;
const REVOKE_ALL =
  'UPDATE links SET revoked_at = ?2 WHERE revoked_at IS NULL AND assessment = (SELECT assessment FROM links WHERE hash = ?1)';
const NEW_LINK_BESIDE = `INSERT INTO links (hash, kind, assessment, created_on, expires_at, most_uses)
SELECT ?2, ?3, assessment, ?4, ?5, 1 FROM links WHERE hash = ?1`;
const NEW_SESSION = 'INSERT INTO sessions (hash, seen_on, expires_at) VALUES (?1, ?2, ?3)';
const GRANT = `INSERT INTO grants (session, assessment, link, scope) SELECT ?1, assessment, hash, 'owner' FROM links WHERE hash = ?2
ON CONFLICT (session, assessment) DO UPDATE SET link = excluded.link, scope = excluded.scope`;
const CARRY_OVER = `INSERT INTO grants (session, assessment, link, scope)
SELECT ?1, g.assessment, g.link, g.scope FROM grants g JOIN sessions s ON s.hash = g.session WHERE s.hash = ?2 AND s.expires_at > ?3`;
const CARRY_OVER_ROOMS = `INSERT INTO cohort_grants (session, cohort, link, scope)
SELECT ?1, g.cohort, g.link, g.scope FROM cohort_grants g JOIN sessions s ON s.hash = g.session WHERE s.hash = ?2 AND s.expires_at > ?3`;
const END_SESSION = 'DELETE FROM sessions WHERE hash = ?1';

/** Links, sessions and grants in D1. */
export function d1AccessStore(db: Database): AccessStore {
  return {
    link: (hash) => link(db, hash),
    addLink: (permit, fresh, most) => addLink(db, permit, fresh, most),
    exchange: async (used, session, now) =>
      outcomeOf(
        await runOnce(
          db,
          [
            newSession(db, session, now),
            ...use(db, used, now),
            ...open(db, session, used, now),
            eventByLink(db, used, now, 'link-used'),
          ],
          'sessions.hash',
        ),
      ),
    recover: async (code, links, session, now) =>
      outcomeOf(
        await runOnce(
          db,
          [
            newSession(db, session, now),
            ...use(db, code, now),
            ...replaceLinks(db, code, links, now),
            ...open(db, session, links[0].hash, now),
            eventByLink(db, code, now, 'recovered'),
          ],
          'sessions.hash',
        ),
      ),
    endSession: async (session) => void (await once(() => db.d1.prepare(END_SESSION).bind(session).run())),
  };
}

/** Stores a link of an assessment. */
export function newLink({ d1 }: Database, assessment: AssessmentId, link: NewLink, now: Instant): D1PreparedStatement {
  return d1.prepare(NEW_LINK).bind(link.hash, link.kind, assessment, now.slice(0, 10), link.expiresAt);
}

/** Stores a session; the row names the attempt. */
export function newSession({ d1 }: Database, session: NewSession, now: Instant): D1PreparedStatement {
  return d1.prepare(NEW_SESSION).bind(session.hash, now.slice(0, 10), session.expiresAt);
}

/** Gives a stored session the right of a link, moves the rights of the session before over, and ends that one. */
export function open({ d1 }: Database, session: NewSession, link: SecretHash, now: Instant): readonly D1PreparedStatement[] {
  return takeOver({ d1 }, session, [d1.prepare(GRANT).bind(session.hash, link)], now);
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

async function link({ d1 }: Database, hash: SecretHash): Promise<ReturnType<typeof linkOf> | undefined> {
  const row = await once(() => d1.prepare(LINK).bind(hash).first<LinkRow>());
  return row ? linkOf(row) : undefined;
}

function addLink(db: Database, permit: Permit, fresh: NewLink, most: number): Promise<Outcome<null>> {
  return runGuarded(db, permit, [
    db.d1.prepare(LINKS_LEFT).bind(permit.assessment, most),
    newLink(db, permit.assessment, fresh, permit.now),
    eventBySession(db, permit, 'link-made'),
  ]);
}

function use(db: Database, hash: SecretHash, now: Instant): readonly D1PreparedStatement[] {
  return [db.d1.prepare(USE).bind(hash, now.slice(0, 10), now), usedGuard(db)];
}

function replaceLinks(
  { d1 }: Database,
  code: SecretHash,
  links: readonly NewLink[],
  now: Instant,
): readonly D1PreparedStatement[] {
  const fresh = links.map((one) => d1.prepare(NEW_LINK_BESIDE).bind(code, one.hash, one.kind, now.slice(0, 10), one.expiresAt));
  return [d1.prepare(REVOKE_ALL).bind(code, now), ...fresh];
}

function outcomeOf(ending: Ending): Outcome<null> {
  return ending === 'applied' || ending === 'repeated' ? { kind: 'done', result: null } : { kind: 'refused', because: ending };
}
