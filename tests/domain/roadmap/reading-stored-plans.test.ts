import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { keepOrPlan, verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import { inputOf, planned, TEST_BUDGET } from './helpers/schools.ts';

const school = { context: { 'coordinator-posts': 0.5, 'other-staff-days': 20 } };
const input = inputOf(school);
const { plan, roadmap } = planned(school);

describe('a plan from the store', () => {
  it('is only described while its problem is the one it was checked for: the proof is not looked at again', () => {
    const { proof: _, ...unproven } = plan;
    const read = keepOrPlan({ ...input, plan: { ...unproven, bound: plan.bound + 1 }, budget: WORKER_BUDGET });
    expect(read.roadmap.quality.bound).toBe(plan.bound + 1);
    expect(read.roadmap.actions).toEqual(roadmap.actions);
  });

  it('is checked anew when a start term was changed, and made anew when it breaks a rule', () => {
    const placements = plan.placements.map((one) => ({ ...one, term: 3 }));
    const read = keepOrPlan({ ...input, plan: { ...plan, placements }, budget: TEST_BUDGET });
    expect(read.plan.placements).not.toEqual(placements);
    expect(isFault(verifyStoredPlan({ ...input, proposed: { choices: plan.choices, placements } }))).toBe(true);
  });

  it.each([
    ['an answer of the context', inputOf({ context: { ...school.context, 'other-staff-days': 21 } })],
    ['a rating', inputOf({ ...school, levels: (_, index) => (index === 0 ? 2 : 1) })],
  ])('is valued and bounded anew when %s has changed', (_, changed) => {
    const read = keepOrPlan({ ...changed, plan: { ...plan, value: 1, bound: 2 }, budget: TEST_BUDGET });
    expect(read.plan.value).toBeGreaterThan(1);
    expect(read.plan.bound).toBeGreaterThanOrEqual(read.plan.value);
    expect(read.plan.provenFor).not.toBe(plan.provenFor);
  });

  it('is described once while nothing changes, and anew for another profile, context, decision or country', () => {
    const read = (change: Partial<typeof input>, own = plan) =>
      keepOrPlan({ ...input, ...change, plan: own, budget: TEST_BUDGET }).roadmap;
    const first = read({});
    expect(read({})).toBe(first);
    const [, ...gaps] = input.profile.gaps;
    expect(read({ profile: { ...input.profile, gaps } })).not.toBe(first);
    expect(read({ context: { ...input.context, regions: 'beyond' } })).not.toBe(first);
    expect(read({ country: { ...input.country } })).not.toBe(first);
    expect(read({}, { ...plan, safe: [] })).not.toBe(first);
    expect(read({})).toEqual(first);
  });

  it('is named by problem and plan: the same again for the same, another for another', () => {
    expect(planned(school).plan.provenFor).toBe(plan.provenFor);
    expect(planned({ ...school, choices: { pinned: ['green-travel-rule'] } }).plan.provenFor).not.toBe(plan.provenFor);
    expect(plan.provenFor).toMatch(/^[0-9a-f]{16}$/);
  });
});
