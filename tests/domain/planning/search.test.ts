import { describe, expect, it } from 'vitest';
import { BROWSER_BUDGET, planBest, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import { presolve } from '../../../src/domain/planning/presolve.ts';
import { solve } from '../../../src/domain/planning/search.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { LARGE, randomInstance, SMALL } from './helpers/random-instance.ts';
import { optimum } from './helpers/referee.ts';
import { action, BIRCH, school } from './helpers/school.ts';
import { randomRelaxation, randomSolve } from './helpers/trials.ts';

/** Any number on demand: `npm run bench -- solves 100000`, `npm run bench -- relaxations 10000`. */
const SOLVES = 2000;
const RELAXATIONS = 500;

describe('the search', () => {
  it('finds the best plan of the worked example', () => {
    expect(solve(BIRCH, { iterations: 20, seed: 1 })).toEqual({ plan: [0, 0, 1], value: 28_666_666 });
  });
  it(`never breaks a rule and never misstates value or bound, ${SOLVES} times`, { timeout: 600_000 }, () => {
    for (let seed = 1; seed <= SOLVES; seed++) {
      const findings = randomSolve(seed);
      if (findings.length > 0) expect([seed, findings]).toEqual([seed, []]);
    }
  });
  it('gives the same plan for the same seed', () => {
    const instance = randomInstance(7, LARGE);
    expect(solve(instance, { iterations: 50, seed: 3 })).toEqual(solve(instance, { iterations: 50, seed: 3 }));
  });
  it('keeps a pinned action that brings nothing, though a better one wants its days', () => {
    const wanted = school({
      T: 1,
      cap: [1],
      actions: [action({ pinned: true }), action({ effects: [{ item: 0, from: 0, to: 4 }] })],
    });
    expect(solve(wanted, { iterations: 20, seed: 1 }).plan).toEqual([0, -1]);
  });
  it('lets a pinned action wait where that leaves room for a better one', () => {
    const call = school({
      cap: [1, 1],
      actions: [action({ pinned: true }), action({ effects: [{ item: 0, from: 0, to: 4 }], starts: 0b1 })],
    });
    expect(solve(call, { iterations: 20, seed: 1 }).plan).toEqual([1, 0]);
  });
  it('leaves a pinned action out only when it is impossible', () => {
    const late = school({ actions: [action({ pinned: true, starts: 0 }), action({ quick: true })] });
    expect(solve(late, { iterations: 20, seed: 1 }).plan).toEqual([-1, 0]);
  });
  it('takes the other alternative when the cheaper one leads nowhere', () => {
    const group = [
      { a: 0, lag: 0 },
      { a: 1, lag: 0 },
    ];
    const oneOf = school({
      termWeeks: [10, 10],
      actions: [
        action({ effort: [1], starts: 0b10 }),
        action({ effort: [2] }),
        action({ effects: [{ item: 0, from: 0, to: 1 }], anyPreds: [group], starts: 0b1 }),
      ],
    });
    expect(solve(oneOf, { iterations: 20, seed: 1 }).plan).toEqual([-1, 0, 0]);
  });
  it('puts no work into a plan that brings nothing', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = randomInstance(seed, LARGE);
      const { plan, value } = solve(instance, { iterations: 25, seed });
      plan.forEach((start, j) => {
        const dropped = plan.map((own, k) => (k === j ? -1 : own));
        if (start < 0 || instance.actions[j]!.pinned || !verifyPlan(instance, dropped).feasible) return;
        expect([seed, j, verifyPlan(instance, dropped).value < value]).toEqual([seed, j, true]);
      });
    }
  });
});

describe('a plan and what the referee proves', () => {
  it.each(Array.from({ length: 40 }, (_, k) => k + 1))('small school %i gets the optimum, and a bound not below it', (seed) => {
    const instance = randomInstance(seed, SMALL);
    const best = planBest(instance, BROWSER_BUDGET);
    const { points, pins } = optimum(instance);
    const free = instance.actions.filter((one) => one.fixedStart === undefined && one.pinned).length;
    const missing = verifyPlan(instance, best.plan).missing.filter((j) => instance.actions[j]!.fixedStart === undefined).length;
    expect(free - missing).toBe(pins);
    expect(best.value / 1e6).toBeCloseTo(points, 4);
    expect(best.bound / 1e6).toBeGreaterThan(points - 1e-4);
  });
});

describe('planning again', () => {
  it('keeps a plan that is as good as any, action by action', () => {
    const instance = randomInstance(12, LARGE);
    const { plan } = planBest(instance, BROWSER_BUDGET);
    expect(planBest(instance, WORKER_BUDGET, plan).plan).toEqual(plan);
  });
  it('leaves an action where it is for less than the worth of moving it, and moves it for more', () => {
    const item = (w: number) => ({ dim: 0, w, core: false, level: 0, priority: 1 });
    const one = (i: number) => action({ effects: [{ item: i, from: 0, to: 1 }] });
    const almostAlike = school({ T: 1, cap: [1], items: [item(1), item(1.003)], actions: [one(0), one(1)] });
    const again = (inertia: number) => solve(almostAlike, { iterations: 20, seed: 1, previous: [0, -1], inertia }).plan;
    expect(again(0.05)).toEqual([0, -1]);
    expect(again(0.01)).toEqual([-1, 0]);
  });
  it('is never worth less with more room, unless one more pinned action finds its place', { timeout: 600_000 }, () => {
    for (let seed = 1; seed <= RELAXATIONS; seed++) {
      const { name, lower } = randomRelaxation(seed);
      if (lower) expect([seed, name, lower]).toEqual([seed, name, false]);
    }
  });
  it('drops from the previous plan only what is not possible any more', () => {
    const before = school({ cap: [2, 2], actions: [0, 1, 2].map(() => action({ quick: true, effort: [1] })) });
    const { plan } = solve(before, { iterations: 20, seed: 1 });
    const { plan: after } = solve({ ...before, cap: [1, 2] }, { iterations: 20, seed: 1, previous: plan, inertia: 0.05 });
    expect(plan.filter((start) => start === 0)).toHaveLength(2);
    expect(after.filter((start, j) => start === 0 && plan[j] === 0)).toHaveLength(1);
  });
  it('is not led astray by a previous plan of nonsense', () => {
    const instance = randomInstance(5, LARGE);
    const { plan } = solve(instance, {
      iterations: 25,
      seed: 1,
      previous: instance.actions.map((_, j) => (j % 9) - 2),
      inertia: 0.05,
    });
    expect(verifyPlan(instance, plan).feasible).toBe(true);
    expect(presolve(instance).starts.every((starts, j) => plan[j]! < 0 || ((starts >> plan[j]!) & 1) === 1)).toBe(true);
  });
});
