import type { Evaluation } from '../../../../src/domain/planning/evaluate.ts';
import type { Plan, PlanInstance } from '../../../../src/domain/planning/instance.ts';
import type { TermState } from '../../../../src/domain/planning/levels.ts';
import { type Objective, objectiveOf } from '../../../../src/domain/planning/objective.ts';

/** Reached already today, before the first term. */
const TODAY: number = -1;
/** Not reached within the plan. */
const NEVER: number = 99;

/** One item of a dimension, or one dimension of the whole: `reach[level]` is the term at whose end it has the level. */
interface Member {
  readonly weight: number;
  readonly core: boolean;
  readonly reach: readonly number[];
}

/** Term in which each level is reached: `[member][level]`, level 0 to 4, -1 today, NEVER not within the plan. */
type Reach = readonly (readonly number[])[];

/**
 * A second reading of the value of a plan, feasible or not, by the terms in which levels are reached; it shares only the
 * worth of a level with the search.
 */
export function readByTerms(instance: PlanInstance, plan: Plan): Evaluation {
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

/** Weight of the applicable items by dimension; 0 where the dimension does not apply to this school. */
function applicableWeights(instance: PlanInstance): readonly number[] {
  const weights = instance.dims.map(() => 0);
  for (const item of instance.items) if (item.level >= 0) weights[item.dim] = (weights[item.dim] ?? 0) + item.w;
  return weights;
}

function neededWeight(share: number, total: number): number {
  return (share - 1e-9) * total;
}

/**
 * The gate operator over time: the first term at whose end each level 0 to 4 holds. A level needs all lower ones, every
 * core member at the level, every member at most one below, and members of weight `needed` at the level.
 */
function gateReach(members: readonly Member[], needed: number, terms: number): readonly number[] {
  const reach = [TODAY];
  for (let level = 1; level <= 4; level++) {
    const earliest = reach[level - 1] ?? NEVER;
    reach.push(members.length === 0 ? NEVER : firstTerm(members, level, needed, earliest, terms));
  }
  return reach;
}

function firstTerm(members: readonly Member[], level: number, needed: number, earliest: number, terms: number): number {
  let t = earliest;
  for (const member of members) {
    const own = member.reach[member.core ? level : level - 1] ?? NEVER;
    if (own > t) t = own;
  }
  while (t < terms && weightAt(members, level, t) < needed) t++;
  return t < terms ? t : NEVER;
}

function weightAt(members: readonly Member[], level: number, t: number): number {
  let weight = 0;
  for (const member of members) if ((member.reach[level] ?? NEVER) <= t) weight += member.weight;
  return weight;
}
