import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import { faultsOf } from './helpers/checks.ts';
import { generatedSchool } from './helpers/generated.ts';
import { inputOf, planned } from './helpers/schools.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

describe('a roadmap of any school', () => {
  it.each(SEEDS)('of school %i keeps to order, days, dates, money and owners', (seed) => {
    const school = generatedSchool(seed);
    const { plan, roadmap } = planned(school);
    expect(faultsOf(inputOf(school), roadmap)).toEqual([]);
    const verified = verifyStoredPlan({ ...inputOf(school), proposed: plan });
    expect(isFault(verified) ? verified : verified.roadmap).toEqual(roadmap);
  });

  it('differs between schools: they plan between nothing and dozens of actions', () => {
    const counts = SEEDS.map((seed) => planned(generatedSchool(seed)).roadmap.actions.length);
    expect(Math.max(...counts)).toBeGreaterThan(20);
    expect(new Set(counts).size).toBeGreaterThan(15);
  });
});
