import type { Report } from '../../../src/domain/report.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { ExportSource } from '../../../src/export/exporters.ts';
import { request } from '../api.ts';
import { reportHere, serviceDay } from '../files/report-here.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import type { Assessment } from '../wire.ts';

/** What the roadmap page holds of a report. */
export interface ReportMaterial {
  readonly version: Version;
  readonly assessment: Assessment;
  readonly said: Said;
  readonly plan: StoredPlan;
}

/**
 * The report that a PDF is made of here: the one of the service, or the same made from what the page holds. A submitted
 * report has the day of its submission, which only the service knows: without it there is none.
 */
export async function reportSource(id: string, { version, assessment, said, plan }: ReportMaterial): Promise<ExportSource> {
  const { questionnaire, texts, catalogueTexts } = version;
  const words = { questionnaire, texts, catalogueTexts, origin: window.location.origin };
  const stored = await request<Report>('GET', `assessments/${encodeURIComponent(id)}/report.json`);
  if (stored.ok) return { report: stored.body, ...words };
  const { school, language, submitted } = assessment;
  if (submitted || school === undefined) throw new Error('the report cannot be made here');
  const facts = { ...said, school, language, answeredOn: serviceDay(), submitted };
  return { report: (await reportHere(version, facts, plan)).report, ...words };
}
