import type { Instant, Permit, SecretHash } from '../application/ports.ts';
import type { Database } from './d1-batch.ts';

/** What the owner can read later in the list of events. Saving an answer is no event. */
export type EventName = 'created' | 'link-made' | 'link-used' | 'recovered' | 'submitted' | 'reopened';

const BY_LINK = `INSERT INTO events (assessment, number, at, event, actor)
SELECT l.assessment, (SELECT coalesce(max(number), 0) + 1 FROM events WHERE assessment = l.assessment), ?2, ?3, substr(l.hash, 1, 8)
FROM links l WHERE l.hash = ?1`;
const BY_SESSION = `INSERT INTO events (assessment, number, at, event, actor)
SELECT g.assessment, (SELECT coalesce(max(number), 0) + 1 FROM events WHERE assessment = g.assessment), ?3, ?4, substr(g.link, 1, 8)
FROM grants g WHERE g.session = ?1 AND g.assessment = ?2`;

/** An event whose actor is the link itself. */
export function eventByLink({ d1 }: Database, link: SecretHash, at: Instant, event: EventName): D1PreparedStatement {
  return d1.prepare(BY_LINK).bind(link, at, event);
}

/** An event whose actor is the link that the permit's session came by. */
export function eventBySession({ d1 }: Database, permit: Permit, event: EventName): D1PreparedStatement {
  return d1.prepare(BY_SESSION).bind(permit.session, permit.assessment, permit.now, event);
}
