// Questionnaires made for tests, as files and as versions that passed the same check as the real one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { versions } from '../../questionnaires/index.ts';
import { countries, find } from '../../src/catalogue/catalogue.ts';
import { loadVersion } from '../../src/catalogue/load.ts';
import type { PublishedVersion, VersionFiles } from '../../src/catalogue/version.ts';
import { nextFiles } from './fixtures/next/files.ts';

/** The files of version 1.0.0 of the real questionnaire, as a copy that a test may break. */
export function realFiles(): VersionFiles {
  return structuredClone<VersionFiles>(versions['vet-internationalisation']['1.0.0']);
}

/** Version 1.0.0 of the real questionnaire. */
export function realVersion(): PublishedVersion {
  const version = find('vet-internationalisation', '1.0.0');
  if (!version) throw new Error('the real questionnaire is missing');
  return version;
}

/** A second rated questionnaire, `school-library` 1.0.0: 2 dimensions, 4 items, 3 actions, a plan of its own. */
export function tinyVersion(): PublishedVersion {
  return load(tinyFiles());
}

/** Its files. */
export function tinyFiles(): VersionFiles {
  return {
    questionnaire: read('tiny/questionnaire.json'),
    schema: read('tiny/schema.json'),
    context: read('tiny/context.json'),
    actions: read('tiny/actions.json'),
    calendar: read('tiny/calendar.json'),
    planning: read('tiny/planning.json'),
    texts: { en: read('tiny/texts/en.json') },
    catalogueTexts: { en: read('tiny/texts/en.catalogue.json') },
  };
}

/** `travel-club` 1.0.0: only standard JSON Schema fields, nothing rated, nothing planned. */
export function plainVersion(): PublishedVersion {
  return load(plainFiles());
}

/** Its files. */
export function plainFiles(): VersionFiles {
  return {
    questionnaire: read('plain/questionnaire.json'),
    schema: read('plain/schema.json'),
    texts: { en: read('plain/texts/en.json') },
  };
}

/** Version 1.1.0 of the real questionnaire: one item renamed, one split, one retired, one new. */
export function nextVersion(): PublishedVersion {
  return load(nextVersionFiles());
}

/** Its files: those of 1.0.0 with the changes of `fixtures/next`. */
export function nextVersionFiles(): VersionFiles {
  return nextFiles(realFiles(), read('next/items.json'), read('next/migration.json'));
}

function load(files: VersionFiles): PublishedVersion {
  const loaded = loadVersion(files, { countries: countries(), previous: realVersion() });
  if (loaded.kind === 'version') return loaded.version;
  throw new Error(loaded.faults.map(({ file, pointer, detail }) => `${file}#${pointer}: ${detail}`).join('\n'));
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures', file), 'utf8'));
}
