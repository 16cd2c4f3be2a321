import type { CohortStore, MatchRecord, NewMember } from '../application/cohorts/cohort-port.ts';
import type { AssessmentId } from '../application/ports.ts';
import { type CohortRow, cohortOf, type MemberRow, memberOf, type OpenRoundRow, openRoundOf } from './cohort-rows.ts';
import { changedGuard, type Database, runGuarded } from './d1-batch.ts';
import { atMost, runInRoom } from './d1-cohort-guard.ts';
import { once } from './retry.ts';

const MEMBER = 'm.cohort, m.number, m.assessment, m.sharing, m.overview, m.was_shown, m.joined_on, m.updated_on, m.until_on';
const ROOM =
  'c.id, c.name, c.purpose, c.questionnaire, c.version, c.language, c.schools_see, c.funder_sees, c.join_code, c.created_on';
const MEMBERSHIPS = `SELECT ${MEMBER}, ${ROOM}, r.name AS round_name, r.opened_on AS round_opened_on FROM cohort_members m
JOIN cohorts c ON c.id = m.cohort LEFT JOIN cohort_rounds r ON r.cohort = c.id AND r.closed_on IS NULL WHERE m.assessment = ?1 ORDER BY c.name`;
const SHOWN = `SELECT EXISTS (SELECT 1 FROM cohort_members WHERE assessment = ?1) OR EXISTS (SELECT 1 FROM cohort_starts WHERE assessment = ?1) AS shown`;
const JOIN = `INSERT INTO cohort_members (cohort, number, assessment, sharing, overview, detail, was_shown, joined_on, updated_on, until_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (assessment, cohort) DO UPDATE SET sharing = excluded.sharing,
overview = excluded.overview, detail = excluded.detail, was_shown = max(was_shown, excluded.was_shown), updated_on = excluded.updated_on,
until_on = excluded.until_on`;
const LEAVE = 'DELETE FROM cohort_members WHERE cohort = ?1 AND assessment = ?2';
const REFRESH = `UPDATE cohort_members SET overview = ?3, updated_on = ?6,
detail = json_set(detail, '$.items', json(?4), '$.actions', json(coalesce(?5, detail->'actions')))
WHERE assessment = ?1 AND cohort = ?2`;
const PROGRESS = 'UPDATE cohort_starts SET progress = ?2 WHERE assessment = ?1 AND progress IS NOT ?2';
const REMOVE = 'DELETE FROM cohort_members WHERE cohort = ?1 AND number = ?2 AND assessment IS NULL';
const NOTE = `INSERT INTO cohort_notes (cohort, number, note) SELECT cohort, number, ?3 FROM cohort_members WHERE cohort = ?1 AND number = ?2
ON CONFLICT (cohort, number) DO UPDATE SET note = excluded.note`;
const OPEN_ROUND = `INSERT INTO cohort_rounds (cohort, number, name, opened_on)
SELECT ?1, (SELECT coalesce(max(number), 0) + 1 FROM cohort_rounds WHERE cohort = ?1), ?2, ?3`;
const CLOSE_ROUND = 'UPDATE cohort_rounds SET closed_on = ?3 WHERE cohort = ?1 AND number = ?2 AND closed_on IS NULL';
const KEEP_ROUND = `INSERT INTO cohort_round_snapshots (cohort, round, member, overview, detail)
SELECT cohort, ?2, number, overview, detail FROM cohort_members WHERE cohort = ?1`;
const ROUND = 'SELECT member, overview FROM cohort_round_snapshots WHERE cohort = ?1 AND round = ?2';
const SNAPSHOTS = `SELECT number, overview, detail FROM cohort_members WHERE cohort = ?1 AND (?2 IS NULL OR number IN (SELECT value FROM json_each(?2)))`;
const RELEASES = 'SELECT release, ledger FROM cohort_releases WHERE cohort = ?1 ORDER BY number';
const RELEASE = 'INSERT OR IGNORE INTO cohort_releases (cohort, number, made_on, release, ledger) VALUES (?1, ?2, ?3, ?4, ?5)';
const MATCHES = 'SELECT member, other, contact FROM cohort_matches WHERE cohort = ?1 AND (member = ?2 OR other = ?2)';
const MATCH = `INSERT INTO cohort_matches (cohort, member, other, contact, accepted_on)
SELECT ?1, m.number, o.number, ?4, ?5 FROM cohort_members m JOIN cohort_members o ON o.cohort = m.cohort AND o.number = ?3
WHERE m.cohort = ?1 AND m.assessment = ?2 ON CONFLICT (cohort, member, other) DO UPDATE SET contact = excluded.contact`;
const UNMATCH = `DELETE FROM cohort_matches WHERE cohort = ?1 AND other = ?3
AND member = (SELECT number FROM cohort_members WHERE cohort = ?1 AND assessment = ?2)`;

/** What schools share with rooms, in D1. */
export function cohortMembers(
  db: Database,
): Pick<
  CohortStore,
  | 'memberships'
  | 'isShown'
  | 'join'
  | 'leave'
  | 'refresh'
  | 'addMember'
  | 'removeMember'
  | 'note'
  | 'openRound'
  | 'closeRound'
  | 'roundOverviews'
  | 'snapshots'
  | 'releases'
  | 'addRelease'
  | 'matches'
  | 'match'
> {
  const { d1 } = db;
  return {
    memberships: (id) => memberships(db, id),
    isShown: async (id) => (await once(() => d1.prepare(SHOWN).bind(id).first<{ shown: number }>()))?.shown === 1,
    join: (permit, member, most) => runGuarded(db, permit, [memberRow(db, member), atMost(db, 'members', member.cohort, most)]),
    leave: (permit, cohort) => runGuarded(db, permit, [d1.prepare(LEAVE).bind(cohort, permit.assessment)]),
    refresh: async (id, snapshots, progress, on) => {
      const rows = Object.entries(snapshots).map(([cohort, { overview, items, actions }]) =>
        d1
          .prepare(REFRESH)
          .bind(id, cohort, JSON.stringify(overview), JSON.stringify(items), actions ? JSON.stringify(actions) : null, on),
      );
      await once(() => d1.batch([...rows, d1.prepare(PROGRESS).bind(id, JSON.stringify(progress))]));
    },
    addMember: (permit, member, most) =>
      runInRoom(db, permit, [memberRow(db, member), atMost(db, 'members', member.cohort, most)]),
    removeMember: (permit, number) =>
      runInRoom(db, permit, [d1.prepare(REMOVE).bind(permit.cohort, number), changedGuard(db, 1)]),
    note: (permit, number, note) =>
      runInRoom(db, permit, [d1.prepare(NOTE).bind(permit.cohort, number, note), changedGuard(db, 1)]),
    openRound: (permit, name, most) =>
      runInRoom(db, permit, [
        d1.prepare(OPEN_ROUND).bind(permit.cohort, name, permit.now.slice(0, 10)),
        atMost(db, 'rounds', permit.cohort, most),
      ]),
    closeRound: (permit, number) =>
      runInRoom(db, permit, [
        d1.prepare(CLOSE_ROUND).bind(permit.cohort, number, permit.now.slice(0, 10)),
        changedGuard(db, 1),
        d1.prepare(KEEP_ROUND).bind(permit.cohort, number),
      ]),
    roundOverviews: async (id, round) => {
      const { results } = await once(() => d1.prepare(ROUND).bind(id, round).all<{ member: number; overview: string }>());
      return Object.fromEntries(results.map(({ member, overview }) => [member, JSON.parse(overview)]));
    },
    snapshots: async (id, members) => {
      const chosen = members === undefined ? null : JSON.stringify(members);
      const { results } = await once(() =>
        d1.prepare(SNAPSHOTS).bind(id, chosen).all<{ number: number; overview: string; detail: string }>(),
      );
      return Object.fromEntries(
        results.map(({ number, overview, detail }) => [number, { overview: JSON.parse(overview), detail: JSON.parse(detail) }]),
      );
    },
    releases: async (id) => {
      const { results } = await once(() => d1.prepare(RELEASES).bind(id).all<{ release: string; ledger: string }>());
      return results.map(({ release, ledger }) => ({ release: JSON.parse(release), ledger: JSON.parse(ledger) }));
    },
    addRelease: (permit, { release, ledger }) =>
      runInRoom(db, permit, [
        d1.prepare(RELEASE).bind(permit.cohort, release.number, release.on, JSON.stringify(release), JSON.stringify(ledger)),
        changedGuard(db, 1),
      ]),
    matches: async (id, member) => {
      const { results } = await once(() => d1.prepare(MATCHES).bind(id, member).all<MatchRecord>());
      return results.map(({ member: from, other, contact }) => ({ member: from, other, contact }));
    },
    match: (permit, cohort, other, contact) =>
      runGuarded(
        db,
        permit,
        contact === ''
          ? [d1.prepare(UNMATCH).bind(cohort, permit.assessment, other)]
          : [d1.prepare(MATCH).bind(cohort, permit.assessment, other, contact, permit.now.slice(0, 10)), changedGuard(db, 1)],
      ),
  };
}

async function memberships({ d1 }: Database, id: AssessmentId) {
  const { results } = await once(() => d1.prepare(MEMBERSHIPS).bind(id).all<MemberRow & CohortRow & OpenRoundRow>());
  return results.map((row) => ({ cohort: cohortOf(row), member: memberOf(row), round: openRoundOf(row) }));
}

function memberRow({ d1 }: Database, member: NewMember): D1PreparedStatement {
  const { cohort, number, assessment, sharing, snapshot, joinedOn, updatedOn, untilOn } = member;
  return d1
    .prepare(JOIN)
    .bind(
      cohort,
      number,
      assessment ?? null,
      JSON.stringify(sharing),
      JSON.stringify(snapshot.overview),
      JSON.stringify(snapshot.detail),
      sharing.appearance === 'aggregate' ? 0 : 1,
      joinedOn,
      updatedOn,
      untilOn,
    );
}
