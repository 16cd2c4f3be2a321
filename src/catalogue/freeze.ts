import type { FileFault } from './check/fault.ts';
import type { VersionFiles } from './version.ts';

/** Hash of every published version, by `id/version` (`questionnaires/frozen.json`). */
export type Frozen = Readonly<Record<string, string>>;

type Head = { readonly id: string; readonly version: string; readonly status: string; readonly publishedOn?: string };

/**
 * SHA-256 over everything that could change a result: questions, actions, indicators, scoring and planning. Words, sample
 * schools, the dates of calls and how cohorts are shown may be corrected after publication, and a version may be retired.
 */
export async function hashVersion(files: VersionFiles): Promise<string> {
  const { status: _, languages: __, sources: ___, ...questionnaire } = files.questionnaire as Readonly<Record<string, unknown>>;
  const { schema, context, actions, indicators, planning } = files;
  const text = canonical({ questionnaire, schema, context, actions, indicators, planning });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A published version is in `frozen.json` and has not changed since; a draft is not in it. */
export async function checkFrozen(files: VersionFiles, frozen: Frozen): Promise<readonly FileFault[]> {
  const { id, version, status, publishedOn } = files.questionnaire as Head;
  const wanted = frozen[`${id}/${version}`];
  const fault = (pointer: string, detail: string) => [{ file: 'questionnaire.json', pointer, detail }];
  if (status === 'draft') return wanted ? fault('/status', 'is draft, but the version is in frozen.json') : [];
  if (!publishedOn) return fault('/publishedOn', 'is missing: the version is published');
  if (!wanted) return fault('/status', `is ${status}, but the version is not frozen: add --freeze ${id}/${version}`);
  if (wanted === (await hashVersion(files))) return [];
  return fault('', `${id} ${version} was published on ${publishedOn} and may not change. Copy it to a new version.`);
}

/** JSON with the keys of every object in order, so that formatting does not count. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
