import type { FileFault } from './check/fault.ts';
import { checkVersion, type Surroundings } from './check.ts';
import { readVersion } from './read.ts';
import type { PublishedVersion, VersionFiles } from './version.ts';

/** Either a version that may be used, or everything that is wrong with its files. */
export type Loaded =
  | { readonly kind: 'version'; readonly version: PublishedVersion }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

/** Checks the files of a version and reads them. For files that come with the program, `catalogue.ts` reads them unchecked. */
export function loadVersion(files: VersionFiles, surroundings: Surroundings): Loaded {
  const faults = checkVersion(files, surroundings);
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'version', version: readVersion(files) };
}
