import type {
  CohortLinkKind,
  CohortLinkRecord,
  CohortRecord,
  MemberRecord,
  ReleaseRecord,
  RoundRecord,
  StartRecord,
} from '../application/cohorts/cohort-port.ts';

/** A row of `cohorts`. */
export interface CohortRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly language: string;
  readonly schools_see: CohortRecord['schoolsSee'];
  readonly funder_sees: CohortRecord['funderSees'];
  readonly join_code: string;
  readonly created_on: string;
}

/** A row of `cohort_links`. */
export interface CohortLinkRow {
  readonly hash: string;
  readonly cohort: string;
  readonly number: number;
  readonly kind: CohortLinkKind;
  readonly label: string;
  readonly created_on: string;
  readonly expires_at: string;
  readonly most_uses: number | null;
  readonly uses: number;
  readonly last_used_on: string | null;
  readonly revoked_at: string | null;
}

/** A row of `cohort_starts`. */
export interface StartRow {
  readonly number: number;
  readonly label: string;
  readonly country: string;
  readonly version: string;
  readonly link: string;
  readonly assessment: string | null;
  readonly progress: string | null;
}

/** A row of `cohort_members`, without its detail. */
export interface MemberRow {
  readonly cohort: string;
  readonly number: number;
  readonly assessment: string | null;
  readonly sharing: string;
  readonly overview: string;
  readonly was_shown: number;
  readonly joined_on: string;
  readonly updated_on: string;
  readonly until_on: string;
}

/** A row of `cohort_rounds`. */
export interface RoundRow {
  readonly number: number;
  readonly name: string;
  readonly opened_on: string;
  readonly closed_on: string | null;
}

/** The round that runs in a room, joined to another row. */
export interface OpenRoundRow {
  readonly round_name: string | null;
  readonly round_opened_on: string | null;
}

/** A row of `cohort_releases`. */
export interface ReleaseRow {
  readonly number: number;
  readonly made_on: string;
  readonly release: string;
}

/** A room. */
export function cohortOf(row: CohortRow): CohortRecord {
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    questionnaire: { id: row.questionnaire, version: row.version },
    language: row.language,
    schoolsSee: row.schools_see,
    funderSees: row.funder_sees,
    joinCode: row.join_code,
    createdOn: row.created_on,
  };
}

/** A link of a room. */
export function cohortLinkOf(row: CohortLinkRow): CohortLinkRecord {
  return {
    hash: row.hash,
    cohort: row.cohort,
    number: row.number,
    kind: row.kind,
    label: row.label,
    createdOn: row.created_on,
    expiresAt: row.expires_at,
    mostUses: row.most_uses ?? undefined,
    uses: row.uses,
    lastUsedOn: row.last_used_on ?? undefined,
    revoked: row.revoked_at !== null,
  };
}

/** A prepared school. */
export function startOf({ assessment, progress, ...row }: StartRow): StartRecord {
  return {
    ...row,
    assessment: assessment ?? undefined,
    progress: progress === null ? { kind: 'not-started' } : JSON.parse(progress),
  };
}

/** A member. */
export function memberOf(row: MemberRow): MemberRecord {
  return {
    cohort: row.cohort,
    number: row.number,
    assessment: row.assessment ?? undefined,
    sharing: JSON.parse(row.sharing),
    overview: JSON.parse(row.overview),
    wasShown: row.was_shown === 1,
    joinedOn: row.joined_on,
    updatedOn: row.updated_on,
    untilOn: row.until_on,
  };
}

/** A round. */
export function roundOf(row: RoundRow): RoundRecord {
  return { number: row.number, name: row.name, openedOn: row.opened_on, closedOn: row.closed_on ?? undefined };
}

/** A release. */
export function releaseOf(row: ReleaseRow | null): ReleaseRecord | undefined {
  return row ? { number: row.number, madeOn: row.made_on, release: JSON.parse(row.release) } : undefined;
}

/** The round that runs; undefined between rounds. */
export function openRoundOf({ round_name: name, round_opened_on: openedOn }: OpenRoundRow) {
  return name === null || openedOn === null ? undefined : { name, openedOn };
}
