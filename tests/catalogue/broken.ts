import { countries } from '../../src/catalogue/catalogue.ts';
import type { FileFault } from '../../src/catalogue/check/fault.ts';
import { checkVersion } from '../../src/catalogue/check.ts';
import type { VersionFiles } from '../../src/catalogue/version.ts';
import { realVersion } from '../questionnaires/fixtures.ts';

type Place = readonly [string | number, ...(string | number)[]];
type Container = Record<string | number, unknown>;

/** The files with one value changed, or taken out where `value` is undefined. Works on a copy that is the test's own. */
export function changed(files: VersionFiles, place: Place, value: unknown): VersionFiles {
  const last = place.at(-1) ?? '';
  const container = place.slice(0, -1).reduce<unknown>((inside, key) => (inside as Container)[key], files) as Container;
  if (value !== undefined) container[last] = value;
  else if (Array.isArray(container)) container.splice(Number(last), 1);
  else delete container[last];
  return files;
}

/** The faults of a version beside the countries and the version before, as `file#pointer: detail`. */
export function faultsOf(files: VersionFiles): readonly string[] {
  return checkVersion(files, { countries: countries(), previous: realVersion() }).map(shown);
}

function shown({ file, pointer, detail }: FileFault): string {
  return `${file}#${pointer}: ${detail}`;
}
