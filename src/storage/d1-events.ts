import type { EventName, EventRecord, LinkId, LinkKind } from '../application/access-port.ts';
import type { AssessmentId, Instant, Permit, SecretHash } from '../application/ports.ts';
import type { Database } from './d1-batch.ts';
import { once } from './retry.ts';

const NEXT = '(SELECT coalesce(max(number), 0) + 1 FROM events WHERE assessment = ?1)';
const BY_LINK = `INSERT INTO events (assessment, number, at, event, actor, subject)
SELECT l.assessment, ${NEXT.replace('?1', 'l.assessment')}, ?2, ?3, substr(l.hash, 1, 8), l.id FROM links l WHERE l.hash = ?1`;
const BY_SESSION = `INSERT INTO events (assessment, number, at, event, actor, subject)
SELECT ?1, ${NEXT}, ?3, ?4, substr(g.link, 1, 8), ?6 FROM grants g
WHERE g.assessment = ?1 AND g.session = ?2 AND g.role IN (SELECT value FROM json_each(?5)) LIMIT 1`;
const EVENTS = `SELECT e.at, e.event, b.id AS by_id, b.kind AS by_kind, b.label AS by_label,
s.id AS about_id, s.kind AS about_kind, s.label AS about_label FROM events e
LEFT JOIN links b ON b.assessment = e.assessment AND substr(b.hash, 1, 8) = e.actor
LEFT JOIN links s ON s.assessment = e.assessment AND s.id = e.subject
WHERE e.assessment = ?1 ORDER BY e.number DESC LIMIT ?2`;

/** An event whose actor is the link itself. */
export function eventByLink({ d1 }: Database, link: SecretHash, at: Instant, event: EventName): D1PreparedStatement {
  return d1.prepare(BY_LINK).bind(link, at, event);
}

/** An event whose actor is the link that the permit's session came by; `subject` is the link it was done to. */
export function eventBySession({ d1 }: Database, permit: Permit, event: EventName, subject?: LinkId): D1PreparedStatement {
  const { assessment, session, now, roles } = permit;
  return d1.prepare(BY_SESSION).bind(assessment, session, now, event, JSON.stringify(roles), subject ?? null);
}

interface EventRow {
  readonly at: string;
  readonly event: EventName;
  readonly by_id: string | null;
  readonly by_kind: LinkKind | null;
  readonly by_label: string | null;
  readonly about_id: string | null;
  readonly about_kind: LinkKind | null;
  readonly about_label: string | null;
}

/** The newest events. */
export async function events({ d1 }: Database, id: AssessmentId, most: number): Promise<readonly EventRecord[]> {
  const { results } = await once(() => d1.prepare(EVENTS).bind(id, most).all<EventRow>());
  return results.map((row) => ({
    at: row.at,
    event: row.event,
    by: linkIn(row.by_id, row.by_kind, row.by_label),
    about: linkIn(row.about_id, row.about_kind, row.about_label),
  }));
}

function linkIn(id: string | null, kind: LinkKind | null, label: string | null): EventRecord['by'] {
  return id === null || kind === null ? null : { id, kind, label: label ?? '' };
}
