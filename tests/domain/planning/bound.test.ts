import { describe, expect, it } from 'vitest';
import { bound } from '../../../src/domain/planning/bound.ts';
import { certifiedBound } from '../../../src/domain/planning/certify.ts';
import { Random } from '../../../src/domain/planning/random.ts';
import { solve } from '../../../src/domain/planning/search.ts';
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

describe('the check of a bound', () => {
  it('finds the same number from the multipliers', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const instance = randomInstance(seed, LARGE);
      const { plan } = solve(instance, { iterations: 10, seed });
      const found = bound(instance, 80, plan);
      expect([seed, certifiedBound(instance, found.dual, plan)]).toEqual([seed, found.bound]);
    }
  });
  it('proves nothing false from multipliers of any origin', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = randomInstance(seed, SMALL);
      const { plan, value } = solve(instance, { iterations: 30, seed });
      const random = new Random(seed);
      const rows = bound(instance, 0).dual.length;
      const dual = Array.from({ length: rows }, () =>
        random.below(3) > 0 ? 0 : random.below(1 << (1 + random.below(30))) * 1024,
      );
      expect([seed, certifiedBound(instance, dual) >= value, certifiedBound(instance, dual, plan) >= value]).toEqual([
        seed,
        true,
        true,
      ]);
    }
  });
  it('counts unusable multipliers as nothing', () => {
    const { dual } = bound(BIRCH, 0);
    const honest = certifiedBound(BIRCH, dual);
    for (const bad of [-5, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      expect(
        certifiedBound(
          BIRCH,
          dual.map(() => bad),
        ),
      ).toBe(honest);
    }
    expect(certifiedBound(BIRCH, [1, 2, 3])).toBe(honest);
    expect(certifiedBound(BIRCH, [])).toBe(honest);
  });
});
