import { readFileSync } from 'node:fs';
import { country, find } from '../catalogue/catalogue.ts';
import { completeContext } from '../domain/context.ts';
import type { Country } from '../domain/country.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { ENGINE_VERSION } from '../domain/report.ts';
import type { Bundle } from '../export/json/bundle.ts';
import { readBundle } from '../export/json/read-bundle.ts';
import { type Verdict, verifyBundle } from '../export/json/verify-bundle.ts';
import words from '../words/en/profile.json' with { type: 'json' };
import { profileLines } from './score-lines.ts';

const LANGUAGE = 'en';
/** So many places are printed where a bundle does not hold. */
const MOST_SHOWN = 10;
/** The country whose facts hold where a school's own has none. */
const NEUTRAL = 'neutral';

/**
 * `verify BUNDLE.json [HASH]`: computes the report of a bundle anew, prints its figures and says whether they, and the
 * result hash, are those of the bundle and of the given hash (as printed in the report). Returns the exit code.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const [file = '', printed] = args;
  const result = await verifyLines(readText(file), printed);
  if (isFault(result)) {
    console.error(result.detail);
    for (const { pointer, detail } of result.errors ?? []) console.error(`  ${pointer}: ${detail}`);
    return 1;
  }
  console.log(result.join('\n'));
  return 0;
}

/** What `verify` prints, or what does not hold. */
export async function verifyLines(text: string | Fault, printed?: string): Promise<readonly string[] | Fault> {
  const bundle = isFault(text) ? text : readBundle(text);
  if (isFault(bundle)) return bundle;
  const { id, version: number } = bundle.report.questionnaire;
  const version = find(id, number);
  if (!version) return fault('not-found', `There is no questionnaire "${id}@${number}" here.`);
  const { questionnaire, calendar } = version;
  const input = { bundle, questionnaire, calendar, country: countryOf(questionnaire, bundle) };
  const verdict = await verifyBundle(input, (bytes) => crypto.subtle.digest('SHA-256', bytes));
  const wrong = faultOf(bundle, verdict, printed);
  if (wrong) return wrong;
  const says = { words, questionnaire, texts: version.texts(LANGUAGE) };
  const { roadmap, profile } = verdict.report;
  return [
    ...profileLines(says, profile),
    '',
    `Roadmap: ${roadmap.totals.actions} actions, ${roadmap.totals.personDays} person-days, ${roadmap.totals.cost} euro.`,
    `Result hash: ${verdict.hash}`,
    'Every figure of the bundle follows from its answers.',
  ];
}

function faultOf({ report, hash }: Bundle, verdict: Verdict, printed: string | undefined): Fault | undefined {
  if (!verdict.holds) {
    const made =
      report.engineVersion === ENGINE_VERSION
        ? ''
        : ` It was made by rules ${report.engineVersion}; these are ${ENGINE_VERSION}.`;
    return fault('invalid', `The bundle does not hold: its answers give ${verdict.hash}, it says ${hash}.${made}`, {
      errors: verdict.differences.slice(0, MOST_SHOWN).map((pointer) => ({ pointer, detail: 'The answers give another value.' })),
    });
  }
  if (printed === undefined || printed.replace(/\s/g, '').toLowerCase() === verdict.hash) return undefined;
  return fault('invalid', `The bundle holds, but it is not the one of this hash: its own is ${verdict.hash}.`);
}

function countryOf(questionnaire: Questionnaire, { report }: Bundle): Country {
  const code = completeContext(questionnaire, report.context).values[questionnaire.planning.questions.country];
  const found = (typeof code === 'string' ? country(code) : undefined) ?? country(NEUTRAL);
  if (!found) throw new Error('the catalogue has no neutral country');
  return found;
}

function readText(file: string): string | Fault {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fault('not-found', `The file "${file}" cannot be read. Give the path of a JSON bundle.`);
  }
}
