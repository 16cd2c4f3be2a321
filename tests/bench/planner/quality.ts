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
import type { GivenProblem } from './given.ts';
import { at, mean, type Row, timed } from './table.ts';

/** Targets by budget and family, in percent; a family has its own in every row it counts for. */
const GAPS: Readonly<Record<string, string>> = {
  'worker random': 'mean <= 1.2 %',
  'worker dense': 'mean <= 2.6 %',
  'worker hand-made': 'mean <= 4 %',
  'browser random': 'mean <= 0.5 %, max <= 4 %',
  'browser dense': 'mean <= 1.0 %, max <= 4 %',
  'browser hand-made': 'max <= 4 %',
};
const CERTIFIED: Readonly<Record<string, string>> = { 'browser random': 'median <= 2.5 %', 'browser dense': 'median <= 4 %' };
const ABOUT: Readonly<Record<string, string>> = { worker: 'about 8 ms', browser: 'about 100 ms', 'slow-browser': 'half of it' };

interface Result {
  readonly family: string;
  readonly known: number;
  readonly best: BestPlan;
  readonly ms: number;
  readonly wrong: boolean;
}

/** Value, bound and time on the given problems, for each budget. Every plan is read by the independent checker. */
export function qualityRows(problems: readonly GivenProblem[]): readonly Row[] {
  return [WORKER_BUDGET, BROWSER_BUDGET, SLOW_BROWSER_BUDGET].flatMap((budget) => {
    const results = problems.map((problem) => measured(problem, budget));
    const wrong = results.filter((result) => result.wrong).length;
    const low = results.filter((result) => result.best.bound < Math.floor(result.known * 1e6 - 500)).length;
    const work = `${budget.search} rounds, ${budget.bound} steps of the bound`;
    return [
      ...families(problems).flatMap((family) => familyRows(budget, family, results)),
      row(`${budget.name}: time of ${work}`, ABOUT[budget.name] ?? '', times(results)),
      row(`${budget.name}: infeasible or mis-stated; bound below the best known`, '0; never', `${wrong}; ${low}`),
    ];
  });
}

/** Whether the independent checker disagrees with what a plan says of itself. */
export function isWrong(instance: PlanInstance, best: BestPlan): boolean {
  const verdict = verifyPlan(instance, best.plan);
  return !verdict.feasible || verdict.value !== best.value || certifiedBound(instance, best.dual, best.plan) !== best.bound;
}

function measured({ family, best: known, instance }: GivenProblem, budget: PlanBudget): Result {
  const { ms, result } = timed(budget === WORKER_BUDGET ? 7 : 2, () => planBest(instance, budget));
  return { family, known, ms, best: result, wrong: isWrong(instance, result) };
}

function familyRows({ name }: PlanBudget, family: string, results: readonly Result[]): readonly Row[] {
  const own = results.filter((result) => result.family === family);
  const gaps = own.map(({ best, known }) => 100 * (1 - best.value / 1e6 / known));
  const certified = own.map(({ best }) => 100 * (1 - best.value / best.bound));
  const key = `${name} ${family}`;
  return [
    row(`${name}: gap to the best known, ${own.length} ${family}`, GAPS[key] ?? '', `mean ${mean(gaps)} %, max ${at(gaps, 1)} %`),
    row(`${name}: certified gap, ${family}`, CERTIFIED[key] ?? '', `median ${at(certified, 0.5)} %, p90 ${at(certified, 0.9)} %`),
  ];
}

function times(results: readonly Result[]): string {
  return families(results)
    .map((family) => {
      const own = results.filter((result) => result.family === family).map(({ ms }) => ms);
      return `${family} p50 ${at(own, 0.5)}, max ${at(own, 1)} ms`;
    })
    .join('; ');
}

function families(list: readonly { readonly family: string }[]): readonly string[] {
  return [...new Set(list.map(({ family }) => family))];
}

function row(what: string, target: string, measured: string): Row {
  return { what, target, measured };
}
