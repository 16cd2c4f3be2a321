import type { PlanAction, PlanInstance } from './instance.ts';
import { type Limits, weekWindow } from './limits.ts';
import { applicableWeights, neededWeight, objectiveOf } from './objective.ts';
import { type Presolve, presolve } from './presolve.ts';

/** Lists of lists in one block: list k is `values[offset[k]]` to `values[offset[k + 1] - 1]`. */
export interface Lists {
  readonly offset: Int32Array;
  readonly values: Int32Array;
}

/** Prerequisites: action and lag side by side. */
export interface Links extends Lists {
  readonly lag: Int32Array;
}

/**
 * An instance in the form the search reads: whole numbers in flat arrays. Times of reaching something are codes: 0 today,
 * t + 1 the end of term t, T + 1 never. A step is 4 * item + level - 1; only steps above today's level and up to the
 * target count.
 */
export interface Problem {
  readonly terms: number;
  readonly count: number;
  readonly items: number;
  readonly dims: number;
  readonly roles: number;
  /** Bitmask of possible start terms, 0 if the action is impossible; for a fixed action the one start. */
  readonly starts: Int32Array;
  readonly earliest: Int32Array;
  readonly fixed: Uint8Array;
  readonly pinned: Uint8Array;
  readonly quick: Uint8Array;
  readonly dur: Int32Array;
  readonly role: Int32Array;
  readonly cost: Float64Array;
  /** `[action * longest + k]`, and the longest duration. */
  readonly effort: Int32Array;
  readonly longest: number;
  /** `[action * terms + start]`: moments on the axis of weeks. */
  readonly weekFrom: Int32Array;
  readonly weekTake: Int32Array;
  readonly weekTo: Int32Array;
  /** Whether weeks can matter at all. */
  readonly weekly: boolean;
  readonly preds: Links;
  /** `groups`: by action its one-of groups; `members`: by group its alternatives. */
  readonly groups: Lists;
  readonly members: Links;
  readonly successors: Lists;
  /** Steps by action, and actions by step. */
  readonly effects: Lists;
  readonly covers: Lists;
  /** The same by item, for quick estimates: `spans` lists items by action, `spanMask` the steps (bit 0: from 0 to 1). */
  readonly spans: Lists;
  readonly spanMask: Int32Array;
  readonly itemDim: Int32Array;
  readonly itemLevel: Int32Array;
  /** Steps up to this level of the item are worth something. */
  readonly itemTarget: Int32Array;
  readonly itemWeight: Float64Array;
  readonly itemCore: Uint8Array;
  readonly dimItems: Lists;
  readonly dimTarget: Int32Array;
  readonly dimWeight: Float64Array;
  readonly dimCore: Uint8Array;
  readonly dimNeed: Float64Array;
  /** Dimensions that apply. */
  readonly rated: Int32Array;
  readonly overallNeed: number;
  /** Worth of one level by time code: `[item * (terms + 2) + code]`, `[dim * (terms + 2) + code]`, `[code]`. */
  readonly levelWorth: Int32Array;
  readonly gateWorth: Int32Array;
  readonly overallWorth: Int32Array;
  readonly quickWorth: number;
  readonly quickMax: number;
  readonly limits: Limits;
}

/** Compiles an instance for the search. */
export function compileProblem(instance: PlanInstance, before: Presolve = presolve(instance)): Problem {
  const steps = openSteps(instance);
  const effects = instance.actions.map((action) => stepsOf(action, steps));
  return {
    terms: instance.T,
    count: instance.actions.length,
    items: instance.items.length,
    dims: instance.dims.length,
    roles: instance.roleCap.length,
    starts: Int32Array.from(before.starts),
    earliest: Int32Array.from(before.earliest),
    ...actionColumns(instance, before.limits),
    ...weekColumns(instance, before.limits),
    ...links(instance),
    effects: lists(effects),
    covers: lists(inverse(effects, instance.items.length * 4)),
    ...spans(effects),
    ...itemColumns(instance),
    ...dimColumns(instance),
    ...worth(instance),
    limits: before.limits,
  };
}

function actionColumns(instance: PlanInstance, limits: Limits) {
  const longest = Math.max(1, ...instance.actions.map((action) => action.dur));
  return {
    longest,
    fixed: Uint8Array.from(instance.actions, (action) => (action.fixedStart === undefined ? 0 : 1)),
    pinned: Uint8Array.from(instance.actions, (action) => (action.pinned ? 1 : 0)),
    quick: Uint8Array.from(instance.actions, (action) => (action.quick ? 1 : 0)),
    dur: Int32Array.from(instance.actions, (action) => action.dur),
    role: Int32Array.from(instance.actions, (action) => action.role),
    cost: Float64Array.from(limits.demand, (demand) => demand.cost),
    effort: Int32Array.from(
      { length: instance.actions.length * longest },
      (_, k) => limits.demand[Math.floor(k / longest)]?.effort[k % longest] ?? 0,
    ),
  };
}

function weekColumns(instance: PlanInstance, limits: Limits) {
  const windows = instance.actions.flatMap((action) =>
    Array.from({ length: instance.T }, (_, s) => weekWindow(action, limits.axis, s)),
  );
  return {
    weekly: windows.some((window) => window.weeks > 0),
    weekFrom: Int32Array.from(windows, (window) => window.from),
    weekTake: Int32Array.from(windows, (window) => window.weeks),
    weekTo: Int32Array.from(windows, (window) => window.to),
  };
}

function links(instance: PlanInstance) {
  // What runs already no longer waits for anything.
  const actions = instance.actions.map((action) => (action.fixedStart === undefined ? action : { preds: [], anyPreds: [] }));
  const effort = (j: number) => instance.actions[j]!.effort.reduce((sum, days) => sum + days, 0);
  const groups = actions.flatMap((action) =>
    action.anyPreds.map((group) => [...group].sort((x, y) => effort(x.a) - effort(y.a))),
  );
  let next = 0;
  const before = actions.map((action) => [...action.preds, ...action.anyPreds.flat()].map((pred) => pred.a));
  return {
    preds: linked(actions.map((action) => action.preds)),
    groups: lists(actions.map((action) => action.anyPreds.map(() => next++))),
    members: linked(groups),
    successors: lists(
      inverse(
        before.map((list) => [...new Set(list)]),
        instance.actions.length,
      ),
    ),
  };
}

function itemColumns(instance: PlanInstance) {
  const target = (dim: number) => instance.maxLevel[dim] ?? 4;
  return {
    itemDim: Int32Array.from(instance.items, (item) => item.dim),
    itemLevel: Int32Array.from(instance.items, (item) => item.level),
    itemTarget: Int32Array.from(instance.items, (item) => target(item.dim)),
    itemWeight: Float64Array.from(instance.items, (item) => item.w),
    itemCore: Uint8Array.from(instance.items, (item) => (item.core ? 1 : 0)),
    dimItems: lists(
      instance.dims.map((_, d) => instance.items.flatMap((item, i) => (item.dim === d && item.level >= 0 ? [i] : []))),
    ),
    dimTarget: Int32Array.from(instance.dims, (_, d) => target(d)),
  };
}

function dimColumns(instance: PlanInstance) {
  const applicable = applicableWeights(instance);
  const rated = instance.dims.flatMap((_, d) => ((applicable[d] ?? 0) > 0 ? [d] : []));
  return {
    dimWeight: Float64Array.from(instance.dims, (dim) => dim.w),
    dimCore: Uint8Array.from(instance.dims, (dim) => (dim.foundation ? 1 : 0)),
    dimNeed: Float64Array.from(applicable, (weight) => neededWeight(instance.share, weight)),
    rated: Int32Array.from(rated),
    overallNeed: neededWeight(
      instance.share,
      rated.reduce((sum, d) => sum + (instance.dims[d]?.w ?? 0), 0),
    ),
  };
}

function worth(instance: PlanInstance) {
  const objective = objectiveOf(instance);
  const coded = (rows: readonly (readonly number[])[]) => Int32Array.from(rows.flatMap((row) => [0, ...row, 0]));
  return {
    levelWorth: coded(objective.level),
    gateWorth: coded(objective.gate),
    overallWorth: coded([objective.overall]),
    quickWorth: objective.quick,
    quickMax: instance.quickMax,
  };
}

/** Steps above today's level and up to the target: all that can be worth anything. */
function openSteps(instance: PlanInstance): readonly boolean[] {
  return instance.items.flatMap((item) =>
    [0, 1, 2, 3].map((below) => item.level >= 0 && below >= item.level && below < (instance.maxLevel[item.dim] ?? 4)),
  );
}

function stepsOf(action: PlanAction, open: readonly boolean[]): readonly number[] {
  const steps = new Set<number>();
  for (const { item, from, to } of action.effects)
    for (let level = from; level < to; level++) if (open[item * 4 + level]) steps.add(item * 4 + level);
  return [...steps].sort((a, b) => a - b);
}

function spans(effects: readonly (readonly number[])[]) {
  const masks = effects.map((steps) => {
    const byItem = new Map<number, number>();
    for (const step of steps) byItem.set(step >> 2, (byItem.get(step >> 2) ?? 0) | (1 << (step & 3)));
    return [...byItem];
  });
  return {
    spans: lists(masks.map((row) => row.map(([item]) => item))),
    spanMask: Int32Array.from(masks.flatMap((row) => row.map(([, mask]) => mask))),
  };
}

function linked(rows: readonly (readonly { readonly a: number; readonly lag: number }[])[]): Links {
  return {
    ...lists(rows.map((row) => row.map((pred) => pred.a))),
    lag: Int32Array.from(rows.flatMap((row) => row.map((pred) => pred.lag))),
  };
}

function inverse(rows: readonly (readonly number[])[], count: number): readonly (readonly number[])[] {
  const result: number[][] = Array.from({ length: count }, () => []);
  for (const [k, row] of rows.entries()) for (const value of row) result[value]?.push(k);
  return result;
}

function lists(rows: readonly (readonly number[])[]): Lists {
  const offset = new Int32Array(rows.length + 1);
  for (const [k, row] of rows.entries()) offset[k + 1] = offset[k]! + row.length;
  return { offset, values: Int32Array.from(rows.flat()) };
}
