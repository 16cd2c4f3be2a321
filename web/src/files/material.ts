import { livingPlan } from '../../../src/domain/progress/living-plan.ts';
import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import type { Report } from '../../../src/domain/report.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import type { ExportSource } from '../../../src/export/exporters.ts';
import type { FieldValue } from '../../../src/export/json/bundle.ts';
import type { Version } from '../profile/version.ts';
import { today } from '../roadmap/today.ts';

/** Everything that files are made of. */
export interface Material {
  /** Names the assessment or the sample school: letters, digits, `_` and `-`. */
  readonly id: string;
  readonly version: Version;
  /** With its hash. */
  readonly report: Report;
  readonly plan: StoredPlan;
  readonly tracked: TrackedActions;
  /** Answers to questions that are not rated. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Whether the annex of a report repeats notes and evidence; it does unless told. */
  readonly annex?: ExportSource['annex'];
  /** A made-up school: the service has no report of it. */
  readonly isSample?: true;
}

/** The report as every file tells it; `work` for those that show the plan at work. */
export function sourceOf({ version, report, plan, tracked, annex }: Material): ExportSource {
  const { questionnaire, texts, catalogueTexts } = version;
  const work =
    Object.keys(tracked).length === 0
      ? undefined
      : livingPlan({ roadmap: report.roadmap, choices: plan.choices, tracked, today: today() });
  return { report, questionnaire, texts, catalogueTexts, work, origin: window.location.origin, annex };
}
