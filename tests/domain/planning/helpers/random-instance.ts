import type { Plan, PlanAction, PlanInstance } from '../../../../src/domain/planning/instance.ts';
import { Random } from '../../../../src/domain/planning/random.ts';

/** How large a random planning problem may be. */
export interface Size {
  readonly terms: number;
  readonly dims: number;
  readonly items: number;
  readonly actions: number;
  /** Always with weeks, and most actions after one of several others. */
  readonly tangled?: boolean;
}

export const SMALL: Size = { terms: 4, dims: 3, items: 7, actions: 12 };
export const TANGLED: Size = { terms: 3, dims: 3, items: 8, actions: 25, tangled: true };
export const LARGE: Size = { terms: 6, dims: 6, items: 30, actions: 60 };

/** A school's planning problem with everything the contract knows, from whole numbers only: the same on every runtime. */
export function randomInstance(seed: number, size: Size): PlanInstance {
  const random = new Random(seed);
  const pick = <E>(list: readonly E[]): E => list[random.below(list.length)]!;
  const chance = (percent: number) => random.below(100) < percent;
  const T = 2 + random.below(size.terms - 1);
  const dims = Array.from({ length: 1 + random.below(size.dims) }, () => ({
    w: pick([1, 1, 1.5, 2, 3]),
    foundation: chance(20),
  }));
  const items = Array.from({ length: 2 + random.below(size.items - 1) }, () => ({
    dim: random.below(dims.length),
    w: pick([1, 1, 2, 1.5]),
    core: chance(25),
    level: chance(10) ? -1 : pick([0, 0, 1, 1, 2, 3]),
    priority: pick([1, 1, 1, 1.5]),
  }));
  const roles = 1 + random.below(3);
  const count = 3 + random.below(size.actions - 2);
  const weekly = size.tangled === true || chance(60);
  const termWeeks = Array.from({ length: T }, () => (weekly ? 10 + random.below(10) : Number.POSITIVE_INFINITY));
  const action = (j: number): PlanAction => {
    const dur = pick([1, 1, 1, 2, 2, 3]);
    const before = () => ({ a: random.below(j), lag: random.below(2) });
    const weeks = weekly ? random.below(9) * dur : 0;
    return {
      effects: Array.from({ length: 1 + random.below(3) }, () => {
        const from = random.below(4);
        return { item: random.below(items.length), from, to: Math.min(4, from + 1 + random.below(2)) };
      }),
      preds: j > 0 && chance(35) ? [before()] : [],
      anyPreds: j > 1 && chance(size.tangled === true ? 60 : 15) ? [[before(), before()]] : [],
      effort: Array.from({ length: dur }, () => (1 + random.below(16)) / 2),
      dur,
      weeks,
      cost: chance(40) ? random.below(40) * 100 : 0,
      role: random.below(roles),
      starts: chance(70) ? (1 << T) - 1 : 1 + random.below((1 << T) - 1),
      ...(weekly && chance(25)
        ? {
            windows: Array.from({ length: T }, () => ({
              from: random.below(6),
              weeks: weeks + random.below(2),
              to: 8 + random.below(12),
            })),
          }
        : {}),
      quick: chance(20),
      pinned: chance(6),
      ...(chance(5) ? { fixedStart: random.below(T) } : {}),
    };
  };
  const cap = Array.from({ length: T }, () => 6 + random.below(20));
  return {
    T,
    dims,
    items,
    actions: Array.from({ length: count }, (_, j) => action(j)),
    cap,
    roleCap: Array.from({ length: roles }, () => cap.map((days) => 3 + random.below(days))),
    budget: 1000 + random.below(20) * 500,
    par: cap.map(() => 2 + random.below(5)),
    rolePar: Array.from({ length: roles }, () => (chance(50) ? 1 + random.below(4) : Number.POSITIVE_INFINITY)),
    termWeeks,
    u: Array.from({ length: T }, (_, t) => (t === T - 1 ? 0.4 : 0) + 0.6 / T),
    gateW: pick([0, 4, 8, 12]),
    gateOW: pick([0, 2, 6]),
    share: pick([0.75, 0.8]),
    quickBonus: 0.15,
    quickMax: 3,
    maxLevel: dims.map(() => pick([2, 3, 4, 4])),
  };
}

/** Some actions at some terms, feasible or not. */
export function randomPlan(instance: PlanInstance, seed: number): Plan {
  const random = new Random(seed);
  return instance.actions.map((action) => action.fixedStart ?? (random.below(3) === 0 ? random.below(instance.T) : -1));
}
