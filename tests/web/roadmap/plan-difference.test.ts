import { describe, expect, it } from 'vitest';
import { isSamePlan, mergePlans, planDifference } from '../../../web/src/roadmap/plan-difference.ts';
import { planned, roadmapOf } from '../fixtures/roadmap.ts';

const kept = roadmapOf([planned('name-a-lead', 0), planned('kick-off', 0), planned('strategy', 1)]);
const proposed = roadmapOf([planned('name-a-lead', 0), planned('strategy', 2), planned('partner-visit', 1)]);

describe('planDifference', () => {
  it('names what comes, what goes and what moves', () => {
    const { added, removed, moved } = planDifference(kept, proposed);
    expect(added.map(({ action }) => action)).toEqual(['partner-visit']);
    expect(removed.map(({ action }) => action)).toEqual(['kick-off']);
    expect(moved.map(({ action, from }) => [action.action, from, action.term])).toEqual([['strategy', 1, 2]]);
  });

  it('finds nothing between a plan and itself', () => {
    expect(isSamePlan(planDifference(kept, kept))).toBe(true);
    expect(isSamePlan(planDifference(kept, proposed))).toBe(false);
  });
});

describe('mergePlans', () => {
  it('shows the kept plan alone while nothing is proposed', () => {
    expect(mergePlans(kept, undefined).every(({ fate }) => fate.kind === 'stays')).toBe(true);
  });

  it('holds every action of both plans once, in the order of the terms', () => {
    expect(mergePlans(kept, proposed).map(({ planned: { action }, fate }) => [action, fate.kind])).toEqual([
      ['name-a-lead', 'stays'],
      ['kick-off', 'leaves'],
      ['partner-visit', 'new'],
      ['strategy', 'moves'],
    ]);
  });
});
