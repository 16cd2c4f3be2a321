import { readFileSync } from 'node:fs';
import { find, list } from '../catalogue/catalogue.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import { scoreProfile } from '../domain/scoring/profile.ts';
import words from '../words/en/profile.json' with { type: 'json' };
import { readScoreFile } from './score-file.ts';
import { explanationLines, profileLines } from './score-lines.ts';

const LANGUAGE = 'en';

/**
 * `score QUESTIONNAIRE@VERSION ANSWERS.json [--explain]`: prints the profile of what a file says, on request with every
 * figure opened down to the answers. Returns the exit code.
 */
export function score(args: readonly string[]): number {
  const result = scoreLines(args);
  if (!isFault(result)) {
    console.log(result.join('\n'));
    return 0;
  }
  console.error(result.detail);
  for (const { pointer, detail } of result.errors ?? []) console.error(`  ${pointer}: ${detail}`);
  return 1;
}

/** What `score` prints, or why it cannot. */
export function scoreLines(args: readonly string[]): readonly string[] | Fault {
  const [name = '', file = ''] = args.filter((arg) => !arg.startsWith('--'));
  const [id = '', number = ''] = name.split('@');
  const version = find(id, number);
  if (!version) return fault('not-found', `There is no questionnaire "${name}". There are: ${names().join(', ')}.`);
  const said = readScoreFile(version, readText(file));
  if (isFault(said)) return said;
  const { questionnaire } = version;
  const says = { words, questionnaire, texts: version.texts(LANGUAGE) };
  const profile = scoreProfile({ questionnaire, ...said });
  return [...profileLines(says, profile), ...(args.includes('--explain') ? explanationLines(says, profile) : [])];
}

function names(): readonly string[] {
  return list().map(({ questionnaire: { id, version } }) => `${id}@${version}`);
}

function readText(file: string): string | Fault {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fault('not-found', `The file "${file}" cannot be read. Give the path of a JSON file with answers.`);
  }
}
