import { createHash } from 'node:crypto';
import { BROWSER_BUDGET, planBest, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { engineRows } from '../engine-size.ts';
import { scoreRow } from '../scoring.bench.ts';
import { realRows } from './against-highs.ts';
import { checkRows, stabilityRow } from './checks.ts';
import { fingerprint, withPerturbed } from './fingerprint.ts';
import { type GivenProblem, givenProblems } from './given.ts';
import { SOME_SOLVES, solveRow } from './many-solves.ts';
import { isWrong, qualityRows } from './quality.ts';
import { relaxationRows, SOME_RELAXATIONS } from './relaxations.ts';
import { generatedProblems } from './schools.ts';
import { at, printTable, type Row, timed } from './table.ts';

/** Prints every figure of the engine beside its target; `count` is how many random schools are solved. */
export async function run(count = SOME_SOLVES): Promise<void> {
  const problems = givenProblems();
  // The first plans of a process are slow: the engine is compiled while they run.
  for (const { instance } of problems.slice(0, 30)) planBest(instance, WORKER_BUDGET);
  printTable([
    solveRow(count),
    ...qualityRows(problems),
    ...realRows(),
    ...relaxationRows(SOME_RELAXATIONS).slice(0, 1),
    stabilityRow(problems),
    ...generatedRows(),
    scoreRow(30),
    ...(await checkRows(problems)),
    ...(await engineRows()),
    hashRow(problems),
  ]);
}

/** Problems of further generated schools with the published actions: how far from proven, and how long. */
function generatedRows(): readonly Row[] {
  const problems = generatedProblems(60);
  return [WORKER_BUDGET, BROWSER_BUDGET].map((budget) => {
    const results = problems.map((instance) => ({ instance, ...timed(2, () => planBest(instance, budget)) }));
    const certified = results.map(({ result }) => (result.bound > 0 ? 100 * (1 - result.value / result.bound) : 0));
    const times = results.map(({ ms }) => ms);
    const wrong = results.filter(({ instance, result }) => isWrong(instance, result)).length;
    return {
      what: `${budget.name}: ${problems.length} generated schools`,
      target: 'wrong 0',
      measured: `wrong ${wrong}; certified gap median ${at(certified, 0.5)} %, p90 ${at(certified, 0.9)} %; p50 ${at(times, 0.5)}, max ${at(times, 1)} ms`,
    };
  });
}

function hashRow(problems: readonly GivenProblem[]): Row {
  const instances = withPerturbed(
    problems.map(({ instance }) => instance),
    300,
  );
  const hash = createHash('sha256').update(fingerprint(instances)).digest('hex');
  return { what: 'SHA-256 of 300 plans and bounds', target: 'same everywhere (tests)', measured: hash.slice(0, 16) };
}
