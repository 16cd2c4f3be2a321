import type { TrackedActions } from '../../domain/progress/tracking.ts';
import type { Report } from '../../domain/report.ts';
import { canonicalJson } from '../../domain/report-builder.ts';
import type { StoredPlan } from '../../domain/roadmap.ts';

/** Raised when the shape of a bundle changes. */
export const BUNDLE_VERSION = 1;

/** The answer to a question that is not rated. */
export type FieldValue = string | number | boolean | readonly (string | number | boolean)[];

/** What goes into a bundle. */
export interface BundleContents {
  readonly report: Report;
  /** The plan that the report shows. */
  readonly plan: StoredPlan;
  /** Answers to questions that are not rated, by field. */
  readonly fields?: Readonly<Record<string, FieldValue>> | undefined;
  /** What the school tracks about its actions, with histories. */
  readonly actions?: TrackedActions | undefined;
}

/** A bundle: everything of one assessment, with nothing lost (`bundle.schema.json`). */
export interface Bundle extends BundleContents {
  readonly format: 'waymark-bundle';
  readonly formatVersion: typeof BUNDLE_VERSION;
  /** SHA-256 of the report, hexadecimal. */
  readonly hash: string;
}

/** SHA-256 of some bytes: `(bytes) => crypto.subtle.digest('SHA-256', bytes)`. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** The bundle as indented JSON. */
export async function renderBundle({ report, plan, fields, actions }: BundleContents, sha256: Sha256): Promise<string> {
  const { hash: _, ...hashed } = report;
  const bundle: Bundle = {
    format: 'waymark-bundle',
    formatVersion: BUNDLE_VERSION,
    hash: await resultHash(report, sha256),
    plan,
    ...(fields === undefined ? {} : { fields }),
    ...(actions === undefined ? {} : { actions }),
    report: hashed,
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** The result hash of a report: SHA-256 of its canonical JSON in UTF-8, hexadecimal. */
export async function resultHash(report: Report, sha256: Sha256): Promise<string> {
  const digest = await sha256(Uint8Array.from(new TextEncoder().encode(canonicalJson(report))));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
