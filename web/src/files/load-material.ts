import type { Figures } from '../../../src/domain/indicators.ts';
import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import type { Report } from '../../../src/domain/report.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { FieldValue } from '../../../src/export/json/bundle.ts';
import { type Problem, type Reply, request } from '../api.ts';
import { besideKey } from '../assessment/draft.ts';
import type { Session } from '../assessment/session.ts';
import { trackedIn } from '../plan/outbox-actions.ts';
import { loadTracked } from '../plan/use-tracked.ts';
import { ratedAnswers } from '../profile/use-assessment-results.ts';
import { loadVersion, type Version } from '../profile/version.ts';
import { readRoadmap } from '../roadmap/keep-plan.ts';
import { keep, kept } from '../saving/device.ts';
import { shownAll } from '../saving/outbox.ts';
import type { Material } from './material.ts';

/** What this device keeps of an open assessment beside its draft: figures and plan, no label and no answer. */
interface KeptBeside {
  readonly figures: Figures;
  readonly plan: StoredPlan;
  readonly tracked: TrackedActions;
}

/**
 * What the files of the open assessment are made of: from the service, or from this device when the service cannot be
 * reached. The label of the school is never kept here; without the service, `label` stands for it.
 */
export async function loadMaterial(session: Session, label: string | undefined): Promise<Reply<Material>> {
  await session.saver.flush();
  const { id, questionnaire } = session.assessment.get();
  const version = await loadVersion(questionnaire);
  if (!version.ok) return version;
  const asked = await ask(session);
  if (!asked.ok) return isOutOfReach(asked.problem) ? fromDevice(session, version.body, label, asked.problem) : asked;
  const { report, roadmap, tracked } = asked.body;
  const material = { id, version: version.body, report, plan: roadmap.plan, tracked, fields: fieldsOf(session, version.body) };
  if (!report.submitted) void keep(besideKey(id), { figures: report.figures, plan: roadmap.plan, tracked } satisfies KeptBeside);
  return { ok: true, body: material };
}

async function ask(session: Session) {
  const { id } = session.assessment.get();
  // The plan first: where there is none yet, it is made once and both show it.
  const roadmap = await readRoadmap(id);
  if (!roadmap.ok) return roadmap;
  const [report, tracked] = await Promise.all([
    request<Report>('GET', `assessments/${encodeURIComponent(id)}/report.json`),
    loadTracked(session),
  ]);
  if (!report.ok) return report;
  if (!tracked.ok) return tracked;
  const body: { readonly report: Report; readonly roadmap: PlannedRoadmap; readonly tracked: TrackedActions } = {
    report: report.body,
    roadmap: roadmap.body,
    tracked: tracked.body,
  };
  return { ok: true as const, body };
}

async function fromDevice(
  session: Session,
  version: Version,
  label: string | undefined,
  problem: Problem,
): Promise<Reply<Material>> {
  const { id, scope, school, language, context, submitted } = session.assessment.get();
  const beside = await kept<KeptBeside>(besideKey(id));
  const named = school ?? label;
  if (submitted || !beside || named === undefined) return { ok: false, problem };
  const { reportHere, serviceDay } = await import('./report-here.ts');
  const facts = {
    scope,
    school: named,
    language,
    context,
    answers: ratedAnswers(version, shownAll(session.outbox.get())),
    figures: beside.figures,
    answeredOn: serviceDay(),
    submitted: false,
  };
  const made = await reportHere(version, facts, beside.plan);
  const tracked = trackedIn(session.actions.get(), beside.tracked);
  return { ok: true, body: { id, version, ...made, tracked, fields: fieldsOf(session, version) } };
}

/** No network, or a service that is down. */
function isOutOfReach({ status }: Problem): boolean {
  return status === 0 || status >= 500;
}

function fieldsOf({ outbox }: Session, { questionnaire }: Version): Readonly<Record<string, FieldValue>> {
  const rated = new Set(questionnaire.items.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(shownAll(outbox.get())).flatMap(([item, value]): [string, FieldValue][] =>
      !rated.has(item) && isField(value) ? [[item, value]] : [],
    ),
  );
}

function isField(value: unknown): value is FieldValue {
  return Array.isArray(value) ? value.every(isPlain) : isPlain(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
