import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EQUIVALENTS } from './equivalents.ts';
import { type Mutant, mutantsOf, withMutant } from './operators.ts';

/** Breaks the scoring files in every way the rules know, one at a time, and sees whether the checks notice. */
const FILES = [
  'gate',
  'level',
  'items',
  'tally',
  'disagreement',
  'uncertainty',
  'weighted-mean',
  'dimensions',
  'overall',
  'confidence',
  'experience',
  'groups',
  'highlights',
  'target',
  'explain',
];
const LEAST_KILLED = 0.95;
const PATIENCE_MS = 20_000;

const domain = path.resolve(import.meta.dirname, '../../../src/domain');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
let thread: Worker | undefined;

cpSync(domain, scratch, { recursive: true });
try {
  process.exitCode = await main();
} finally {
  await thread?.terminate();
  rmSync(scratch, { recursive: true });
}

async function main(): Promise<number> {
  const unharmed = await attempt('gate', readFileSync(path.join(domain, 'scoring/gate.ts'), 'utf8'), 'original');
  if (unharmed !== undefined) return say(1, `The checks fail without any mutant: ${unharmed}`);
  const totals = { killed: 0, equivalent: 0, survived: 0 };
  for (const file of FILES) {
    const source = readFileSync(path.join(domain, `scoring/${file}.ts`), 'utf8');
    const counts = { killed: 0, equivalent: 0, survived: 0 };
    for (const [index, mutant] of mutantsOf(source).entries()) counts[await fateOf(file, source, mutant, index)] += 1;
    console.log(`${file.padEnd(14)} killed ${counts.killed}, equivalent ${counts.equivalent}, survived ${counts.survived}`);
    for (const fate of ['killed', 'equivalent', 'survived'] as const) totals[fate] += counts[fate];
  }
  const share = totals.killed / (totals.killed + totals.survived);
  const summary = `killed ${totals.killed} of ${totals.killed + totals.survived} mutants (${(100 * share).toFixed(1)} %), ${totals.equivalent} equivalent`;
  return say(share < LEAST_KILLED ? 1 : 0, summary);
}

async function fateOf(
  file: string,
  source: string,
  mutant: Mutant,
  index: number,
): Promise<'killed' | 'equivalent' | 'survived'> {
  if ((await attempt(file, withMutant(source, mutant), `${file}-${index}`)) !== undefined) return 'killed';
  const line = lineAt(source, mutant.start);
  const known = EQUIVALENTS.some((one) => one.file === file && one.line === line && one.replacement === mutant.replacement);
  if (known) return 'equivalent';
  console.log(`  survived in ${file}: ${source.slice(mutant.start, mutant.end)}  =>  ${mutant.replacement}   in   ${line}`);
  return 'survived';
}

/** The check that fails with this text in place of the file; undefined when none does. */
function attempt(file: string, text: string, name: string): Promise<string | undefined> {
  const folder = path.join(scratch, name);
  for (const one of readdirSync(path.join(domain, 'scoring'))) cpSync(path.join(domain, 'scoring', one), path.join(folder, one));
  writeFileSync(path.join(folder, `${file}.ts`), text);
  const worker = thread ?? new Worker(path.join(import.meta.dirname, 'attempt.ts'));
  thread = worker;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      thread = undefined;
      void worker.terminate().then(() => resolve('does not end'));
    }, PATIENCE_MS);
    worker.once('message', (failure: string | undefined) => {
      clearTimeout(timer);
      worker.removeListener('error', reject);
      resolve(failure);
    });
    worker.once('error', reject);
    worker.postMessage(`${pathToFileURL(folder).href}/`);
  });
}

function lineAt(source: string, position: number): string {
  const start = source.lastIndexOf('\n', position - 1) + 1;
  return source.slice(start, source.indexOf('\n', position)).trim();
}

function say(code: number, text: string): number {
  console.log(text);
  return code;
}
