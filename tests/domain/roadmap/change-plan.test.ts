import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/domain/context.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { planChange } from '../../../src/domain/roadmap/change-plan.ts';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { planOf } from '../../../src/domain/roadmap/placements.ts';
import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { changeBetween } from '../../../src/domain/roadmap/plan-change.ts';
import { sampleInput } from './helpers/samples.ts';

const START = '2026-11-22';
const SCHOOLS = ['alder', 'birch', 'cedar'];
/** A plan made with little work can be bettered, whatever changes. */
const LITTLE = { name: 'worker', search: 20, bound: 0 } as const;
const MUCH = { name: 'worker', search: 600, bound: 0 } as const;

function changed(school: string, context: Context) {
  const before = sampleInput(school, START);
  const after = sampleInput(school, START, { context });
  const kept = planRoadmap({ ...before, budget: LITTLE });
  return { before, after, kept, ...planChange({ before, after, kept: kept.plan, budget: MUCH }) };
}

describe('the plan after a change', () => {
  it.each(SCHOOLS)('%s: an answer that says the same moves nothing, however good the plan that is found', (school) => {
    const { kept, result } = changed(school, {});
    expect(result.plan.placements).toEqual(kept.plan.placements);
  });

  it.each(SCHOOLS)('%s: money that the plan does not use can go', (school) => {
    const { totals } = changed(school, {}).kept.roadmap;
    const { kept, result } = changed(school, { 'own-budget': totals.cost });
    expect(result.plan.placements).toEqual(kept.plan.placements);
  });

  it('offers a better plan separately, worth more than what is due to the change', () => {
    const offers = SCHOOLS.map((school) => changed(school, {})).filter(({ better }) => better !== undefined);
    expect(offers.length).toBeGreaterThan(0);
    for (const { result, better } of offers) expect(better?.plan.value).toBeGreaterThan(result.plan.value);
  });

  it.each(['alder', 'birch'])('%s: more days bring what did not fit before', (school) => {
    const { after, kept, result } = changed(school, { 'coordinator-posts': 1, 'other-staff-days': 80 });
    const compiled = compilePlan(after);
    expect(verifyPlan(compiled.instance, planOf(compiled, result.plan.placements)).feasible).toBe(true);
    expect(changeBetween(kept.plan.placements, result.plan.placements).added.length).toBeGreaterThan(0);
    expect(result.plan.value).toBeGreaterThan(kept.plan.value);
  });

  it.each(SCHOOLS)('%s: a shorter horizon keeps only what fits', (school) => {
    const { after, result } = changed(school, { horizon: 1 });
    const compiled = compilePlan(after);
    expect(verifyPlan(compiled.instance, planOf(compiled, result.plan.placements)).feasible).toBe(true);
  });
});
