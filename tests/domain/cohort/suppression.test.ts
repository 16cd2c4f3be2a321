import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Protection } from '../../../src/domain/cohort/parameters.ts';
import { everythingSeen, isolated, type Moment, publish } from './helpers/attack.ts';
import { isIsolating } from './helpers/linear-attack.ts';

const SCHOOLS = 26;
const LEAST = 5;
const ALL: readonly Protection[] = ['complement', 'difference', 'unanimity'];

const kind = fc.record({
  isHidden: fc.boolean(),
  size: fc.constantFrom('small', 'middle', 'large'),
});

/** A cohort over some terms: in each, some schools join or leave, some answer anew, some change how they appear. */
const history: fc.Arbitrary<readonly Moment[]> = fc
  .record({
    kinds: fc.array(kind, { minLength: SCHOOLS, maxLength: SCHOOLS }),
    terms: fc.array(
      fc.record({
        toggles: fc.array(fc.nat(SCHOOLS - 1), { maxLength: 9 }),
        answers: fc.array(fc.tuple(fc.nat(SCHOOLS - 1), fc.constantFrom(0, 1, 2, 3, 4)), { maxLength: 8 }),
        switches: fc.array(fc.nat(SCHOOLS - 1), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ kinds, terms }) => {
    const here = new Set(kinds.keys());
    const levels = kinds.map((_, at) => at % 5);
    const hidden = kinds.map(({ isHidden }) => isHidden);
    return terms.map(({ toggles, answers, switches }): Moment => {
      for (const at of toggles) if (!here.delete(at)) here.add(at);
      for (const [at, level] of answers) levels[at] = level;
      for (const at of switches) hidden[at] = !hidden[at];
      return kinds.map((one, at) => ({
        ...one,
        number: 100 + at,
        isHidden: hidden[at] ?? true,
        isHere: here.has(at),
        level: asLevel(levels[at] ?? 0),
      }));
    });
  });

/** Fails where a reader, or a hidden school that knows its own answers, learns about fewer than five others. */
const nobodyIsIsolated = (protect: readonly Protection[]) =>
  fc.property(history, (moments) => {
    const sets = isolated(publish(moments, protect));
    expect(Math.min(LEAST + 1, ...sets.map(({ length }) => length))).toBe(LEAST + 1);
  });

/** The same for every sum and difference of all views together. */
const nothingAddsUp = (protect: readonly Protection[]) =>
  fc.property(history, (moments) => {
    const seen = everythingSeen(publish(moments, protect));
    const views = seen.map((schools) => new Set([...schools].map(([number, level]) => `${number}:${level}`)));
    expect(isIsolating(views, LEAST + 1)).toBe(false);
  });

describe('releases of a cohort', () => {
  it('isolate no fewer than five others by any pair of views, whoever joins, leaves, answers anew or shows itself', () => {
    fc.assert(nobodyIsIsolated(ALL), { numRuns: 400, seed: 20261122 });
  });
  it('would leak through the complement if it were not protected', () => {
    expect(fc.check(nobodyIsIsolated(['difference', 'unanimity']), { numRuns: 400, seed: 20261122 }).failed).toBe(true);
  });
  it('would leak through the difference of two releases if it were not protected', () => {
    expect(fc.check(nobodyIsIsolated(['complement', 'unanimity']), { numRuns: 400, seed: 20261122 }).failed).toBe(true);
  });
  it('isolate no fewer than five others by any sum and difference of all views', () => {
    fc.assert(nothingAddsUp(ALL), { numRuns: 400, seed: 20261122 });
    expect(fc.check(nothingAddsUp(['difference', 'unanimity']), { numRuns: 400, seed: 20261122 }).failed).toBe(true);
  });
  it('still say something in most cohorts of this size, and something new in later ones', () => {
    const samples = fc.sample(history, { numRuns: 100, seed: 20261122 });
    const made = samples.map((moments) => publish(moments, ALL).made);
    const telling = made.filter(([first]) => first?.release.groups[0]?.dimensions.lea);
    const changing = made.flatMap((releases) => releases.slice(1)).filter(({ ledger }) => ledger.measures[1]?.shown);
    expect(telling.length).toBeGreaterThan(80);
    expect(changing.length).toBeGreaterThan(30);
  });
});

function asLevel(value: number): 0 | 1 | 2 | 3 | 4 {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : 0;
}
