import { describe, expect, it } from 'vitest';
import type { PlanAction, PlanInstance } from '../../../src/domain/planning/instance.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { action, BIRCH, school } from './helpers/school.ts';

const problems = (change: Partial<PlanInstance>, plan: readonly number[]) => verifyPlan(school(change), plan).problems;
const two = (first: Partial<PlanAction>, second: Partial<PlanAction>) => [action(first), action(second)];

describe('the independent check of a plan', () => {
  it('accepts the plan of the worked example with its value', () => {
    expect(verifyPlan(BIRCH, [0, 0, 1])).toEqual({ feasible: true, problems: [], missing: [], value: 28_666_666 });
  });
  it('refuses what is not a list of start terms', () => {
    expect(problems({ actions: two({}, {}) }, [0])).toEqual([{ kind: 'length', expected: 2 }]);
    expect(problems({ actions: two({}, {}) }, [0.5, 2])).toEqual([
      { kind: 'start', action: 0, start: 0.5 },
      { kind: 'start', action: 1, start: 2 },
    ]);
    expect(verifyPlan(school({ actions: [action()] }), [Number.NaN]).value).toBe(0);
  });
  it('notices an action that runs past the last term', () => {
    expect(problems({ actions: [action({ dur: 2 })] }, [1])).toEqual([{ kind: 'horizon', action: 0 }]);
  });
  it('notices a start outside the allowed terms', () => {
    expect(problems({ actions: [action({ starts: 0b10 })] }, [0])).toEqual([{ kind: 'window', action: 0, term: 0 }]);
  });
  it('notices an action that runs already and was moved or dropped', () => {
    const running = { actions: [action({ fixedStart: 0 })] };
    expect(problems(running, [0])).toEqual([]);
    expect(problems(running, [-1])).toEqual([{ kind: 'fixed', action: 0, term: 0 }]);
    expect(problems(running, [1])).toEqual([{ kind: 'fixed', action: 0, term: 0 }]);
  });
  it('wants every prerequisite ended, with its lag', () => {
    const chain = (lag: number) => ({ actions: two({}, { preds: [{ a: 0, lag }] }) });
    expect(problems(chain(0), [0, 0])).toEqual([]);
    expect(problems(chain(1), [0, 0])).toEqual([{ kind: 'after', action: 1, other: 0, lag: 1 }]);
    expect(problems(chain(0), [1, 0])).toEqual([{ kind: 'after', action: 1, other: 0, lag: 0 }]);
    expect(problems(chain(0), [-1, 0])).toEqual([{ kind: 'after', action: 1, other: 0, lag: 0 }]);
  });
  it('wants one of a group of alternatives', () => {
    const group = [
      { a: 0, lag: 0 },
      { a: 1, lag: 1 },
    ];
    const oneOf = { actions: [...two({}, {}), action({ anyPreds: [group] })] };
    expect(problems(oneOf, [0, -1, 0])).toEqual([]);
    expect(problems(oneOf, [-1, 0, 1])).toEqual([]);
    expect(problems(oneOf, [-1, 0, 0])).toEqual([{ kind: 'after-one-of', action: 2, group: 0 }]);
    expect(problems(oneOf, [-1, -1, 0])).toEqual([{ kind: 'after-one-of', action: 2, group: 0 }]);
  });
  it('does not ask what runs already for prerequisites or a window', () => {
    expect(problems({ actions: two({}, { preds: [{ a: 0, lag: 0 }], fixedStart: 0, starts: 0 }) }, [-1, 0])).toEqual([]);
  });
  it('notices too many days in a term, in all and for a role', () => {
    const busy = { actions: two({ effort: [3] }, { effort: [2.5] }) };
    expect(problems({ ...busy, cap: [5, 5] }, [0, 0])).toEqual([{ kind: 'capacity', term: 0, role: undefined, short: 50 }]);
    expect(problems({ ...busy, roleCap: [[5, 5]] }, [1, 1])).toEqual([{ kind: 'capacity', term: 1, role: 0, short: 50 }]);
    expect(problems({ ...busy, cap: [5, 5] }, [0, 1])).toEqual([]);
  });
  it('takes the days of an action in the term they fall in', () => {
    const long = { actions: two({ dur: 2, effort: [1, 4] }, { effort: [3] }), cap: [5, 5] };
    expect(problems(long, [0, 0])).toEqual([]);
    expect(problems(long, [0, 1])).toEqual([{ kind: 'capacity', term: 1, role: undefined, short: 200 }]);
  });
  it('notices too many open actions, in all and for a role', () => {
    expect(problems({ actions: two({}, {}), par: [1, 1] }, [0, 0])).toEqual([
      { kind: 'open-actions', term: 0, role: undefined, over: 1 },
    ]);
    expect(problems({ actions: two({}, {}), rolePar: [1] }, [0, 0])).toEqual([
      { kind: 'open-actions', term: 0, role: 0, over: 1 },
    ]);
    expect(problems({ actions: two({}, {}), rolePar: [1] }, [0, 1])).toEqual([]);
  });
  it('notices too little money', () => {
    expect(problems({ actions: two({ cost: 600 }, { cost: 500 }), budget: 1000 }, [0, 1])).toEqual([
      { kind: 'budget', short: 10_000 },
    ]);
  });
  it('lets what runs already exceed a limit, and nothing be added then', () => {
    const over = { actions: two({ fixedStart: 0, effort: [9] }, { effort: [1] }), cap: [5, 5] };
    expect(problems(over, [0, -1])).toEqual([]);
    expect(problems(over, [0, 1])).toEqual([]);
    expect(problems(over, [0, 0])).toEqual([{ kind: 'capacity', term: 0, role: undefined, short: 100 }]);
  });
  it('adds up the weeks of a chain inside one term', () => {
    const chain = { actions: two({ weeks: 8 }, { weeks: 5, preds: [{ a: 0, lag: 0 }] }), termWeeks: [12, 12] };
    expect(problems(chain, [0, 1])).toEqual([]);
    expect(problems(chain, [0, 0])).toEqual([{ kind: 'weeks', action: 1, term: 0, over: 10 }]);
  });
  it('lets an action of two terms use the weeks of both', () => {
    const chain = { actions: two({ weeks: 8 }, { dur: 2, weeks: 16, preds: [{ a: 0, lag: 0 }] }), termWeeks: [12, 12] };
    expect(problems(chain, [0, 0])).toEqual([]);
    expect(problems({ ...chain, termWeeks: [12, 11] }, [0, 0])).toEqual([{ kind: 'weeks', action: 1, term: 0, over: 10 }]);
  });
  it('counts only the earliest of the alternatives for the weeks', () => {
    const group = [
      { a: 0, lag: 0 },
      { a: 1, lag: 0 },
    ];
    const oneOf = {
      actions: [...two({ weeks: 10 }, { weeks: 4 }), action({ weeks: 6, anyPreds: [group] })],
      termWeeks: [12, 12],
    };
    expect(problems(oneOf, [0, 0, 0])).toEqual([]);
    expect(problems(oneOf, [0, -1, 0])).toEqual([{ kind: 'weeks', action: 2, term: 0, over: 40 }]);
  });
  it('keeps the days of a call: not before it opens, done by its deadline', () => {
    const window = (from: number, to: number) => Array.from({ length: 2 }, () => ({ from, weeks: 3, to }));
    const call = (from: number, to: number) => ({
      actions: two({ weeks: 4 }, { weeks: 9, windows: window(from, to), preds: [{ a: 0, lag: 0 }] }),
      termWeeks: [12, 12],
    });
    expect(problems(call(0, 8), [0, 0])).toEqual([]);
    expect(problems(call(0, 6), [0, 0])).toEqual([{ kind: 'weeks', action: 1, term: 0, over: 10 }]);
    expect(problems(call(10, 20), [0, 0])).toEqual([{ kind: 'weeks', action: 1, term: 0, over: 10 }]);
    expect(problems(call(0, 6), [0, 1])).toEqual([]);
  });
  it('names pinned actions that the plan leaves out, without refusing it', () => {
    const pinned = verifyPlan(school({ actions: two({ pinned: true }, {}) }), [-1, 0]);
    expect([pinned.feasible, pinned.missing]).toEqual([true, [0]]);
  });
});
