import type {
  AssessmentId,
  AssessmentRecord,
  KeptFigures,
  Material,
  NewSnapshot,
  Operation,
  Outcome,
  Permit,
  Seen,
  Snapshot,
} from '../application/ports.ts';
import type { Decision } from '../domain/progress/decisions.ts';
import type { StoredPlan } from '../domain/roadmap.ts';
import { decide } from './d1-actions.ts';
import { changedGuard, type Database, runGuarded, runOperation } from './d1-batch.ts';
import { eventBySession } from './d1-events.ts';
import { once } from './retry.ts';
import {
  type AnswerRow,
  answersOf,
  type EarlierRow,
  earlierOf,
  type FiguresRow,
  figuresOf,
  type PlanRow,
  planOf,
  type ReportRow,
  snapshotOf,
} from './rows.ts';

const ANSWERS = 'SELECT item, answer, version FROM answers WHERE response = ?1';
const FIGURES = 'SELECT years, targets, version FROM figures WHERE assessment = ?1';
const PLAN = 'SELECT plan, version FROM plans WHERE assessment = ?1';
const SAVE_PLAN = `INSERT INTO plans (assessment, plan, version, kept_on) VALUES (?1, ?2, 1, ?3)
ON CONFLICT (assessment) DO UPDATE SET plan = excluded.plan, version = version + 1, kept_on = excluded.kept_on`;
const KEEP_PLAN = `INSERT INTO plans (assessment, plan, version, kept_on) VALUES (?1, ?2, ?4 + 1, ?3)
ON CONFLICT (assessment) DO UPDATE SET plan = excluded.plan, version = excluded.version, kept_on = excluded.kept_on WHERE version = ?4`;
const UNCHANGED = `SELECT CASE WHEN (SELECT revision FROM assessments WHERE id = ?1) = ?2
AND (SELECT coalesce(sum(a.version), 0) FROM answers a JOIN responses r ON r.key = a.response WHERE r.assessment = ?1 AND r.role = 'school') = ?3
AND coalesce((SELECT version FROM figures WHERE assessment = ?1), 0) = ?4
AND coalesce((SELECT version FROM plans WHERE assessment = ?1), 0) = ?5
THEN 1 ELSE json_extract('{}', 'stale') END`;
const SAVE_REPORT = `INSERT INTO reports (assessment, number, report, hash, revision, plan_version, submitted_on, outline)
SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7 FROM reports WHERE assessment = ?1`;
const CLOSE = 'UPDATE assessments SET submitted_at = ?2 WHERE id = ?1';
const REOPEN = 'UPDATE assessments SET submitted_at = NULL WHERE id = ?1';
const REPORT = `SELECT number, report, hash, revision, plan_version, submitted_on FROM reports
WHERE assessment = ?1 AND (?2 IS NULL OR number = ?2) ORDER BY number DESC LIMIT 1`;

const EARLIER = `SELECT number, submitted_on, outline FROM reports WHERE assessment = ?1 AND outline IS NOT NULL
ORDER BY number DESC LIMIT 1 OFFSET ?2`;

/** The figures of an assessment. */
export async function figures({ d1 }: Database, id: AssessmentId): Promise<KeptFigures> {
  return figuresOf(await once(() => d1.prepare(FIGURES).bind(id).first<FiguresRow>()));
}

/** Answers, figures and plan in one round trip. */
export async function material({ d1 }: Database, { id, response }: AssessmentRecord): Promise<Material> {
  const [answers, figuresRow, planRow] = await once(() =>
    Promise.all([
      d1.prepare(ANSWERS).bind(response).all<AnswerRow>(),
      d1.prepare(FIGURES).bind(id).first<FiguresRow>(),
      d1.prepare(PLAN).bind(id).first<PlanRow>(),
    ]),
  );
  return { answers: answersOf(answers.results), figures: figuresOf(figuresRow), plan: planOf(planRow) };
}

/** Keeps the plan a school proposed, with what it decided by it. */
export function savePlan(
  db: Database,
  permit: Permit,
  operation: Operation,
  plan: StoredPlan,
  decisions: readonly Decision[],
): Promise<Outcome<null>> {
  return runOperation(db, permit, operation, null, [
    db.d1.prepare(SAVE_PLAN).bind(permit.assessment, JSON.stringify(plan), permit.now.slice(0, 10)),
    ...decide(db, permit, decisions),
  ]);
}

/** Keeps a plan made here unless another came in. */
export function keepPlan(db: Database, permit: Permit, plan: StoredPlan, seen: number): Promise<Outcome<null>> {
  return runGuarded(db, permit, [
    db.d1.prepare(KEEP_PLAN).bind(permit.assessment, JSON.stringify(plan), permit.now.slice(0, 10), seen),
    changedGuard(db, 1),
  ]);
}

/** Closes an assessment with its report. */
export function submit(db: Database, permit: Permit, snapshot: NewSnapshot, seen: Seen): Promise<Outcome<null>> {
  const { report, hash, revision, planVersion, submittedOn, outline } = snapshot;
  return runGuarded(db, permit, [
    db.d1.prepare(UNCHANGED).bind(permit.assessment, revision, seen.answers, seen.figures, planVersion),
    db.d1.prepare(SAVE_REPORT).bind(permit.assessment, report, hash, revision, planVersion, submittedOn, JSON.stringify(outline)),
    db.d1.prepare(CLOSE).bind(permit.assessment, permit.now),
    eventBySession(db, permit, 'submitted'),
  ]);
}

/** Opens an assessment again. */
export function reopen(db: Database, permit: Permit): Promise<Outcome<null>> {
  return runGuarded(db, permit, [db.d1.prepare(REOPEN).bind(permit.assessment), eventBySession(db, permit, 'reopened')]);
}

/** The report of the submission with a number, or of the last one. */
export async function report({ d1 }: Database, id: AssessmentId, number?: number): Promise<Snapshot | undefined> {
  const row = await once(() =>
    d1
      .prepare(REPORT)
      .bind(id, number ?? null)
      .first<ReportRow>(),
  );
  return row ? snapshotOf(row) : undefined;
}

/** The submission before the present answers. */
export async function earlier({ d1 }: Database, { id, submittedAt }: Pick<AssessmentRecord, 'id' | 'submittedAt'>) {
  const row = await once(() =>
    d1
      .prepare(EARLIER)
      .bind(id, submittedAt === undefined ? 0 : 1)
      .first<EarlierRow>(),
  );
  return row ? earlierOf(row) : undefined;
}
