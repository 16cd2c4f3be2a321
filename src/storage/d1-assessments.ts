import type {
  AnswerChange,
  AssessmentId,
  AssessmentRecord,
  AssessmentStore,
  DetailsChange,
  FiguresChange,
  Instant,
  NewAccess,
  NewAssessment,
  Opened,
  Permit,
  SavedAnswers,
} from '../application/ports.ts';
import { newSession, open as openSession, TOUCH_SESSION } from './d1-access.ts';
import { changedGuard, type Database, runGuarded, runOnce, runOperation, STANDS } from './d1-batch.ts';
import { eventByLink } from './d1-events.ts';
import { newLink } from './d1-links.ts';
import { earlier, figures, keepPlan, material, reopen, report, savePlan, submit } from './d1-results.ts';
import { once } from './retry.ts';
import { type RightRow, rightsOf } from './right-rows.ts';
import { type AnswerRow, type AssessmentRow, answersOf, assessmentOf } from './rows.ts';

const CREATE = `INSERT INTO assessments (id, questionnaire, version, scope, school, language, context, created_on, active_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)`;
const RESPONSE = `INSERT INTO responses (key, assessment, role, created_on) VALUES (?1, ?2, 'school', ?3)`;
const OPEN = `SELECT s.seen_on, h.role, h.link, h.report, h.round, h.short_check, h.respondent, a.id, a.questionnaire, a.version, a.scope,
a.school, a.language, a.context, a.revision, a.created_on, a.submitted_at, r.key AS response
FROM sessions s
LEFT JOIN (SELECT g.session, g.assessment, g.role, g.respondent, l.id AS link, l.report, l.round, l.short_check
  FROM grants g JOIN links l ON l.hash = g.link WHERE g.session = ?1 AND g.assessment = ?2 AND ${STANDS}) h ON h.session = s.hash
LEFT JOIN assessments a ON a.id = h.assessment
LEFT JOIN responses r ON r.assessment = a.id AND r.role = 'school'
WHERE s.hash = ?1 AND s.expires_at > ?3`;
const TOUCH_ASSESSMENT = 'UPDATE assessments SET active_on = ?2 WHERE id = ?1 AND active_on < ?2';
const CHANGE = `UPDATE assessments SET scope = coalesce(?2, scope), school = coalesce(?3, school), language = coalesce(?4, language),
context = json_patch(context, ?5), revision = revision + 1 WHERE id = ?1`;
const REMOVE = 'DELETE FROM assessments WHERE id = ?1';
const ANSWERS = 'SELECT item, answer, version FROM answers WHERE response = ?1';
const SAVE_ANSWERS = `INSERT INTO answers (response, item, answer, version)
SELECT ?1, value->>'item', value->>'answer', (value->>'version') + 1 FROM json_each(?2)
WHERE value->>'version' = 0 OR EXISTS (SELECT 1 FROM answers WHERE response = ?1 AND item = value->>'item')
ON CONFLICT (response, item) DO UPDATE SET answer = excluded.answer, version = excluded.version WHERE answers.version = excluded.version - 1`;
const SAVE_FIGURES = `INSERT INTO figures (assessment, years, targets, version) VALUES (?1, json_patch('{}', ?2), json_patch('{}', ?3), 1)
ON CONFLICT (assessment) DO UPDATE SET years = json_patch(years, ?2), targets = json_patch(targets, ?3), version = version + 1`;
const YEARS_LEFT = `SELECT CASE WHEN (SELECT count(*) FROM json_each((SELECT years FROM figures WHERE assessment = ?1))) <= ?2
THEN 1 ELSE json_extract('{}', 'too-many') END`;

/** Assessments in D1. */
export function d1AssessmentStore(db: Database): AssessmentStore {
  return {
    create: (assessment, access) => create(db, assessment, access),
    open: (session, id, now) => open(db, session, id, now),
    touch: (permit, expiresAt) => touch(db, permit, expiresAt),
    change: (permit, operation, change) => runOperation(db, permit, operation, null, [changeRow(db, permit.assessment, change)]),
    remove: (permit) => runGuarded(db, permit, [db.d1.prepare(REMOVE).bind(permit.assessment)]),
    answers: (assessment) => answers(db, assessment),
    saveAnswers: (permit, operation, response, changes) =>
      runOperation(db, permit, operation, versionsAfter(changes), saveAnswers(db, response, changes)),
    figures: (id) => figures(db, id),
    saveFigures: (permit, operation, change, mostYears) =>
      runOperation(db, permit, operation, null, saveFigures(db, permit.assessment, change, mostYears)),
    material: (assessment) => material(db, assessment),
    savePlan: (permit, operation, plan, decisions) => savePlan(db, permit, operation, plan, decisions),
    keepPlan: (permit, plan, seen) => keepPlan(db, permit, plan, seen),
    submit: (permit, snapshot, seen) => submit(db, permit, snapshot, seen),
    reopen: (permit) => reopen(db, permit),
    report: (id, number) => report(db, id, number),
    earlier: (assessment) => earlier(db, assessment),
    ping: async () => void (await once(() => db.d1.prepare('SELECT 1').first())),
  };
}

async function create(db: Database, assessment: NewAssessment, { links, session, now }: NewAccess): Promise<void> {
  const { id, questionnaire, scope, school, language, context, createdOn, response } = assessment;
  const batch = [
    db.d1
      .prepare(CREATE)
      .bind(id, questionnaire.id, questionnaire.version, scope, school, language, JSON.stringify(context), createdOn),
    db.d1.prepare(RESPONSE).bind(response, id, createdOn),
    ...links.map((link) => newLink(db, id, link, now)),
    newSession(db, session, now),
    ...openSession(db, session, links[0].hash, now),
    eventByLink(db, links[0].hash, now, 'created'),
  ];
  await runOnce(db, batch, 'assessments.id');
}

type OpenRow = AssessmentRow & { readonly seen_on: string } & { readonly [K in keyof RightRow]: RightRow[K] | null };

async function open({ d1 }: Database, session: string, id: AssessmentId, now: Instant): Promise<Opened> {
  const { results } = await once(() => d1.prepare(OPEN).bind(session, id, now).all<OpenRow>());
  const [first] = results;
  if (!first) return { kind: 'no-session' };
  const rights = rightsOf(results);
  return rights.length === 0
    ? { kind: 'no-grant' }
    : { kind: 'opened', assessment: assessmentOf(first), rights, seenOn: first.seen_on };
}

async function touch({ d1 }: Database, { session, assessment, now }: Permit, expiresAt: Instant): Promise<void> {
  const today = now.slice(0, 10);
  await once(() =>
    d1.batch([d1.prepare(TOUCH_SESSION).bind(session, today, expiresAt), d1.prepare(TOUCH_ASSESSMENT).bind(assessment, today)]),
  );
}

function changeRow({ d1 }: Database, id: AssessmentId, change: DetailsChange): D1PreparedStatement {
  return d1
    .prepare(CHANGE)
    .bind(id, change.scope ?? null, change.school ?? null, change.language ?? null, JSON.stringify(change.context ?? {}));
}

async function answers(db: Database, assessment: AssessmentRecord): Promise<SavedAnswers> {
  const { results } = await once(() => db.d1.prepare(ANSWERS).bind(assessment.response).all<AnswerRow>());
  return answersOf(results);
}

function saveAnswers(db: Database, response: number, changes: readonly AnswerChange[]): readonly D1PreparedStatement[] {
  const rows = changes.map(({ item, version, answer }) => ({
    item,
    version,
    answer: answer === null ? null : JSON.stringify(answer),
  }));
  return [db.d1.prepare(SAVE_ANSWERS).bind(response, JSON.stringify(rows)), changedGuard(db, changes.length)];
}

function versionsAfter(changes: readonly AnswerChange[]): Readonly<Record<string, number>> {
  return Object.fromEntries(changes.map(({ item, version }) => [item, version + 1]));
}

function saveFigures(
  { d1 }: Database,
  id: AssessmentId,
  { years, targets }: FiguresChange,
  mostYears: number,
): readonly D1PreparedStatement[] {
  return [
    d1.prepare(SAVE_FIGURES).bind(id, JSON.stringify(years), JSON.stringify(targets)),
    d1.prepare(YEARS_LEFT).bind(id, mostYears),
  ];
}
