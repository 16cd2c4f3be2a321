import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/planning/evaluate.ts';
import { cheapestPath } from '../../../src/domain/planning/path.ts';
import { presolve } from '../../../src/domain/planning/presolve.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { fewestDays } from './helpers/path-referee.ts';
import { LARGE, randomInstance } from './helpers/random-instance.ts';
import { action, BIRCH, school } from './helpers/school.ts';

describe('the cheapest path to a level', () => {
  it('is known to be over where the level is reached today', () => {
    expect(cheapestPath(BIRCH, { dim: 0, level: 1 })).toEqual({ kind: 'reached' });
  });
  it('takes the cheaper of two ways, with what it needs first', () => {
    const ways = school({
      actions: [
        action({ effort: [2] }),
        action({ effects: [{ item: 0, from: 0, to: 1 }], effort: [3], preds: [{ a: 0, lag: 0 }] }),
        action({ effects: [{ item: 0, from: 0, to: 1 }], effort: [5.5] }),
      ],
    });
    expect(cheapestPath(ways, { dim: 0, level: 1 })).toEqual({
      kind: 'found',
      actions: [0, 1],
      days: 500,
      atLeast: 500,
      plan: [0, 0, -1],
      term: 0,
    });
  });
  it('leaves out what the share does not need', () => {
    const items = [0, 1, 2, 3, 4].map(() => ({ dim: 0, w: 1, core: false, level: 0, priority: 1 }));
    const each = items.map((_, item) => action({ effects: [{ item, from: 0, to: 1 }], effort: [item + 1] }));
    const path = cheapestPath(school({ items, actions: each }), { dim: 0, level: 1 });
    expect(path).toMatchObject({ kind: 'found', actions: [0, 1, 2, 3], days: 1000, atLeast: 1000 });
  });
  it('takes what runs already as given', () => {
    const half = school({
      actions: [
        action({ effects: [{ item: 0, from: 0, to: 1 }], fixedStart: 0 }),
        action({ effects: [{ item: 0, from: 1, to: 2 }], effort: [4] }),
      ],
    });
    expect(cheapestPath(half, { dim: 0, level: 1 })).toEqual({ kind: 'reached' });
    expect(cheapestPath(half, { dim: undefined, level: 2 })).toMatchObject({ kind: 'found', actions: [1], days: 400 });
  });
  it('names the steps that no possible action covers', () => {
    const gap = school({ actions: [action({ effects: [{ item: 0, from: 0, to: 2 }] })] });
    expect(cheapestPath(gap, { dim: 0, level: 3 })).toEqual({ kind: 'no-action', missing: [{ item: 0, level: 3 }] });
  });
  it('says when the days of the horizon are too few', () => {
    const heavy = school({
      cap: [3, 3],
      actions: [0, 1, 2].map((from) => action({ effects: [{ item: 0, from, to: from + 1 }], effort: [3] })),
    });
    expect(cheapestPath(heavy, { dim: 0, level: 3 })).toEqual({
      kind: 'beyond-horizon',
      actions: [0, 1, 2],
      days: 900,
      atLeast: 900,
      because: { kind: 'days', needed: 900, available: 600 },
    });
  });
  it('says when there is too little money', () => {
    const dear = school({
      budget: 900,
      actions: [0, 1].map((from) => action({ effects: [{ item: 0, from, to: from + 1 }], cost: 500 })),
    });
    expect(cheapestPath(dear, { dim: 0, level: 2 })).toMatchObject({
      kind: 'beyond-horizon',
      because: { kind: 'money', needed: 100_000, available: 90_000 },
    });
  });
  it('says which actions find no place in the terms', () => {
    const narrow = school({
      par: [1, 0],
      actions: [0, 1].map((from) => action({ effects: [{ item: 0, from, to: from + 1 }], starts: 0b1 })),
    });
    const path = cheapestPath(narrow, { dim: 0, level: 2 });
    expect(path).toMatchObject({ kind: 'beyond-horizon', days: 200, because: { kind: 'terms' } });
  });
  it('gives a plan that keeps all rules and reaches the level', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const instance = randomInstance(seed, LARGE);
      for (const dim of [undefined, 0]) {
        const path = cheapestPath(instance, { dim, level: 1 });
        if (path.kind !== 'found') continue;
        const last = evaluate(instance, path.plan).terms[path.term];
        expect([seed, verifyPlan(instance, path.plan).feasible]).toEqual([seed, true]);
        expect([seed, (dim === undefined ? last?.overall : last?.dims[dim]) ?? 0]).toEqual([
          seed,
          expect.toBeOneOf([1, 2, 3, 4]),
        ]);
      }
    }
  });
  it.each(Array.from({ length: 40 }, (_, k) => k + 1))('is the one the referee finds in school %i', (seed) => {
    const instance = randomInstance(seed, LARGE);
    const possible = presolve(instance).starts.map((starts) => starts !== 0);
    for (const dim of [undefined, ...instance.dims.keys()]) {
      for (const level of [1, 2, 3]) {
        const path = cheapestPath(instance, { dim, level });
        const fewest = fewestDays(instance, { dim, level }, possible);
        const ours =
          path.kind === 'reached'
            ? 0
            : path.kind === 'no-action' || (path.kind === 'beyond-horizon' && path.because.kind === 'money')
              ? undefined
              : path.days / 100;
        if (ours === undefined || fewest === undefined) expect([seed, dim, level, ours]).toEqual([seed, dim, level, fewest]);
        else expect([seed, dim, level, Math.abs(ours - fewest) < 1e-6]).toEqual([seed, dim, level, true]);
      }
    }
  });
});
