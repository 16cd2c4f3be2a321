import type { Country } from '../../domain/country.ts';
import type { PublishedVersion, VersionFiles } from '../version.ts';
import type { FileFault } from './fault.ts';

/** What a claim looks at: one version whose files are well formed, and what it stands beside. */
export interface Subject {
  readonly files: VersionFiles;
  readonly version: PublishedVersion;
  readonly countries: readonly Country[];
  /** The version that `migration.json` starts from, where there is one. */
  readonly previous: PublishedVersion | undefined;
}

/** A claim across files: its faults, none where it is true. */
export type Claim = (subject: Subject) => readonly FileFault[];
