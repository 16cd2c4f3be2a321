import { describe, expect, it } from 'vitest';
import { certifiedBound } from '../../../src/domain/planning/certify.ts';
import { BROWSER_BUDGET, planBest, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { generatedSchool } from '../roadmap/helpers/generated.ts';
import { inputOf } from '../roadmap/helpers/schools.ts';
import { optimum } from './helpers/referee.ts';

const SCHOOLS = Array.from({ length: 30 }, (_, k) => k + 1);

/**
 * Schools with the published actions, one-of prerequisites, limits per owner, pinned, declined and running actions. A plan
 * may keep fewer pinned actions than the referee's; then only the bound can be compared.
 */
describe('plans of generated schools, against the exact optimum', () => {
  it.each(SCHOOLS)('school %i', { timeout: 120_000 }, (seed) => {
    const { instance } = compilePlan(inputOf(generatedSchool(seed)));
    const { points, pins } = optimum(instance, 100);
    const best = Math.round(points * 1e6);
    for (const [budget, part] of [
      [BROWSER_BUDGET, 0.985],
      [WORKER_BUDGET, 0.9],
    ] as const) {
      const { plan, value, bound, dual } = planBest(instance, budget);
      const verdict = verifyPlan(instance, plan);
      const kept = instance.actions.filter(
        (action, j) => action.pinned && action.fixedStart === undefined && plan[j]! >= 0,
      ).length;
      expect([verdict.feasible, verdict.value, certifiedBound(instance, dual, plan)]).toEqual([true, value, bound]);
      expect(kept).toBeLessThanOrEqual(pins);
      if (kept < pins) continue;
      expect(value).toBeLessThanOrEqual(best + 100);
      expect(value).toBeGreaterThanOrEqual(best * part);
      expect(bound).toBeGreaterThanOrEqual(best - 100);
    }
  });
});
