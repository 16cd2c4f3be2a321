import { bound } from '../../../src/domain/planning/bound.ts';
import { certifiedBound } from '../../../src/domain/planning/certify.ts';
import type { PlanInstance } from '../../../src/domain/planning/instance.ts';
import {
  type BestPlan,
  BROWSER_BUDGET,
  type PlanBudget,
  planBest,
  SLOW_BROWSER_BUDGET,
  WORKER_BUDGET,
} from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { type GivenProblem, givenProblems } from './given.ts';
import { generatedProblems } from './schools.ts';

const TARGETS: Readonly<Record<string, string>> = {
  'worker random': 'target mean 1.2',
  'worker dense': 'target mean 2.6',
  'worker hand-made': 'target 4',
  'browser random': 'target mean 0.5, max 4, certified 2.5',
  'browser dense': 'target mean 1.0, max 4, certified 4',
  'browser hand-made': 'target max 4',
};

/** Prints quality, bounds, times and stability of the planning engine. Every plan is read by the independent checker. */
export function run(): void {
  const problems = givenProblems();
  warmUp(problems);
  printQuality(problems);
  printChecks(problems);
  printStability(problems);
  printSchools();
}

/** The first plans of a process are slow: the engine is compiled while they run. */
function warmUp(problems: readonly GivenProblem[]): void {
  for (const { instance } of problems.slice(0, 30)) planBest(instance, WORKER_BUDGET);
}

function printQuality(problems: readonly GivenProblem[]): void {
  for (const budget of [WORKER_BUDGET, BROWSER_BUDGET, SLOW_BROWSER_BUDGET]) {
    console.log(`${budget.name}: ${budget.bound} steps of the bound, ${budget.search} rounds of search`);
    const results = problems.map((problem) => measured(problem, budget, budget === WORKER_BUDGET ? 7 : 2));
    for (const family of new Set(problems.map((problem) => problem.family))) {
      const own = results.filter((result) => result.family === family);
      const gaps = own.map((result) => 100 * (1 - result.best.value / 1e6 / result.known));
      const certified = own.map((result) => 100 * (1 - result.best.value / result.best.bound));
      const times = own.map((result) => result.ms);
      console.log(
        `  ${family.padEnd(9)} gap to the best known: mean ${mean(gaps)} %, max ${at(gaps, 1)} %; certified gap: median ${at(certified, 0.5)} %, p90 ${at(certified, 0.9)} %; ` +
          `time: p50 ${at(times, 0.5)} ms, max ${at(times, 1)} ms   ${TARGETS[`${budget.name} ${family}`] ?? ''}`,
      );
    }
    const wrong = results.filter((result) => result.wrong).length;
    const low = results.filter((result) => result.best.bound < Math.floor(result.known * 1e6 - 500)).length;
    console.log(`  infeasible or mis-stated: ${wrong}; bounds below the best known value: ${low}   target 0 and 0`);
  }
}

function measured(problem: GivenProblem, budget: PlanBudget, repeats: number) {
  const { ms, result } = timed(repeats, () => planBest(problem.instance, budget));
  return { family: problem.family, known: problem.best, ms, best: result, wrong: isWrong(problem.instance, result) };
}

function isWrong(instance: PlanInstance, best: BestPlan): boolean {
  const verdict = verifyPlan(instance, best.plan);
  return !verdict.feasible || verdict.value !== best.value || certifiedBound(instance, best.dual, best.plan) !== best.bound;
}

function printChecks(problems: readonly GivenProblem[]): void {
  const proofs = problems.map(({ instance }) => ({ instance, ...bound(instance, 100) }));
  const plans = problems.flatMap(({ instance, plan }) => (plan === undefined ? [] : [{ instance, plan }]));
  const verify = plans.map(({ instance, plan }) => timed(20, () => verifyPlan(instance, plan)).ms);
  const certify = proofs.map(({ instance, dual }) => timed(10, () => certifiedBound(instance, dual)).ms);
  console.log(`verify a plan: p50 ${at(verify, 0.5)} ms, max ${at(verify, 1)} ms   target 0.1`);
  console.log(`re-check a bound: p50 ${at(certify, 0.5)} ms, max ${at(certify, 1)} ms   target 2`);
}

/** One more day in every term: what moves, and whether anything is worth less. */
function printStability(problems: readonly GivenProblem[]): void {
  let lower = 0;
  let moved = 0;
  let chosen = 0;
  const times: number[] = [];
  for (const { instance } of problems) {
    const before = planBest(instance, WORKER_BUDGET);
    const easier = {
      ...instance,
      cap: instance.cap.map((days) => days + 1),
      roleCap: instance.roleCap.map((cap) => cap.map((days) => days + 1)),
    };
    const { ms, result } = timed(3, () => planBest(easier, WORKER_BUDGET, before.plan));
    times.push(ms);
    if (result.value < before.value) lower++;
    moved += before.plan.filter((start, j) => start >= 0 && result.plan[j] !== start).length;
    chosen += before.plan.filter((start) => start >= 0).length;
  }
  console.log(
    `one more day per term: worth less ${lower} of ${problems.length}, moved ${((100 * moved) / chosen).toFixed(1)} % of actions, ${at(times, 0.5)} ms   target 0, 5 %`,
  );
}

/** Problems of generated schools with the real catalogue: how far from proven, and how long. */
function printSchools(): void {
  const problems = generatedProblems(60);
  for (const budget of [WORKER_BUDGET, BROWSER_BUDGET]) {
    const results = problems.map((instance) => ({ instance, ...timed(3, () => planBest(instance, budget)) }));
    const certified = results.map(({ result }) => (result.bound > 0 ? 100 * (1 - result.value / result.bound) : 0));
    const times = results.map(({ ms }) => ms);
    const wrong = results.filter(({ instance, result }) => isWrong(instance, result)).length;
    console.log(
      `${problems.length} generated schools, ${budget.name}: wrong ${wrong}; certified gap: median ${at(certified, 0.5)} %, p90 ${at(certified, 0.9)} %; time: p50 ${at(times, 0.5)} ms, max ${at(times, 1)} ms`,
    );
  }
}

function timed<Result>(repeats: number, work: () => Result): { readonly ms: number; readonly result: Result } {
  let ms = Number.POSITIVE_INFINITY;
  let result = work();
  for (let n = 0; n < repeats; n++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, result };
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
}
