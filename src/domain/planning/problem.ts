import type { PlanAction, PlanInstance } from './instance.ts';
import { type WeekWindow, weekWindow } from './limits.ts';
import { applicableTo, neededWeight, objectiveOf } from './objective.ts';
import { type Presolve, presolve } from './presolve.ts';

type Lists = readonly (readonly number[])[];
type Links = readonly PlanAction['preds'][number][];

/** Who opens a level: all core members, all others at most one below, and members of weight `need`. */
export interface Gate {
  /** Items of a dimension, or dimensions of the whole; `weight` and `core` by item or dimension. */
  readonly members: readonly number[];
  readonly weight: readonly number[];
  readonly core: readonly boolean[];
  readonly need: number;
  /** Levels above it are worth nothing. */
  readonly target: number;
}

/**
 * An instance in the form the search reads: whole numbers by action, item or dimension. Times of reaching something are
 * codes: 0 today, t + 1 the end of term t, T + 1 never. A step is 4 * item + level - 1; only steps above today's level and
 * up to the target count.
 */
export interface Problem {
  readonly terms: number;
  readonly count: number;
  readonly items: PlanInstance['items'];
  /** Limits by row and term, `[row * terms + t]`: row 0 is the school, the others are the roles. */
  readonly rows: number;
  readonly days: Int32Array;
  readonly open: Int32Array;
  readonly budget: number;
  /** Bitmask of possible start terms, 0 if the action is impossible; for a fixed action the one start. */
  readonly starts: readonly number[];
  readonly earliest: readonly number[];
  readonly fixed: readonly boolean[];
  readonly pinned: readonly boolean[];
  readonly quick: readonly boolean[];
  readonly dur: readonly number[];
  /** Row of its role. */
  readonly row: readonly number[];
  readonly cost: readonly number[];
  /** `[action][k]`: in its k-th term. */
  readonly effort: Lists;
  /** `[action][start]`, on the axis of weeks; and whether weeks can matter at all. */
  readonly windows: readonly (readonly WeekWindow[])[];
  readonly weekly: boolean;
  readonly preds: readonly Links[];
  /** One-of groups by action, the alternative with least effort first. */
  readonly groups: readonly (readonly Links[])[];
  /** Actions that name it as a prerequisite or an alternative. */
  readonly successors: Lists;
  /** Steps by action, and actions by step. */
  readonly effects: Lists;
  readonly covers: Lists;
  /** The same by item, for quick estimates: bit 0 of `mask` is the step from 0 to 1. */
  readonly spans: readonly (readonly { readonly item: number; readonly mask: number }[])[];
  /** Of each dimension, and last of the whole. */
  readonly gates: readonly Gate[];
  /** Dimensions that apply. */
  readonly rated: readonly number[];
  /** Worth of one level by time code: `[item][code]`, `[gate][code]`. */
  readonly levelWorth: Lists;
  readonly gateWorth: Lists;
  readonly quickWorth: number;
  readonly quickMax: number;
}

/** Compiles an instance for the search. */
export function compileProblem(instance: PlanInstance, before: Presolve = presolve(instance)): Problem {
  const { T: terms, actions, items, quickMax } = instance;
  const { limits } = before;
  const open = openSteps(instance);
  const effects = actions.map((action) => stepsOf(action, open));
  const windows = actions.map((action) => Array.from({ length: terms }, (_, s) => weekWindow(action, limits.axis, s)));
  return {
    terms,
    count: actions.length,
    items,
    rows: limits.days.length,
    days: Int32Array.from(limits.days.flatMap(({ left }) => left)),
    open: Int32Array.from(limits.open.flatMap(({ left }) => left)),
    budget: limits.budget,
    starts: before.starts,
    earliest: before.earliest,
    fixed: actions.map(({ fixedStart }) => fixedStart !== undefined),
    pinned: actions.map(({ pinned }) => pinned),
    quick: actions.map(({ quick }) => quick),
    dur: actions.map(({ dur }) => dur),
    row: actions.map(({ role }) => role + 1),
    cost: limits.demand.map(({ cost }) => cost),
    effort: limits.demand.map(({ effort }) => effort),
    windows,
    weekly: windows.some((own) => own.some(({ weeks }) => weeks > 0)),
    ...links(actions),
    successors: before.successors,
    effects,
    covers: inverse(effects, items.length * 4),
    spans: effects.map(spansOf),
    ...gates(instance),
    ...worth(instance),
    quickMax,
  };
}

function links(actions: readonly PlanAction[]) {
  // What runs already no longer waits for anything.
  const waiting = actions.map((action) => (action.fixedStart === undefined ? action : { preds: [], anyPreds: [] }));
  const effort = (j: number) => actions[j]!.effort.reduce((sum, days) => sum + days, 0);
  return {
    preds: waiting.map(({ preds }) => preds),
    groups: waiting.map(({ anyPreds }) => anyPreds.map((group) => group.toSorted((x, y) => effort(x.a) - effort(y.a)))),
  };
}

function gates(instance: PlanInstance) {
  const { items, weights, dims, total } = applicableTo(instance);
  const gate = (members: readonly number[], weight: number, target = 4) => ({
    members,
    need: neededWeight(instance.share, weight),
    target,
  });
  const byItem = { weight: instance.items.map(({ w }) => w), core: instance.items.map(({ core }) => core) };
  const byDim = { weight: instance.dims.map(({ w }) => w), core: instance.dims.map(({ foundation }) => foundation) };
  const own = items.map((members, d) => ({ ...gate(members, weights[d]!, instance.maxLevel[d]!), ...byItem }));
  return { rated: dims, gates: [...own, { ...gate(dims, total), ...byDim }] };
}

function worth(instance: PlanInstance) {
  const objective = objectiveOf(instance);
  const coded = (rows: Lists) => rows.map((row) => [0, ...row, 0]);
  return {
    levelWorth: coded(objective.level),
    gateWorth: coded([...objective.gate, objective.overall]),
    quickWorth: objective.quick,
  };
}

/** Steps above today's level and up to the target: all that can be worth anything. */
function openSteps(instance: PlanInstance): readonly boolean[] {
  return instance.items.flatMap((item) =>
    [0, 1, 2, 3].map((below) => item.level >= 0 && below >= item.level && below < instance.maxLevel[item.dim]!),
  );
}

function stepsOf(action: PlanAction, open: readonly boolean[]): readonly number[] {
  const steps = new Set<number>();
  for (const { item, from, to } of action.effects)
    for (let level = from; level < to; level++) if (open[item * 4 + level]) steps.add(item * 4 + level);
  return [...steps].sort((a, b) => a - b);
}

function spansOf(steps: readonly number[]) {
  const masks = new Map<number, number>();
  for (const step of steps) masks.set(step >> 2, (masks.get(step >> 2) ?? 0) | (1 << (step & 3)));
  return [...masks].map(([item, mask]) => ({ item, mask }));
}

function inverse(rows: Lists, count: number): Lists {
  const result: number[][] = Array.from({ length: count }, () => []);
  for (const [k, row] of rows.entries()) for (const value of row) result[value]?.push(k);
  return result;
}
