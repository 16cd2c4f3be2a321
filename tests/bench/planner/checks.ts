import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { bound } from '../../../src/domain/planning/bound.ts';
import { certifiedBound } from '../../../src/domain/planning/certify.ts';
import { planBest, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import type { GivenProblem } from './given.ts';
import { at, type Row, timed } from './table.ts';

const FRESH_THREADS = 9;

/** Time to verify plans and to re-check bounds. */
export async function checkRows(problems: readonly GivenProblem[]): Promise<readonly Row[]> {
  const plans = problems.map(({ instance }) => ({ instance, plan: planBest(instance, WORKER_BUDGET).plan }));
  const warm = plans.map(({ instance, plan }) => timed(20, () => verifyPlan(instance, plan)).ms);
  const cold: number[] = [];
  for (const data of plans.slice(0, FRESH_THREADS)) cold.push(await firstVerdict(data));
  const proofs = problems.map(({ instance }) => ({ instance, ...bound(instance, 100) }));
  const certify = proofs.map(({ instance, dual }) => timed(10, () => certifiedBound(instance, dual)).ms);
  const told = (values: readonly number[]) => `best ${at(values, 0)}, p50 ${at(values, 0.5)}, max ${at(values, 1)} ms`;
  return [
    { what: 'verify a plan, warm', target: '<= 0.1 ms', measured: told(warm) },
    { what: `verify a plan, cold (${FRESH_THREADS} fresh threads)`, target: '<= 2 ms', measured: told(cold) },
    { what: 're-check a bound, warm', target: '<= 2 ms', measured: told(certify) },
  ];
}

/** One more day in every term: what moves, and whether anything is worth less. */
export function stabilityRow(problems: readonly GivenProblem[]): Row {
  let [lower, moved, chosen] = [0, 0, 0];
  for (const { instance } of problems) {
    const before = planBest(instance, WORKER_BUDGET);
    const more = (days: readonly number[]) => days.map((day) => day + 1);
    const easier = { ...instance, cap: more(instance.cap), roleCap: instance.roleCap.map(more) };
    const after = planBest(easier, WORKER_BUDGET, before.plan);
    if (after.value < before.value) lower++;
    moved += before.plan.filter((start, j) => start >= 0 && after.plan[j] !== start).length;
    chosen += before.plan.filter((start) => start >= 0).length;
  }
  return {
    what: `one more day per term, ${problems.length} given problems`,
    target: 'worth less 0, moved <= 5 %',
    measured: `worth less ${lower}, moved ${((100 * moved) / chosen).toFixed(1)} %`,
  };
}

function firstVerdict(workerData: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(path.join(import.meta.dirname, 'first-verdict.ts'), { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
