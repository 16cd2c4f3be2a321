import { gateReach, type Member, NEVER, TODAY } from './gate.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { applicableWeights, neededWeight, type Objective, objectiveOf } from './objective.ts';

/** State at the end of a term: levels 0 to 4, or -1 where the item or the dimension does not apply. */
export interface TermState {
  readonly items: readonly number[];
  readonly dims: readonly number[];
  readonly overall: number;
}

/** A plan's worth: `value` in whole micro-points of the objective, and the state at the end of each term. */
export interface Evaluation {
  readonly value: number;
  readonly today: TermState;
  readonly terms: readonly TermState[];
}

/** Term in which each level is reached: `[member][level]`, level 0 to 4, -1 today, NEVER not within the plan. */
type Reach = readonly (readonly number[])[];

/** Evaluates a plan whether or not it is feasible: coverage of steps, gates, term weights, quick wins. */
export function evaluate(instance: PlanInstance, plan: Plan): Evaluation {
  const items = itemReach(instance, plan);
  const applicable = applicableWeights(instance);
  const dims = dimensionReach(instance, items, applicable);
  const overall = overallReach(instance, dims, applicable);
  const towardsTargets = overallReach(instance, upToTarget(instance, dims), applicable);
  return {
    value: worthOf(instance, objectiveOf(instance), items, dims, towardsTargets) + quickValue(instance, plan),
    today: stateAt(instance, items, dims, overall, applicable, TODAY),
    terms: Array.from({ length: instance.T }, (_, t) => stateAt(instance, items, dims, overall, applicable, t)),
  };
}

function itemReach(instance: PlanInstance, plan: Plan): Reach {
  const reach = instance.items.map((item) => [0, 1, 2, 3, 4].map((level) => (level <= item.level ? TODAY : NEVER)));
  instance.actions.forEach((action, j) => {
    const start = plan[j] ?? -1;
    const end = start + action.dur - 1;
    if (start < 0 || end >= instance.T) return;
    for (const effect of action.effects) {
      const steps = reach[effect.item] ?? [];
      for (let level = effect.from + 1; level <= effect.to; level++) steps[level] = Math.min(steps[level] ?? NEVER, end);
    }
  });
  for (const steps of reach)
    for (let level = 1; level <= 4; level++) steps[level] = Math.max(steps[level] ?? NEVER, steps[level - 1] ?? TODAY);
  return reach;
}

function dimensionReach(instance: PlanInstance, items: Reach, applicable: readonly number[]): Reach {
  return instance.dims.map((_, d) => {
    const members: Member[] = [];
    instance.items.forEach((item, i) => {
      if (item.dim === d && item.level >= 0) members.push({ weight: item.w, core: item.core, reach: items[i] ?? [] });
    });
    return gateReach(members, neededWeight(instance.share, applicable[d] ?? 0), instance.T);
  });
}

function overallReach(instance: PlanInstance, dims: Reach, applicable: readonly number[]): readonly number[] {
  const members: Member[] = [];
  let total = 0;
  instance.dims.forEach((dim, d) => {
    if ((applicable[d] ?? 0) <= 0) return;
    members.push({ weight: dim.w, core: dim.foundation, reach: dims[d] ?? [] });
    total += dim.w;
  });
  return gateReach(members, neededWeight(instance.share, total), instance.T);
}

/** Levels of dimensions above their target do not count for the overall level that is worth something. */
function upToTarget(instance: PlanInstance, dims: Reach): Reach {
  return dims.map((reach, d) => reach.map((term, level) => (level <= (instance.maxLevel[d] ?? 4) ? term : NEVER)));
}

function worthOf(instance: PlanInstance, objective: Objective, items: Reach, dims: Reach, overall: readonly number[]): number {
  let value = 0;
  instance.items.forEach((item, i) => {
    value += gains(items[i] ?? [], objective.level[i] ?? [], instance.maxLevel[item.dim] ?? 4);
  });
  instance.dims.forEach((_, d) => {
    value += gains(dims[d] ?? [], objective.gate[d] ?? [], instance.maxLevel[d] ?? 4);
  });
  return value + gains(overall, objective.overall, 4);
}

function gains(reach: readonly number[], worth: readonly number[], target: number): number {
  let value = 0;
  for (let level = 1; level <= target; level++) value += worth[reach[level] ?? NEVER] ?? 0;
  return value;
}

function quickValue(instance: PlanInstance, plan: Plan): number {
  const quick = instance.actions.filter((action, j) => action.quick && plan[j] === 0).length;
  return Math.min(quick, instance.quickMax) * objectiveOf(instance).quick;
}

function stateAt(
  instance: PlanInstance,
  items: Reach,
  dims: Reach,
  overall: readonly number[],
  applicable: readonly number[],
  t: number,
): TermState {
  return {
    items: instance.items.map((item, i) => (item.level < 0 ? -1 : levelAt(items[i] ?? [], t))),
    dims: instance.dims.map((_, d) => ((applicable[d] ?? 0) > 0 ? levelAt(dims[d] ?? [], t) : -1)),
    overall: levelAt(overall, t),
  };
}

function levelAt(reach: readonly number[], t: number): number {
  let level = 0;
  while (level < 4 && (reach[level + 1] ?? NEVER) <= t) level++;
  return level;
}
