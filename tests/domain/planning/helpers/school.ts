import type { PlanAction, PlanInstance } from '../../../../src/domain/planning/instance.ts';

/** An action of one term and one day for the first role, at any time, that brings nothing; `change` says what differs. */
export function action(change: Partial<PlanAction> = {}): PlanAction {
  return {
    effects: [],
    preds: [],
    anyPreds: [],
    effort: Array.from({ length: change.dur ?? 1 }, () => 1),
    dur: 1,
    weeks: 0,
    cost: 0,
    role: 0,
    starts: 0xfff,
    quick: false,
    pinned: false,
    ...change,
  };
}

/** A school of one item at level 0 with two terms, ample days and money, and no actions; `change` says what differs. */
export function school(change: Partial<PlanInstance> = {}): PlanInstance {
  const T = change.T ?? 2;
  const terms = Array.from({ length: T }, (_, t) => t);
  return {
    T,
    dims: [{ w: 1, foundation: false }],
    items: [{ dim: 0, w: 1, core: false, level: 0, priority: 1 }],
    actions: [],
    cap: terms.map(() => 100),
    roleCap: [terms.map(() => 100)],
    budget: 10_000,
    par: terms.map(() => 20),
    rolePar: [Number.POSITIVE_INFINITY],
    termWeeks: terms.map(() => Number.POSITIVE_INFINITY),
    u: terms.map(() => 1 / T),
    gateW: 0,
    gateOW: 0,
    share: 0.8,
    quickBonus: 0.15,
    quickMax: 3,
    maxLevel: (change.dims ?? [0]).map(() => 4),
    ...change,
  };
}

/**
 * The worked example of docs/planning.md. Staff (weight 2): mentoring (core) and language, both at level 1. Partners
 * (weight 1): one item at level 0. Eight days in each of two terms. Train mentors (4 days), then a language course (3 days,
 * may follow in the same term), and a partner search (5 days).
 */
export const BIRCH: PlanInstance = school({
  dims: [
    { w: 2, foundation: false },
    { w: 1, foundation: false },
  ],
  items: [
    { dim: 0, w: 1, core: true, level: 1, priority: 1 },
    { dim: 0, w: 1, core: false, level: 1, priority: 1 },
    { dim: 1, w: 1, core: false, level: 0, priority: 1 },
  ],
  actions: [
    action({ effects: [{ item: 0, from: 1, to: 2 }], effort: [4] }),
    action({ effects: [{ item: 1, from: 1, to: 2 }], effort: [3], preds: [{ a: 0, lag: 0 }] }),
    action({ effects: [{ item: 2, from: 0, to: 1 }], effort: [5] }),
  ],
  cap: [8, 8],
  roleCap: [[8, 8]],
  u: [0.4, 0.6],
  gateW: 6,
  gateOW: 3,
});
