import { describe, expect, it } from 'vitest';
import type { PlanInstance } from '../../../src/domain/planning/instance.ts';
import { presolve } from '../../../src/domain/planning/presolve.ts';
import { solve } from '../../../src/domain/planning/search.ts';
import { LARGE, randomInstance } from './helpers/random-instance.ts';
import { action, school } from './helpers/school.ts';

const why = (change: Partial<PlanInstance>, index = 0) => presolve(school(change)).why[index];

describe('what no plan can beat', () => {
  it('is the start after the whole chain of prerequisites', () => {
    const chain = school({
      T: 4,
      actions: [action({ dur: 2 }), action({ preds: [{ a: 0, lag: 1 }] }), action({ preds: [{ a: 1, lag: 0 }] })],
    });
    expect(presolve(chain).earliest).toEqual([0, 2, 2]);
  });
  it('waits for the soonest of the alternatives', () => {
    const group = [
      { a: 0, lag: 1 },
      { a: 1, lag: 0 },
    ];
    const oneOf = school({ T: 4, actions: [action({ dur: 2 }), action({ starts: 0b10 }), action({ anyPreds: [group] })] });
    expect(presolve(oneOf).earliest[2]).toBe(1);
  });
  it('waits until all days of the prerequisites fit before it', () => {
    const heavy = school({
      T: 3,
      cap: [4, 4, 4],
      actions: [
        action({ effort: [3] }),
        action({ effort: [3] }),
        action({ preds: [0, 1].map((a) => ({ a, lag: 0 })), effort: [1] }),
      ],
    });
    expect(presolve(heavy).earliest).toEqual([0, 0, 1]);
  });
  it('moves the end of a chain to the next term when the weeks run out', () => {
    const chain = school({
      termWeeks: [10, 10],
      actions: [action({ weeks: 6 }), action({ weeks: 5, preds: [{ a: 0, lag: 0 }] })],
    });
    expect(presolve(chain).earliest).toEqual([0, 1]);
  });
  it('is kept by every plan that the search finds', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const instance = randomInstance(seed, LARGE);
      const { starts } = presolve(instance);
      const { plan } = solve(instance, { iterations: 20, seed });
      expect(plan.every((start, j) => start < 0 || ((starts[j]! >> start) & 1) === 1)).toBe(true);
    }
  });
});

describe('why an action is impossible', () => {
  it('has no start term at all', () => {
    expect(why({ actions: [action({ starts: 0 })] })).toEqual({ kind: 'window' });
  });
  it('is longer than the horizon', () => {
    expect(why({ actions: [action({ dur: 3 })] })).toEqual({ kind: 'horizon', terms: 3 });
  });
  it('could start only before its prerequisites end', () => {
    expect(why({ actions: [action(), action({ starts: 0b1, preds: [{ a: 0, lag: 1 }] })] }, 1)).toEqual({
      kind: 'late',
      earliest: 1,
    });
  });
  it('needs an action that is impossible itself', () => {
    expect(why({ actions: [action({ starts: 0 }), action({ preds: [{ a: 0, lag: 0 }] })] }, 1)).toEqual({
      kind: 'prerequisite',
      action: 0,
    });
  });
  it('has no possible alternative in a group', () => {
    expect(why({ actions: [action({ starts: 0 }), action({ anyPreds: [[{ a: 0, lag: 0 }]] })] }, 1)).toEqual({
      kind: 'one-of',
      group: 0,
    });
  });
  it('needs more days than any term has, in all or of its role', () => {
    expect(why({ cap: [3, 5], actions: [action({ effort: [6] })] })).toEqual({
      kind: 'capacity',
      term: 1,
      role: undefined,
      short: 100,
    });
    expect(why({ roleCap: [[3, 2]], actions: [action({ effort: [4] })] })).toEqual({
      kind: 'capacity',
      term: 1,
      role: 0,
      short: 200,
    });
  });
  it('may have no open place', () => {
    expect(why({ rolePar: [0], actions: [action()] })).toEqual({ kind: 'open-actions', term: 1, role: 0 });
  });
  it('costs more than there is, with its prerequisites', () => {
    expect(why({ budget: 900, actions: [action({ cost: 500 }), action({ cost: 500, preds: [{ a: 0, lag: 0 }] })] }, 1)).toEqual({
      kind: 'budget',
      short: 10_000,
    });
  });
  it('takes more weeks than its term has', () => {
    expect(why({ termWeeks: [8, 9], actions: [action({ weeks: 10 })] })).toEqual({ kind: 'weeks', over: 10 });
  });
});
