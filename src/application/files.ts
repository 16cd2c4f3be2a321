import type { Answer } from '../domain/answers.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { TrackedActions } from '../domain/progress/tracking.ts';
import type { StoredPlan } from '../domain/roadmap.ts';
import { admit } from './access.ts';
import type { AnswerValue, AssessmentId, Instant } from './ports.ts';
import { type ReportDocument, readReport } from './reports.ts';
import type { Caller, Setting } from './setting.ts';

/** The report with everything beside it that files hold. */
export interface FileMaterial extends ReportDocument {
  readonly plan: StoredPlan;
  readonly tracked: TrackedActions;
  /** Answers to questions that are not rated. */
  readonly fields: Readonly<Record<string, PlainValue>>;
  readonly now: Instant;
}

type PlainValue = Exclude<AnswerValue, Answer>;

/** What the files of an assessment are made of. */
export async function readFileMaterial(setting: Setting, caller: Caller, id: AssessmentId): Promise<FileMaterial | Fault> {
  const admitted = await admit(setting, caller, id, 'read-results');
  if (isFault(admitted)) return admitted;
  const { assessments, actions } = setting.ports;
  const report = await readReport(setting, caller, id);
  if (isFault(report)) return report;
  const [material, tracked] = await Promise.all([assessments.material(admitted.assessment), actions.tracked(id)]);
  if (!material.plan) return fault('unavailable', 'The plan is being made at this moment. Please ask again.');
  const fields = Object.entries(material.answers).flatMap(([item, { answer }]): [string, PlainValue][] =>
    isPlain(answer) ? [[item, answer]] : [],
  );
  return { ...report, plan: material.plan.plan, tracked, fields: Object.fromEntries(fields), now: admitted.permit.now };
}

/** Rated items have an object as their answer, all others a plain value or a list. */
function isPlain(answer: AnswerValue | null): answer is PlainValue {
  return typeof answer !== 'object' || Array.isArray(answer);
}
