import { completeContext } from '../../../src/domain/context.ts';
import type { Report } from '../../../src/domain/report.ts';
import { targetLevel } from '../../../src/domain/scoring/target.ts';
import { type Reply, request } from '../api.ts';
import type { Results } from '../profile/results.ts';
import { loadVersion, type Version } from '../profile/version.ts';

/** The result that a viewer link shows, with the words to read it. */
export interface Viewed {
  readonly id: string;
  readonly report: Report;
  readonly version: Version;
  readonly results: Results;
}

/** Loads the report behind a viewer link. Its figures are shown as they stand in it: nothing is scored anew. */
export async function loadViewed(id: string): Promise<Reply<Viewed>> {
  const report = await request<Report>('GET', `assessments/${encodeURIComponent(id)}/report.json`);
  if (!report.ok) return report;
  const version = await loadVersion(report.body.questionnaire);
  if (!version.ok) return version;
  return { ok: true, body: { id, report: report.body, version: version.body, results: resultsIn(report.body, version.body) } };
}

function resultsIn({ context, figures, profile, scope }: Report, version: Version): Results {
  const { questionnaire, names, texts, catalogueTexts } = version;
  return {
    questionnaire,
    names,
    catalogueTexts,
    profile,
    figures,
    target: targetLevel(questionnaire, completeContext(questionnaire, context).values),
    scopeName: texts.scopes[scope]?.name ?? scope,
  };
}
