import { describe, expect, it } from 'vitest';
import { certifiedBound } from '../../../src/domain/planning/certify.ts';
import { BROWSER_BUDGET, planBest, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { keptByChoice, type RealSchool, realSchools } from './helpers/real-schools.ts';
import { optimum } from './helpers/referee.ts';

const SCHOOLS = realSchools();
const howMany = (has: (school: RealSchool) => boolean) => SCHOOLS.filter(has).length;
const anyAction = (has: (action: RealSchool['instance']['actions'][number]) => boolean) =>
  howMany(({ instance }) => instance.actions.some(has));

/** A plan may keep fewer pinned actions than the referee's; then only the bound can be compared. */
describe('plans of generated schools, against the exact optimum', () => {
  it('have one-of prerequisites, limits per owner, pinned, declined and running actions', () => {
    expect(anyAction(({ anyPreds }) => anyPreds.length > 0)).toBeGreaterThanOrEqual(10);
    expect(howMany(({ instance }) => instance.rolePar.some((open) => open < instance.actions.length))).toBeGreaterThanOrEqual(30);
    expect(anyAction(({ pinned }) => pinned)).toBeGreaterThanOrEqual(30);
    expect(howMany(({ school }) => (school.choices?.declined ?? []).length > 0)).toBeGreaterThanOrEqual(5);
    expect(anyAction(({ fixedStart }) => fixedStart !== undefined)).toBeGreaterThanOrEqual(5);
  });
  it.each(SCHOOLS.map((school) => [school.seed, school] as const))('school %i', { timeout: 120_000 }, (_, { instance }) => {
    const { points, pins } = optimum(instance, 100);
    const best = Math.round(points * 1e6);
    for (const [budget, part] of [
      [BROWSER_BUDGET, 0.985],
      [WORKER_BUDGET, 0.9],
    ] as const) {
      const { plan, value, bound, dual } = planBest(instance, budget);
      const verdict = verifyPlan(instance, plan);
      const kept = keptByChoice(instance, plan);
      expect([verdict.feasible, verdict.value, certifiedBound(instance, dual, plan)]).toEqual([true, value, bound]);
      expect(kept).toBeLessThanOrEqual(pins);
      if (kept < pins) continue;
      expect(value).toBeLessThanOrEqual(best + 100);
      expect(value).toBeGreaterThanOrEqual(best * part);
      expect(bound).toBeGreaterThanOrEqual(best - 100);
    }
  });
});
