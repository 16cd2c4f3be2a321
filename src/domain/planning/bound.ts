import { gateReach, type Member, NEVER, TODAY } from './gate.ts';
import type { PlanInstance } from './instance.ts';
import { applicableWeights, neededWeight, objectiveOf } from './objective.ts';
import { presolve } from './presolve.ts';

/** An upper bound in whole micro-points on the value of every feasible plan, and the multipliers that prove it. */
export interface Bound {
  readonly bound: number;
  /** Whole numbers >= 0, one per row of the model; any such list proves some bound. */
  readonly dual: readonly number[];
}

/** Everything at its earliest: valid, and far from tight. */
export function bound(instance: PlanInstance, _iterations: number): Bound {
  const { earliest } = presolve(instance);
  const objective = objectiveOf(instance);
  const applicable = applicableWeights(instance);
  const items = instance.items.map((item) => [0, 1, 2, 3, 4].map((level) => (level <= item.level ? TODAY : NEVER)));
  instance.actions.forEach((action, j) => {
    const end = (earliest[j] ?? NEVER) + action.dur - 1;
    for (const { item, from, to } of action.effects) {
      const steps = items[item] ?? [];
      for (let level = from + 1; level <= to; level++) steps[level] = Math.min(steps[level] ?? NEVER, end);
    }
  });
  for (const steps of items) for (let l = 1; l <= 4; l++) steps[l] = Math.max(steps[l] ?? NEVER, steps[l - 1] ?? TODAY);
  let value = instance.quickMax * objective.quick;
  const overall: Member[] = [];
  let total = 0;
  instance.dims.forEach((dim, d) => {
    const members: Member[] = [];
    instance.items.forEach((item, i) => {
      if (item.dim !== d || item.level < 0) return;
      members.push({ weight: item.w, core: item.core, reach: items[i] ?? [] });
      for (let l = 1; l <= (instance.maxLevel[d] ?? 4); l++) value += objective.level[i]?.[items[i]?.[l] ?? NEVER] ?? 0;
    });
    const reach = gateReach(members, neededWeight(instance.share, applicable[d] ?? 0), instance.T);
    for (let l = 1; l <= (instance.maxLevel[d] ?? 4); l++) value += objective.gate[d]?.[reach[l] ?? NEVER] ?? 0;
    if (members.length === 0) return;
    total += dim.w;
    overall.push({ weight: dim.w, core: dim.foundation, reach });
  });
  const reach = gateReach(overall, neededWeight(instance.share, total), instance.T);
  for (let l = 1; l <= 4; l++) value += objective.overall[reach[l] ?? NEVER] ?? 0;
  return { bound: value, dual: [] };
}
