import type { LinkEntry, LinkKind, LinkRecord } from '../application/access-port.ts';
import type {
  AnswerValue,
  AssessmentRecord,
  KeptFigures,
  KeptPlan,
  SavedAnswer,
  SavedAnswers,
  Snapshot,
} from '../application/ports.ts';
import type { Figures, IndicatorYear } from '../domain/indicators.ts';
import type { StoredPlan } from '../domain/roadmap.ts';
import type { EarlierSubmission, SubmissionOutline } from '../domain/submission.ts';

/**
 * A row of `assessments` with the key of its response. Rows were written by these stores, so their JSON is trusted and its
 * shape is stated here.
 */
export interface AssessmentRow {
  readonly id: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly scope: string;
  readonly school: string;
  readonly language: string;
  readonly context: string;
  readonly revision: number;
  readonly created_on: string;
  readonly submitted_at: string | null;
  readonly response: number;
}

/** A row of `answers`. */
export interface AnswerRow {
  readonly item: string;
  readonly answer: string | null;
  readonly version: number;
}

/** A row of `figures`. */
export interface FiguresRow {
  readonly years: string;
  readonly targets: string;
  readonly version: number;
}

/** A row of `plans`. */
export interface PlanRow {
  readonly plan: string;
  readonly version: number;
}

/** A row of `reports`. */
export interface ReportRow {
  readonly number: number;
  readonly report: string;
  readonly hash: string;
  readonly revision: number;
  readonly plan_version: number;
  readonly submitted_on: string;
}

/** What a later round of answers reads of a row of `reports`. */
export interface EarlierRow {
  readonly number: number;
  readonly submitted_on: string;
  readonly outline: string;
}

/** A row of `links`; a link that is looked up by its secret comes with what its assessment says. */
export interface LinkRow {
  readonly hash: string;
  readonly id: string;
  readonly kind: LinkKind;
  readonly assessment: string;
  readonly label: string;
  readonly created_on: string;
  readonly expires_at: string;
  readonly most_uses: number | null;
  readonly uses: number;
  readonly last_used_on: string | null;
  readonly revoked_at: string | null;
  readonly report: number | null;
  readonly round: number | null;
  readonly short_check: string | null;
}

/** What a link's assessment says. */
export interface LinkPlaceRow {
  readonly school: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly language: string;
}

/** Years as they are stored, so that D1 can merge a change into them. */
type StoredYears = Readonly<
  Record<string, { readonly counts?: IndicatorYear['counts']; readonly estimates?: Readonly<Record<string, true>> }>
>;

/** The assessment of a row. */
export function assessmentOf(row: AssessmentRow): AssessmentRecord {
  return {
    id: row.id,
    questionnaire: { id: row.questionnaire, version: row.version },
    scope: row.scope,
    school: row.school,
    language: row.language,
    context: JSON.parse(row.context),
    revision: row.revision,
    createdOn: row.created_on,
    submittedAt: row.submitted_at ?? undefined,
    response: row.response,
  };
}

/** Answers by item. */
export function answersOf(rows: readonly AnswerRow[]): SavedAnswers {
  return Object.fromEntries(
    rows.map(({ item, answer, version }): [string, SavedAnswer] => [
      item,
      { answer: answer === null ? null : parseAnswer(answer), version },
    ]),
  );
}

/** The figures of a row; no row is no figures. */
export function figuresOf(row: FiguresRow | null | undefined): KeptFigures {
  if (!row) return { figures: { years: [], targets: {} }, version: 0 };
  const years: StoredYears = JSON.parse(row.years);
  const targets: Figures['targets'] = JSON.parse(row.targets);
  return { figures: { years: yearsOf(years), targets }, version: row.version };
}

/** The plan of a row, if there is one. */
export function planOf(row: PlanRow | null | undefined): KeptPlan | undefined {
  if (!row) return undefined;
  const plan: StoredPlan = JSON.parse(row.plan);
  return { plan, version: row.version };
}

/** The frozen report of a row. */
export function snapshotOf(row: ReportRow): Snapshot {
  return {
    number: row.number,
    report: row.report,
    hash: row.hash,
    revision: row.revision,
    planVersion: row.plan_version,
    submittedOn: row.submitted_on,
  };
}

/** The submission of a row, as a later round of answers reads it. */
export function earlierOf({ number, submitted_on, outline }: EarlierRow): EarlierSubmission {
  const read: SubmissionOutline = JSON.parse(outline);
  return { ...read, number, submittedOn: submitted_on };
}

/** The link of a row. */
export function linkEntryOf(row: LinkRow): LinkEntry {
  return {
    hash: row.hash,
    id: row.id,
    kind: row.kind,
    label: row.label,
    createdOn: row.created_on,
    expiresAt: row.expires_at,
    mostUses: row.most_uses,
    uses: row.uses,
    lastUsedOn: row.last_used_on,
    revoked: row.revoked_at !== null,
    report: row.report,
    round: row.round,
    shortCheck: row.short_check,
  };
}

/** The link of a row with what its landing page may say. */
export function linkOf(row: LinkRow & LinkPlaceRow): LinkRecord {
  return {
    ...linkEntryOf(row),
    assessment: row.assessment,
    school: row.school,
    questionnaire: { id: row.questionnaire, version: row.version },
    language: row.language,
  };
}

/** Years oldest first, with the estimates as a list. */
export function yearsOf(years: StoredYears): readonly IndicatorYear[] {
  return Object.entries(years)
    .map(([year, { counts = {}, estimates = {} }]) => ({ year: Number(year), counts, estimates: Object.keys(estimates).sort() }))
    .sort((one, other) => one.year - other.year);
}

function parseAnswer(text: string): AnswerValue {
  return JSON.parse(text);
}
