import type { PublishedVersion } from '../catalogue/version.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import { buildReport, canonicalJson, upgradeReport } from '../domain/report-builder.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import { outlineOf } from '../domain/submission.ts';
import { viewerReport } from '../domain/viewer-report.ts';
import { type Admitted, admit, refusalFault } from './access.ts';
import { showInRooms } from './cohorts/shown-profile.ts';
import type { AssessmentId, Material, Ports, Snapshot } from './ports.ts';
import { countryOf, keepPlan, ratedAnswers } from './results.ts';
import type { Caller, Setting } from './setting.ts';

/** A report in its canonical JSON spelling with the SHA-256 of that, and the version whose words it is told in. */
export interface ReportDocument {
  readonly text: string;
  readonly hash: string;
  readonly version: PublishedVersion;
}

/** A submission: the day, and the hash of the report it froze. */
export interface Submission {
  readonly submittedOn: CivilDate;
  readonly hash: string;
  /** Whether this call made it, or an earlier one. */
  readonly made: 'now' | 'before';
}

/** Answers may change while a report is made; so often it is made anew. */
const MOST_ATTEMPTS = 3;

/**
 * The report. Once submitted, answers and profile are those of the submission; the roadmap is that of the plan that is
 * kept, so that page, PDF and exports never show two plans. The holder of a viewer link gets the results alone, and of a
 * frozen one those of that submission.
 */
export async function readReport(setting: Setting, caller: Caller, id: AssessmentId): Promise<ReportDocument | Fault> {
  const admitted = await admit(setting, caller, id, 'read-report');
  if (isFault(admitted)) return admitted;
  const { role, report: number } = admitted.right;
  const document = number === null ? await currentReport(setting, admitted) : await frozenReport(setting, admitted, number);
  return role === 'viewer' ? forViewer(setting.ports, document) : document;
}

async function currentReport(setting: Setting, admitted: Admitted): Promise<ReportDocument> {
  const { assessment, version } = admitted;
  const [material, snapshot] = await Promise.all([
    setting.ports.assessments.material(assessment),
    frozen(setting.ports, admitted),
  ]);
  const isCurrent =
    snapshot && snapshot.revision === assessment.revision && snapshot.planVersion === (material.plan?.version ?? 0);
  if (isCurrent) return { text: snapshot.report, hash: snapshot.hash, version };
  const { text, hash } = await makeReport(setting, admitted, material, snapshot?.submittedOn);
  return { text, hash, version };
}

async function frozenReport({ ports }: Setting, { assessment, version }: Admitted, number: number): Promise<ReportDocument> {
  const snapshot = await ports.assessments.report(assessment.id, number);
  if (!snapshot) throw new Error(`a link shows report ${number}, which is not there`);
  return { text: snapshot.report, hash: snapshot.hash, version };
}

async function forViewer(ports: Ports, { text, version }: ReportDocument): Promise<ReportDocument | Fault> {
  const report = upgradeReport(JSON.parse(text));
  if (isFault(report)) return report;
  const told = canonicalJson(viewerReport(report));
  return { text: told, hash: hexadecimal(await ports.hash(told)), version };
}

/** Freezes a report and closes the answers. Submitting again returns the first submission. */
export async function submit(setting: Setting, caller: Caller, id: AssessmentId): Promise<Submission | Fault> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const admitted = await admit(setting, caller, id, 'submit');
    if (isFault(admitted)) return admitted;
    const before = await frozen(setting.ports, admitted);
    if (before) return { submittedOn: before.submittedOn, hash: before.hash, made: 'before' };
    const submission = await submitOnce(setting, admitted);
    if (submission !== 'stale') return submission;
  }
  return fault('unavailable', 'Answers are being changed at this moment. Wait until the others have saved, then submit.');
}

/** Opens the answers again. The frozen report stays in the history. */
export async function reopen(setting: Setting, caller: Caller, id: AssessmentId): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'reopen');
  if (isFault(admitted)) return admitted;
  if (admitted.assessment.submittedAt === undefined) return undefined;
  const outcome = await setting.ports.assessments.reopen(admitted.permit);
  if (outcome.kind === 'done') await showInRooms(setting, admitted, { submitted: false });
  return outcome.kind === 'refused' && outcome.because !== 'stale' ? refusalFault(outcome.because) : undefined;
}

async function submitOnce(setting: Setting, admitted: Admitted): Promise<Submission | Fault | 'stale'> {
  const { assessments } = setting.ports;
  const material = await assessments.material(admitted.assessment);
  if (Object.keys(ratedAnswers(admitted, material.answers)).length === 0 && !hasAnswer(material))
    return fault('invalid', 'There is nothing to submit yet. Answer at least one item.');
  const submittedOn = admitted.permit.now.slice(0, 10);
  const { text, hash, planVersion, profile } = await makeReport(setting, admitted, material, submittedOn);
  const { revision } = admitted.assessment;
  const outline = outlineOf(profile, versionsOf(material.answers));
  const snapshot = { report: text, hash, submittedOn, revision, planVersion, outline };
  const versions = Object.values(material.answers).map(({ version }) => version);
  const seen = { answers: versions.reduce((sum, version) => sum + version, 0), figures: material.figures.version };
  const outcome = await assessments.submit(admitted.permit, snapshot, seen);
  if (outcome.kind === 'done') {
    await showInRooms(setting, admitted, { submitted: true });
    return { submittedOn, hash, made: 'now' };
  }
  return outcome.because === 'stale' || outcome.because === 'closed' ? 'stale' : refusalFault(outcome.because);
}

async function frozen({ assessments }: Ports, { assessment }: Admitted): Promise<Snapshot | undefined> {
  return assessment.submittedAt === undefined ? undefined : assessments.report(assessment.id);
}

async function makeReport(setting: Setting, admitted: Admitted, material: Material, submittedOn: CivilDate | undefined) {
  const { scope, school, language, context } = admitted.assessment;
  const { questionnaire, calendar } = admitted.version;
  const facts = {
    scope,
    school,
    language,
    context,
    answers: ratedAnswers(admitted, material.answers),
    figures: material.figures.figures,
    answeredOn: submittedOn ?? admitted.permit.now.slice(0, 10),
    submitted: submittedOn !== undefined,
  };
  const country = countryOf(setting, admitted);
  const { report, plan } = buildReport({ questionnaire, calendar, country, facts, plan: material.plan?.plan });
  const planVersion = await keepPlan(setting, admitted, material.plan, plan);
  const text = canonicalJson(report);
  return { text, hash: hexadecimal(await setting.ports.hash(text)), planVersion, profile: report.profile };
}

function versionsOf(answers: Material['answers']): Readonly<Record<string, number>> {
  const given = Object.entries(answers).filter(([, { answer }]) => answer !== null);
  return Object.fromEntries(given.map(([item, { version }]) => [item, version]));
}

function hasAnswer({ answers }: Material): boolean {
  return Object.values(answers).some(({ answer }) => answer !== null);
}

function hexadecimal(base64url: string): string {
  const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
