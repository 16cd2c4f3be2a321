import { BROWSER_BUDGET, type PlanBudget, planBest, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { keptByChoice, type RealSchool, realSchools } from '../../domain/planning/helpers/real-schools.ts';
import { optimum } from '../../domain/planning/helpers/referee.ts';
import { isWrong } from './quality.ts';
import { at, mean, type Row, timed } from './table.ts';

const SECONDS = 100;

/** Schools with the published actions against the optimum that HiGHS proves: gap, bound, time. */
export function realRows(): readonly Row[] {
  const proven = realSchools().map((school) => ({ ...school, ...optimum(school.instance, SECONDS) }));
  return [WORKER_BUDGET, BROWSER_BUDGET].flatMap((budget) => rowsOf(budget, proven));
}

type Proven = RealSchool & ReturnType<typeof optimum>;

function rowsOf(budget: PlanBudget, proven: readonly Proven[]): readonly Row[] {
  const results = proven.map(({ instance, points, pins }) => {
    const { ms, result } = timed(2, () => planBest(instance, budget));
    const comparable = keptByChoice(instance, result.plan) === pins;
    return { ms, best: 1e6 * points, result, comparable, wrong: isWrong(instance, result) };
  });
  const compared = results.filter(({ comparable, best }) => comparable && best > 1);
  const gaps = compared.map(({ result, best }) => Math.max(0, 100 * (1 - result.value / best)));
  const above = results.filter(({ comparable, result, best }) => comparable && result.value > best + 100).length;
  const below = results.filter(({ comparable, result, best }) => comparable && result.bound < best - 100).length;
  const wrong = results.filter((result) => result.wrong).length;
  const certified = compared.map(({ result }) => 100 * (1 - result.value / result.bound));
  const times = results.map(({ ms }) => ms);
  return [
    {
      what: `${budget.name}: gap to the optimum of HiGHS, ${compared.length} of ${results.length} real schools`,
      target: 'all proven',
      measured: `mean ${mean(gaps)} %, max ${at(gaps, 1)} %; certified gap median ${at(certified, 0.5)} %; p50 ${at(times, 0.5)} ms`,
    },
    {
      what: `${budget.name}: wrong; above the optimum; bound below it (real schools)`,
      target: '0; 0; never',
      measured: `${wrong}; ${above}; ${below}`,
    },
  ];
}
