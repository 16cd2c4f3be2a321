import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/planning/evaluate.ts';
import { solve } from '../../../src/domain/planning/search.ts';
import { readByTerms } from './helpers/by-terms.ts';
import { LARGE, randomInstance, randomPlan } from './helpers/random-instance.ts';
import { action, BIRCH, school } from './helpers/school.ts';

describe('the value of a plan', () => {
  it('is that of the worked example, term by term', () => {
    const { value, today, terms } = evaluate(BIRCH, [0, 0, 1]);
    // Two levels of staff items and the staff level at once, then the partner item, the partner level and overall level 1.
    expect(value).toBe(8_333_333 + 8_333_333 + 4_000_000 + 5_000_000 + 1_200_000 + 1_800_000);
    expect(today).toEqual({ items: [1, 1, 0], dims: [1, 0], overall: 0 });
    expect(terms).toEqual([
      { items: [2, 2, 0], dims: [2, 0], overall: 0 },
      { items: [2, 2, 1], dims: [2, 1], overall: 1 },
    ]);
  });
  it('is less in the other order of the worked example', () => {
    expect(evaluate(BIRCH, [1, 1, 0]).value).toBe(8_333_333 + 2_000_000 + 3_000_000 + 5_000_000 + 5_000_000 + 2_400_000);
  });
  it('is nothing without actions', () => {
    expect(evaluate(BIRCH, [-1, -1, -1]).value).toBe(0);
  });
  it('counts a step once, from the first action that ends', () => {
    const step = { effects: [{ item: 0, from: 0, to: 1 }] };
    const twice = school({ actions: [action(step), action(step)] });
    expect(evaluate(twice, [0, 1]).value).toBe(25_000_000);
    expect(evaluate(twice, [1, 1]).value).toBe(12_500_000);
  });
  it('counts a higher step only once the steps below are covered', () => {
    const stairs = school({
      actions: [action({ effects: [{ item: 0, from: 1, to: 3 }] }), action({ effects: [{ item: 0, from: 0, to: 1 }] })],
    });
    expect(evaluate(stairs, [0, -1]).value).toBe(0);
    expect(evaluate(stairs, [0, 1]).value).toBe(37_500_000);
    expect(evaluate(stairs, [0, 1]).terms.map(({ items }) => items[0])).toEqual([0, 3]);
  });
  it('gives nothing above the target of the dimension, though the level is shown', () => {
    const low = school({ actions: [action({ effects: [{ item: 0, from: 0, to: 4 }] })], maxLevel: [2], gateW: 10, gateOW: 5 });
    const { value, terms } = evaluate(low, [0]);
    expect(value).toBe(2 * 25_000_000 + 2 * 10_000_000 + 2 * 5_000_000);
    expect(terms[0]).toEqual({ items: [4], dims: [4], overall: 4 });
  });
  it('multiplies an item by its priority', () => {
    const one = { dim: 0, w: 1, core: false, level: 0, priority: 1.5 };
    const urgent = school({ items: [one], actions: [action({ effects: [{ item: 0, from: 0, to: 1 }] })] });
    expect(evaluate(urgent, [0]).value).toBe(37_500_000);
  });
  it('adds a bonus for the first three quick wins of the first term', () => {
    const quick = school({ actions: Array.from({ length: 5 }, () => action({ quick: true })) });
    expect(evaluate(quick, [0, 0, 1, -1, -1]).value).toBe(300_000);
    expect(evaluate(quick, [0, 0, 0, 0, 0]).value).toBe(450_000);
  });
  it('leaves out what does not apply to the school', () => {
    const partly = school({
      dims: [
        { w: 1, foundation: true },
        { w: 9, foundation: false },
      ],
      items: [
        { dim: 0, w: 1, core: true, level: 0, priority: 1 },
        { dim: 1, w: 1, core: true, level: -1, priority: 1 },
      ],
      actions: [
        action({
          effects: [
            { item: 0, from: 0, to: 1 },
            { item: 1, from: 0, to: 1 },
          ],
        }),
      ],
      gateOW: 3,
    });
    const { value, terms } = evaluate(partly, [0]);
    expect(value).toBe(25_000_000 + 3_000_000);
    expect(terms[0]).toEqual({ items: [1, -1], dims: [1, -1], overall: 1 });
  });
  it('ends with the last term of an action; one that runs past the horizon brings nothing', () => {
    const long = school({ actions: [action({ dur: 2, effects: [{ item: 0, from: 0, to: 1 }] })] });
    expect(evaluate(long, [0]).value).toBe(12_500_000);
    expect(evaluate(long, [1]).value).toBe(0);
  });
  it('is the same in a second reading by terms, with all levels, for any plan of any school', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const instance = randomInstance(seed, LARGE);
      const plan = randomPlan(instance, seed);
      expect([seed, evaluate(instance, plan)]).toEqual([seed, readByTerms(instance, plan)]);
    }
  });
  it('is what the search says of its own plans', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const instance = randomInstance(seed, LARGE);
      const { plan, value } = solve(instance, { iterations: 5, seed });
      expect([seed, evaluate(instance, plan).value]).toEqual([seed, value]);
    }
  });
});
