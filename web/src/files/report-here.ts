import { isFault } from '../../../src/domain/fault.ts';
import type { Report } from '../../../src/domain/report.ts';
import { type AssessmentFacts, buildReport, canonicalJson, upgradeReport } from '../../../src/domain/report-builder.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { Version } from '../profile/version.ts';
import { countryOf } from '../roadmap/plan-request.ts';

/** Makes a report here, as the service makes it: the same facts and plan give the same report and hash. */
export async function reportHere(
  version: Version,
  facts: AssessmentFacts,
  kept: StoredPlan | undefined,
): Promise<{ readonly report: Report; readonly plan: StoredPlan }> {
  const { questionnaire, calendar } = version;
  const { report, plan } = buildReport({ questionnaire, calendar, country: countryOf(version, facts), facts, plan: kept });
  const text = canonicalJson(report);
  const stored = upgradeReport(JSON.parse(text));
  if (isFault(stored)) throw new Error(stored.detail);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return { report: { ...stored, hash: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') }, plan };
}

/** The day as the service counts it. */
export function serviceDay(): string {
  return new Date().toISOString().slice(0, 10);
}
