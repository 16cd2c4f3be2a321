import type { LinkEntry, LinkId, LinkRecord, NewLink } from '../application/access-port.ts';
import type { AssessmentId, Instant, Outcome, Permit, SecretHash } from '../application/ports.ts';
import { changedGuard, type Database, runGuarded } from './d1-batch.ts';
import { eventBySession } from './d1-events.ts';
import { once } from './retry.ts';
import { type LinkPlaceRow, type LinkRow, linkEntryOf, linkOf } from './rows.ts';

const COLUMNS = 'hash, id, kind, assessment, label, created_on, expires_at, most_uses, report, round, short_check';
const SHOWN = `l.hash, l.id, l.kind, l.assessment, l.label, l.created_on, l.expires_at, l.most_uses, l.uses, l.last_used_on,
l.revoked_at, l.report, l.round, l.short_check`;
const LINK = `SELECT ${SHOWN}, a.school, a.questionnaire, a.version, a.language
FROM links l JOIN assessments a ON a.id = l.assessment WHERE l.hash = ?1`;
const LINKS = `SELECT ${SHOWN} FROM links l WHERE l.assessment = ?1 ORDER BY l.created_on DESC, l.id`;
const NEW_LINK = `INSERT INTO links (${COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`;
const LINKS_LEFT = `SELECT CASE WHEN (SELECT count(*) FROM links WHERE assessment = ?1 AND revoked_at IS NULL) < ?2
THEN 1 ELSE json_extract('{}', 'too-many') END`;
const REVOKE = 'UPDATE links SET revoked_at = ?3 WHERE assessment = ?1 AND id = ?2 AND revoked_at IS NULL';
const REFRESH = `UPDATE links SET report = ?4 WHERE assessment = ?1 AND id = ?2 AND report = ?3 AND kind = 'viewer' AND revoked_at IS NULL`;

/** The link of a secret. */
export async function link({ d1 }: Database, hash: SecretHash): Promise<LinkRecord | undefined> {
  const row = await once(() => d1.prepare(LINK).bind(hash).first<LinkRow & LinkPlaceRow>());
  return row ? linkOf(row) : undefined;
}

/** Every link of an assessment. */
export async function links({ d1 }: Database, id: AssessmentId): Promise<readonly LinkEntry[]> {
  const { results } = await once(() => d1.prepare(LINKS).bind(id).all<LinkRow>());
  return results.map(linkEntryOf);
}

/** Stores a link. */
export function newLink({ d1 }: Database, assessment: AssessmentId, fresh: NewLink, now: Instant): D1PreparedStatement {
  const { hash, id, kind, label, expiresAt, mostUses, report, round, shortCheck } = fresh;
  return d1
    .prepare(NEW_LINK)
    .bind(hash, id, kind, assessment, label, now.slice(0, 10), expiresAt, mostUses, report, round, shortCheck);
}

/** Adds a link while there is room. */
export function addLink(db: Database, permit: Permit, fresh: NewLink, most: number): Promise<Outcome<null>> {
  return runGuarded(db, permit, [
    db.d1.prepare(LINKS_LEFT).bind(permit.assessment, most),
    newLink(db, permit.assessment, fresh, permit.now),
    eventBySession(db, permit, 'link-made', fresh.id),
  ]);
}

/** Puts a link in the place of another. */
export function replaceLink(db: Database, permit: Permit, old: LinkId, fresh: NewLink): Promise<Outcome<null>> {
  return runGuarded(db, permit, [
    revoke(db, permit, old),
    changedGuard(db, 1),
    newLink(db, permit.assessment, fresh, permit.now),
    eventBySession(db, permit, 'link-replaced', fresh.id),
  ]);
}

/** Revokes a link. */
export async function revokeLink(db: Database, permit: Permit, id: LinkId): Promise<Outcome<null>> {
  const outcome = await runGuarded(db, permit, [
    revoke(db, permit, id),
    changedGuard(db, 1),
    eventBySession(db, permit, 'link-revoked', id),
  ]);
  return outcome.kind === 'refused' && outcome.because === 'stale' ? { kind: 'done', result: null } : outcome;
}

/** Shows another frozen report behind a link. */
export function refreshLink(db: Database, permit: Permit, id: LinkId, seen: number, report: number): Promise<Outcome<null>> {
  return runGuarded(db, permit, [
    db.d1.prepare(REFRESH).bind(permit.assessment, id, seen, report),
    changedGuard(db, 1),
    eventBySession(db, permit, 'link-refreshed', id),
  ]);
}

function revoke({ d1 }: Database, { assessment, now }: Permit, id: LinkId): D1PreparedStatement {
  return d1.prepare(REVOKE).bind(assessment, id, now);
}
