import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/domain/context.ts';
import { SLOW_BROWSER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { planChange } from '../../../src/domain/roadmap/change-plan.ts';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { planOf } from '../../../src/domain/roadmap/placements.ts';
import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { changeBetween, withChange } from '../../../src/domain/roadmap/plan-change.ts';
import { whatIf } from '../../../src/domain/roadmap/what-if/what-if.ts';
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

  it('brings safety forward after an incident, also where a good plan is kept', () => {
    const before = sampleInput('birch', START);
    const kept = planRoadmap({ ...before, budget: SLOW_BROWSER_BUDGET });
    const after = sampleInput('birch', START, { context: { 'known-problems': ['low-grant-use', 'safety-incident'] } });
    const { result } = planChange({ before, after, kept: kept.plan, budget: SLOW_BROWSER_BUDGET });
    const safetyDay = ({ plan }: typeof kept) => plan.placements.find(({ action }) => action === 'safety-day')?.term;
    expect(safetyDay(kept)).toBeGreaterThan(0);
    expect(safetyDay(result)).toBeLessThan(safetyDay(kept) ?? 0);
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

  it('is what a what-if showed, once that is taken over', () => {
    const { before, after, kept } = changed('birch', { horizon: 3 });
    const shown = whatIf({ ...before, plan: kept.plan, change: { kind: 'horizon', years: 3 }, budget: MUCH });
    const near = { ...kept.plan, placements: withChange(kept.plan.placements, shown) };
    const { result } = planChange({ before, after, kept: kept.plan, near, budget: MUCH });
    const { added, moved, removed } = changeBetween(kept.plan.placements, result.plan.placements);
    expect([added.length, moved.length, removed.length]).toEqual([shown.added.length, shown.moved.length, shown.removed.length]);
    expect(result.plan.value).toBe(shown.after);
  });

  it.each(SCHOOLS)('%s: a shorter horizon keeps only what fits', (school) => {
    const { after, result } = changed(school, { horizon: 1 });
    const compiled = compilePlan(after);
    expect(verifyPlan(compiled.instance, planOf(compiled, result.plan.placements)).feasible).toBe(true);
  });
});

describe('the start terms after a change', () => {
  it('lack what falls out, and hold what comes in and what moves', () => {
    const kept = ['visit', 'lead', 'strategy'].map((action, term) => ({ action, term }));
    const change = {
      added: [{ action: 'campaign', term: 3 }],
      removed: [{ action: 'lead', term: 1 }],
      moved: [{ action: 'strategy', from: 2, to: 0 }],
    };
    const after = withChange(kept, change);
    expect(new Map(after.map(({ action, term }) => [action, term]))).toEqual(
      new Map([
        ['visit', 0],
        ['strategy', 0],
        ['campaign', 3],
      ]),
    );
    expect(changeBetween(kept, after)).toEqual(change);
  });
});
