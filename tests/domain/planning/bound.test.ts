import { describe, expect, it } from 'vitest';
import { bound } from '../../../src/domain/planning/bound.ts';
import { certifiedBound } from '../../../src/domain/planning/certify.ts';
import type { PlanInstance } from '../../../src/domain/planning/instance.ts';
import { buildModel } from '../../../src/domain/planning/model.ts';
import { Random } from '../../../src/domain/planning/random.ts';
import { solve } from '../../../src/domain/planning/search.ts';
import { exactBound } from './helpers/exact-bound.ts';
import { LARGE, randomInstance, SMALL } from './helpers/random-instance.ts';
import { action, BIRCH, school } from './helpers/school.ts';

describe('the bound', () => {
  it('meets the value of the worked example', () => {
    expect(bound(BIRCH, 2000).bound).toBeGreaterThanOrEqual(28_666_666);
    expect(bound(BIRCH, 2000).bound).toBeLessThan(31_000_000);
  });
  it('is exactly what one action brings that fits', () => {
    const simple = school({ actions: [action({ effects: [{ item: 0, from: 0, to: 2 }] })] });
    expect(bound(simple, 100).bound).toBe(50_000_000);
  });
  it('knows that the pinned action takes the days', () => {
    const wanted = school({
      T: 1,
      cap: [1],
      actions: [action({ pinned: true }), action({ effects: [{ item: 0, from: 0, to: 4 }] })],
    });
    expect(bound(wanted, 200).bound).toBeGreaterThanOrEqual(100_000_000);
    expect(bound(wanted, 200, [0, -1]).bound).toBeLessThan(1_000_000);
  });
  it('is never below a plan that was found, however few its steps', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const instance = randomInstance(seed, seed % 2 === 0 ? LARGE : SMALL);
      const { plan, value } = solve(instance, { iterations: 60, seed });
      for (const iterations of [0, 7, 120])
        expect([seed, bound(instance, iterations, plan).bound >= value]).toEqual([seed, true]);
      expect([seed, bound(instance, 60).bound >= value]).toEqual([seed, true]);
    }
  });
  it('does not grow with more steps on a fixed school', () => {
    const instance = randomInstance(8, LARGE);
    const [few, some, many] = [0, 50, 800].map((iterations) => bound(instance, iterations).bound);
    expect(few).toBeGreaterThan(some!);
    expect(some).toBeGreaterThanOrEqual(many!);
  });
});

describe('a bound by cases', () => {
  it('is tighter where a level is all or nothing, and checks out', () => {
    let tighter = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const instance = randomInstance(seed, LARGE);
      const { plan, value } = solve(instance, { iterations: 60, seed });
      const whole = bound(instance, 200, plan);
      const cases = bound(instance, 200, plan, 5);
      expect([seed, cases.bound >= value, cases.bound <= whole.bound]).toEqual([seed, true, true]);
      expect([seed, certifiedBound(instance, cases.dual, plan)]).toEqual([seed, cases.bound]);
      if (cases.bound < whole.bound) tighter++;
    }
    expect(tighter).toBeGreaterThan(20);
  });
  it('still holds for a plan that keeps other pinned actions', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const instance = randomInstance(seed, SMALL);
      const { plan, value } = solve(instance, { iterations: 30, seed });
      const { dual } = bound(instance, 60, [], 5);
      expect([seed, certifiedBound(instance, dual, plan) >= value]).toEqual([seed, true]);
    }
  });
});

describe('the check of a bound', () => {
  const noProof = (instance: PlanInstance) => certifiedBound(instance, []);
  const rowsOf = (instance: PlanInstance) => buildModel(instance).rows.count;
  it('finds the same number from the proof', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const instance = randomInstance(seed, LARGE);
      const { plan } = solve(instance, { iterations: 10, seed });
      const found = bound(instance, 80, plan);
      expect([seed, certifiedBound(instance, found.dual, plan)]).toEqual([seed, found.bound]);
    }
  });
  it('adds up as in whole numbers of any size', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const instance = randomInstance(seed, seed % 2 === 0 ? LARGE : SMALL);
      const { dual } = bound(instance, 60);
      expect([seed, BigInt(certifiedBound(instance, dual))]).toEqual([seed, exactBound(buildModel(instance), dual)]);
    }
  });
  it('proves nothing false from multipliers and cases of any origin', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = randomInstance(seed, SMALL);
      const { plan, value } = solve(instance, { iterations: 30, seed });
      const random = new Random(seed);
      const columns = buildModel(instance).gain.length;
      const leaf = () => [
        0,
        ...Array.from({ length: rowsOf(instance) }, () =>
          random.below(3) > 0 ? 0 : random.below(1 << (1 + random.below(30))) * 1024,
        ),
      ];
      const proof = [1 + random.below(columns), ...leaf(), 1 + random.below(columns), ...leaf(), ...leaf()];
      for (const one of [leaf(), proof]) {
        expect([seed, certifiedBound(instance, one) >= value, certifiedBound(instance, one, plan) >= value]).toEqual([
          seed,
          true,
          true,
        ]);
      }
    }
  });
  it('counts a case that contradicts what is kept as no case', () => {
    const wanted = school({ T: 1, actions: [action({ pinned: true, effects: [{ item: 0, from: 0, to: 1 }] })] });
    const rows = rowsOf(wanted);
    const column = buildModel(wanted).started[0]!;
    const dear = [0, ...Array.from({ length: rows }, () => 0)];
    expect(certifiedBound(wanted, [column + 1, ...dear, ...dear], [0])).toBe(noProof(wanted));
    expect(certifiedBound(wanted, [column + 1, ...dear, column + 1, ...dear, ...dear], [0])).toBe(noProof(wanted));
  });
  it('reads a run of zeros', () => {
    expect(certifiedBound(BIRCH, [0, -rowsOf(BIRCH)])).toBe(noProof(BIRCH));
  });
  it.each([
    ['a multiplier that is no whole number', (rows: number) => [0, 0.5, 1 - rows]],
    ['no number at all', (rows: number) => [0, Number.NaN, 1 - rows]],
    ['a multiplier too large to add up exactly', (rows: number) => [0, 2 ** 60, 1 - rows]],
    ['an endless number', (rows: number) => [0, Number.POSITIVE_INFINITY, 1 - rows]],
    ['too few multipliers', (rows: number) => [0, 1 - rows]],
    ['too many', (rows: number) => [0, -rows, 1]],
    ['a case of no column', (rows: number) => [1e9, 0, -rows, 0, -rows]],
    ['half a case', (rows: number) => [1, 0, -rows]],
    ['a good proof with something after it', (rows: number) => [0, ...Array.from({ length: rows }, () => 1024), 7]],
    ['nothing', () => []],
  ])('takes %s for no proof', (_, proof) => {
    expect(certifiedBound(BIRCH, proof(rowsOf(BIRCH)))).toBe(noProof(BIRCH));
  });
  it('does not follow cases without end', () => {
    expect(
      certifiedBound(
        BIRCH,
        Array.from({ length: 100_000 }, () => 1),
      ),
    ).toBe(noProof(BIRCH));
  });
});
