import { countries as countryFiles, versions } from '../../questionnaires/index.ts';
import type { Country } from '../domain/country.ts';
import { readVersion } from './read.ts';
import type { PublishedVersion, VersionFiles } from './version.ts';

const files: Readonly<Record<string, Readonly<Record<string, VersionFiles>>>> = versions;
const read = new Map<string, PublishedVersion>();

/** One version of a questionnaire, or undefined. It is read at the first call and kept. */
export function find(id: string, version: string): PublishedVersion | undefined {
  const key = `${id}/${version}`;
  const known = read.get(key);
  if (known) return known;
  const found = own(own(files, id) ?? {}, version);
  if (!found) return undefined;
  const made = readVersion(found);
  read.set(key, made);
  return made;
}

/** The newest published version of a questionnaire, or undefined. */
export function latest(id: string): PublishedVersion | undefined {
  return Object.keys(own(files, id) ?? {})
    .sort(newestFirst)
    .map((version) => find(id, version))
    .find((found) => found?.questionnaire.status === 'published');
}

/** All versions of all questionnaires, newest first within each. */
export function list(): readonly PublishedVersion[] {
  return Object.keys(files).flatMap((id) =>
    Object.keys(own(files, id) ?? {})
      .sort(newestFirst)
      .flatMap((version) => find(id, version) ?? []),
  );
}

/** The facts of a country, or undefined where the catalogue has none (use `neutral`). */
export function country(code: string): Country | undefined {
  return own(countryFiles, code) as Country | undefined;
}

/** All countries of the catalogue, the neutral one included. */
export function countries(): readonly Country[] {
  return Object.values(countryFiles) as Country[];
}

/** Order of semantic versions, newest first. */
function newestFirst(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (const place of [0, 1, 2]) {
    const difference = (right[place] ?? 0) - (left[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A value under its own key: ids come from outside, so `constructor` and the like must not be found. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
