import type {
  CohortChange,
  CohortId,
  CohortOpened,
  CohortPermit,
  CohortRecord,
  CohortScope,
  CohortStore,
  RoomMaterial,
} from '../application/cohorts/cohort-port.ts';
import type { Instant, SecretHash } from '../application/ports.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import {
  type CohortRow,
  cohortOf,
  type MemberRow,
  memberOf,
  type ReleaseRow,
  type RoundRow,
  releaseOf,
  roundOf,
  type StartRow,
  startOf,
} from './cohort-rows.ts';
import { newSession, TOUCH_SESSION } from './d1-access.ts';
import { type Database, runOnce } from './d1-batch.ts';
import { runInRoom } from './d1-cohort-guard.ts';
import { cohortLinks, enterRoom, newCohortLink } from './d1-cohort-links.ts';
import { cohortMembers } from './d1-cohort-members.ts';
import { cohortStarts } from './d1-cohort-starts.ts';
import { once } from './retry.ts';

const COLUMNS =
  'c.id, c.name, c.purpose, c.questionnaire, c.version, c.language, c.schools_see, c.funder_sees, c.join_code, c.created_on';
const CREATE = `INSERT INTO cohorts (id, name, purpose, questionnaire, version, language, schools_see, funder_sees, join_code, created_on, active_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)`;
/** What a consultant's one-time link opened stays open; a reader's right ends with the link. */
const HELD = `FROM sessions s
LEFT JOIN cohort_grants g ON g.session = s.hash AND EXISTS (SELECT 1 FROM cohort_links l WHERE l.hash = g.link
AND l.revoked_at IS NULL AND (g.scope = 'consultant' OR l.expires_at > ?2))`;
const OPEN = `SELECT g.scope AS granted, s.seen_on, ${COLUMNS} ${HELD} AND g.cohort = ?3 LEFT JOIN cohorts c ON c.id = g.cohort
WHERE s.hash = ?1 AND s.expires_at > ?2`;
const MINE = `SELECT g.scope AS granted, ${COLUMNS} ${HELD} JOIN cohorts c ON c.id = g.cohort
WHERE s.hash = ?1 AND s.expires_at > ?2 ORDER BY c.name, c.id`;
const FIND = `SELECT ${COLUMNS} FROM cohorts c WHERE c.id = ?1`;
const BY_CODE = `SELECT ${COLUMNS} FROM cohorts c WHERE c.join_code = ?1`;
const CHANGE = `UPDATE cohorts SET name = coalesce(?2, name), purpose = coalesce(?3, purpose), schools_see = coalesce(?4, schools_see),
funder_sees = coalesce(?5, funder_sees), join_code = coalesce(?6, join_code), active_on = ?7 WHERE id = ?1`;
const TOUCH = 'UPDATE cohorts SET active_on = ?2 WHERE id = ?1 AND active_on < ?2';
const REMOVE = 'DELETE FROM cohorts WHERE id = ?1';
const MEMBERS = `SELECT cohort, number, assessment, sharing, overview, was_shown, joined_on, updated_on, until_on FROM cohort_members WHERE cohort = ?1`;
const STARTS = 'SELECT number, label, country, version, link, assessment, progress FROM cohort_starts WHERE cohort = ?1';
const ROUNDS = 'SELECT number, name, opened_on, closed_on FROM cohort_rounds WHERE cohort = ?1 ORDER BY number';
const RELEASE = 'SELECT number, made_on, release FROM cohort_releases WHERE cohort = ?1 ORDER BY number DESC LIMIT 1';
const BEFORE = `SELECT number, made_on, release FROM cohort_releases WHERE cohort = ?1 AND release->>'round' <
(SELECT release->>'round' FROM cohort_releases WHERE cohort = ?1 ORDER BY number DESC LIMIT 1) ORDER BY number DESC LIMIT 1`;
const NOTES = 'SELECT number, note FROM cohort_notes WHERE cohort = ?1';

type HeldRow = CohortRow & { readonly granted: CohortScope | null };

/** Rooms in D1. */
export function d1CohortStore(db: Database): CohortStore {
  return {
    create: async (cohort, links, session, now) => {
      await runOnce(
        db,
        [
          createRow(db, cohort),
          ...links.map((link) => newCohortLink(db, cohort.id, link, now)),
          newSession(db, session, now),
          ...enterRoom(db, session, links[0].hash, now),
        ],
        'cohorts.id',
      );
    },
    open: (session, id, now) => open(db, session, id, now),
    touch: (permit, expiresAt) => touch(db, permit, expiresAt),
    mine: (session, now) => mine(db, session, now),
    find: (id) => one(db, FIND, id),
    byCode: (code) => one(db, BY_CODE, code),
    change: (permit, change) => runInRoom(db, permit, [changeRow(db, permit.cohort, change, permit.now)]),
    remove: (permit) => runInRoom(db, permit, [db.d1.prepare(REMOVE).bind(permit.cohort)]),
    room: (id) => room(db, id),
    ...cohortLinks(db),
    ...cohortStarts(db),
    ...cohortMembers(db),
  };
}

function createRow({ d1 }: Database, cohort: CohortRecord): D1PreparedStatement {
  const { id, name, purpose, questionnaire, language, schoolsSee, funderSees, joinCode, createdOn } = cohort;
  return d1
    .prepare(CREATE)
    .bind(id, name, purpose, questionnaire.id, questionnaire.version, language, schoolsSee, funderSees, joinCode, createdOn);
}

function changeRow({ d1 }: Database, id: CohortId, change: CohortChange, now: Instant): D1PreparedStatement {
  const { name, purpose, schoolsSee, funderSees, joinCode } = change;
  const on = now.slice(0, 10);
  return d1.prepare(CHANGE).bind(id, name ?? null, purpose ?? null, schoolsSee ?? null, funderSees ?? null, joinCode ?? null, on);
}

async function open({ d1 }: Database, session: SecretHash, id: CohortId, now: Instant): Promise<CohortOpened> {
  const row = await once(() => d1.prepare(OPEN).bind(session, now, id).first<HeldRow & { readonly seen_on: CivilDate }>());
  if (!row) return { kind: 'no-session' };
  return row.granted === null || row.id === null
    ? { kind: 'no-grant' }
    : { kind: 'opened', cohort: cohortOf(row), scope: row.granted, seenOn: row.seen_on };
}

async function touch({ d1 }: Database, { session, cohort, now }: CohortPermit, expiresAt: Instant): Promise<void> {
  const today = now.slice(0, 10);
  await once(() => d1.batch([d1.prepare(TOUCH_SESSION).bind(session, today, expiresAt), d1.prepare(TOUCH).bind(cohort, today)]));
}

async function one({ d1 }: Database, statement: string, key: string): Promise<CohortRecord | undefined> {
  const row = await once(() => d1.prepare(statement).bind(key).first<CohortRow>());
  return row ? cohortOf(row) : undefined;
}

async function mine({ d1 }: Database, session: SecretHash, now: Instant) {
  const { results } = await once(() => d1.prepare(MINE).bind(session, now).all<HeldRow>());
  return results.flatMap((row) => (row.granted ? [{ cohort: cohortOf(row), scope: row.granted }] : []));
}

async function room({ d1 }: Database, id: CohortId): Promise<RoomMaterial> {
  const [members, starts, rounds, release, before, notes] = await once(() =>
    Promise.all([
      d1.prepare(MEMBERS).bind(id).all<MemberRow>(),
      d1.prepare(STARTS).bind(id).all<StartRow>(),
      d1.prepare(ROUNDS).bind(id).all<RoundRow>(),
      d1.prepare(RELEASE).bind(id).first<ReleaseRow>(),
      d1.prepare(BEFORE).bind(id).first<ReleaseRow>(),
      d1.prepare(NOTES).bind(id).all<{ number: number; note: string }>(),
    ]),
  );
  return {
    members: members.results.map(memberOf),
    starts: starts.results.map(startOf),
    rounds: rounds.results.map(roundOf),
    release: releaseOf(release),
    before: releaseOf(before),
    notes: Object.fromEntries(notes.results.map(({ number, note }) => [number, note])),
  };
}
