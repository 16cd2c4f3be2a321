import { type Fault, isFault } from '../../../src/domain/fault.ts';
import { ENGINE_VERSION } from '../../../src/domain/report.ts';
import type { Bundle } from '../../../src/export/json/bundle.ts';
import { readBundle } from '../../../src/export/json/read-bundle.ts';
import { type Verdict, verifyBundle } from '../../../src/export/json/verify-bundle.ts';
import type { Problem } from '../api.ts';
import { loadVersion, type Version } from '../profile/version.ts';
import { countryOf } from '../roadmap/plan-request.ts';

/** What became of reading a bundle and computing its figures anew. */
export type Checked =
  | { readonly kind: 'unreadable'; readonly fault: Fault }
  | { readonly kind: 'unknown'; readonly problem: Problem; readonly bundle: Bundle }
  | { readonly kind: 'checked'; readonly bundle: Bundle; readonly version: Version; readonly verdict: Verdict };

/** Reads a bundle and computes its report anew, with the code of `waymark verify`. */
export async function checkBundle(text: string): Promise<Checked> {
  const bundle = readBundle(text);
  if (isFault(bundle)) return { kind: 'unreadable', fault: bundle };
  const loaded = await loadVersion(bundle.report.questionnaire);
  if (!loaded.ok) return { kind: 'unknown', problem: loaded.problem, bundle };
  const version = loaded.body;
  const { questionnaire, calendar } = version;
  const country = countryOf(version, bundle.report);
  const verdict = await verifyBundle({ bundle, questionnaire, calendar, country }, (bytes) =>
    crypto.subtle.digest('SHA-256', bytes),
  );
  return { kind: 'checked', bundle, version, verdict };
}

/** Whether a bundle was made by other rules of calculation than these. */
export function isOfOtherRules({ report }: Bundle): boolean {
  return report.engineVersion !== ENGINE_VERSION;
}
