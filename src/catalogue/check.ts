import type { Country } from '../domain/country.ts';
import { actionsNameWhatExists } from './check/actions.ts';
import { theCatalogueHasWords } from './check/catalogue-texts.ts';
import { cohortsNameWhatExists } from './check/cohorts.ts';
import { everyConditionIsUsed } from './check/conditions.ts';
import { contextFitsConditions } from './check/context.ts';
import { everyStepIsServed } from './check/coverage.ts';
import { prerequisitesHaveNoCycle } from './check/cycles.ts';
import { examplesAnswerWhatIsAsked } from './check/examples.ts';
import type { FileFault } from './check/fault.ts';
import { checkFile, checkFormat } from './check/format.ts';
import { idsDiffer } from './check/ids.ts';
import { indicatorsComputeFromCounts } from './check/indicators.ts';
import { isBelow, mended } from './check/mended.ts';
import { migrationAccountsForEveryItem } from './check/migration.ts';
import { planningNamesWhatExists } from './check/planning.ts';
import { everyLevelIsReachable } from './check/reachable.ts';
import { parametersHaveReasons } from './check/reasons.ts';
import { questionnaireNamesWhatExists } from './check/references.ts';
import { scopesRateEveryDimension } from './check/scopes.ts';
import { shortChecksAskInOwnWords } from './check/short-checks.ts';
import { everyActionHasAStart } from './check/starts.ts';
import type { Claim, Subject } from './check/subject.ts';
import { everythingHasWords } from './check/texts.ts';
import { countryFile } from './format/calendar.ts';
import { readVersion } from './read.ts';
import type { PublishedVersion, VersionFiles } from './version.ts';

/** What a version stands beside. */
export interface Surroundings {
  readonly countries: readonly Country[];
  /** The version that `migration.json` starts from. */
  readonly previous?: PublishedVersion | undefined;
}

/**
 * Claims across files, each with the files it reads. A malformed file is read with its malformed places mended; it silences
 * the claims that look at the whole of it.
 */
const CLAIMS: readonly (readonly [Claim, readonly string[]])[] = [
  [idsDiffer, ['schema', 'actions', 'indicators', 'calendar']],
  [questionnaireNamesWhatExists, ['schema', 'indicators']],
  [parametersHaveReasons, ['planning', 'cohorts']],
  [scopesRateEveryDimension, ['schema']],
  [contextFitsConditions, ['context', 'planning']],
  [everyConditionIsUsed, ['schema', 'actions', 'indicators', 'planning']],
  [actionsNameWhatExists, ['schema', 'actions', 'calendar', 'planning']],
  [prerequisitesHaveNoCycle, ['actions']],
  [everyStepIsServed, ['schema', 'context', 'actions', 'planning']],
  [everyLevelIsReachable, ['schema', 'context', 'actions', 'planning']],
  [everyActionHasAStart, ['actions', 'calendar']],
  [cohortsNameWhatExists, ['context', 'cohorts']],
  [planningNamesWhatExists, ['schema', 'context', 'actions', 'planning']],
  [indicatorsComputeFromCounts, ['indicators']],
  [shortChecksAskInOwnWords, ['schema', 'texts/']],
  [everythingHasWords, ['schema', 'context', 'actions', 'planning', 'texts/']],
  [theCatalogueHasWords, ['actions', 'indicators', 'calendar', 'planning', 'texts/']],
  [examplesAnswerWhatIsAsked, ['schema', 'context', 'indicators', 'examples/']],
  [migrationAccountsForEveryItem, ['schema', 'migration']],
];

/** Claims that look at what is missing in the whole of a file: a mended one would mislead them. */
const OF_THE_WHOLE: readonly Claim[] = [
  scopesRateEveryDimension,
  everyConditionIsUsed,
  everyStepIsServed,
  everyLevelIsReachable,
  everyActionHasAStart,
  examplesAnswerWhatIsAsked,
  migrationAccountsForEveryItem,
];

/** Every fault of a version: first the form of each file, then what the files claim together. */
export function checkVersion(files: VersionFiles, { countries, previous }: Surroundings): readonly FileFault[] {
  const malformed = checkFormat(files);
  const readable = malformed.length === 0 ? files : mended(files, malformed);
  const lost = checkFormat(readable).map(({ file }) => file);
  if (lost.includes('questionnaire.json')) return malformed;
  const subject: Subject = { files: readable, version: readVersion(withoutMalformed(readable, lost)), countries, previous };
  const isRead = (names: readonly string[], reads: readonly string[]) =>
    reads.some((prefix) => names.some((name) => name.startsWith(prefix)));
  const broken = malformed.map(({ file }) => file);
  const claims = CLAIMS.filter(
    ([claim, reads]) => !isRead(lost, reads) && !(OF_THE_WHOLE.includes(claim) && isRead(broken, ['questionnaire', ...reads])),
  );
  const faults = claims.flatMap(([claim]) => claim(subject)).filter((fault) => !isBelow(fault, malformed));
  return [...malformed, ...faults];
}

/** Every fault in the form of a country file. */
export function checkCountry(code: string, content: unknown): readonly FileFault[] {
  const faults = checkFile(`countries/${code}.json`, countryFile, content);
  if (faults.length > 0 || (content as Country).id === code) return faults;
  return [{ file: `countries/${code}.json`, pointer: '/id', detail: `must be "${code}"` }];
}

/** Claims about a malformed file are silent; the others must still be able to read the rest. */
function withoutMalformed(files: VersionFiles, names: readonly string[]): VersionFiles {
  const broken = (name: string) => names.includes(`${name}.json`);
  return {
    questionnaire: files.questionnaire,
    schema: broken('schema') ? { properties: {} } : files.schema,
    ...(broken('context') ? {} : { context: files.context }),
    ...(broken('actions') ? {} : { actions: files.actions }),
    ...(broken('indicators') ? {} : { indicators: files.indicators }),
    ...(broken('calendar') ? {} : { calendar: files.calendar }),
    ...(broken('planning') ? {} : { planning: files.planning }),
    ...(broken('cohorts') ? {} : { cohorts: files.cohorts }),
    ...(broken('migration') ? {} : { migration: files.migration }),
    texts: files.texts,
    catalogueTexts: files.catalogueTexts ?? {},
    examples: files.examples ?? {},
  };
}
