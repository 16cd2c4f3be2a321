import type { Plan, PlanInstance } from './instance.ts';

/** Levels at one moment; -1 where an item or dimension does not apply. `overall` takes no dimension above its target. */
interface State {
  readonly items: readonly number[];
  readonly dims: readonly number[];
  readonly overall: number;
}

/** The objective term by term: every level newly reached at the end of a term counts from then to the last term. */
export function planValue(instance: PlanInstance, plan: Plan): number {
  let value = quickWins(instance, plan);
  let before = stateAt(instance, plan, -1);
  for (let t = 0; t < instance.T; t++) {
    const after = stateAt(instance, plan, t);
    value += gained(instance, before, after, t);
    before = after;
  }
  return value;
}

function quickWins(instance: PlanInstance, plan: Plan): number {
  let count = 0;
  instance.actions.forEach((action, j) => {
    if (action.quick && plan[j] === 0) count++;
  });
  return Math.min(count, instance.quickMax) * Math.round(1_000_000 * instance.quickBonus);
}

function gained(instance: PlanInstance, before: State, after: State, t: number): number {
  let rest = 0;
  for (let k = instance.T - 1; k >= t; k--) rest += instance.u[k] ?? 0;
  let all = 0;
  instance.dims.forEach((dim, d) => {
    if (after.dims[d] !== -1) all += dim.w;
  });
  let value = 0;
  instance.items.forEach((item, i) => {
    const weight = instance.dims[item.dim]?.w ?? 0;
    const target = instance.maxLevel[item.dim] ?? 4;
    const levels = Math.min(after.items[i] ?? 0, target) - Math.min(before.items[i] ?? 0, target);
    if (levels > 0)
      value +=
        levels * Math.round(1_000_000 * rest * ((25 * item.w * weight * item.priority) / (itemWeight(instance, item.dim) * all)));
  });
  instance.dims.forEach((dim, d) => {
    const target = instance.maxLevel[d] ?? 4;
    const levels = Math.min(after.dims[d] ?? 0, target) - Math.min(before.dims[d] ?? 0, target);
    if (levels > 0) value += levels * Math.round(1_000_000 * rest * ((instance.gateW * dim.w) / all));
  });
  return value + (after.overall - before.overall) * Math.round(1_000_000 * rest * instance.gateOW);
}

function itemWeight(instance: PlanInstance, d: number): number {
  let weight = 0;
  for (const item of instance.items) if (item.dim === d && item.level >= 0) weight += item.w;
  return weight;
}

/** Levels at the end of term t; t = -1 is today. */
function stateAt(instance: PlanInstance, plan: Plan, t: number): State {
  const covered = instance.items.map((item) => (item.level < 0 ? 0 : (1 << item.level) - 1));
  instance.actions.forEach((action, j) => {
    const start = plan[j] ?? -1;
    if (start < 0 || start + action.dur - 1 > t) return;
    for (const { item, from, to } of action.effects) covered[item] = (covered[item] ?? 0) | ((1 << to) - (1 << from));
  });
  const items = instance.items.map((item, i) => (item.level < 0 ? -1 : stairs(covered[i] ?? 0)));
  const dims = instance.dims.map((_, d) => {
    const own = items.flatMap((level, i) => (instance.items[i]?.dim === d && level >= 0 ? [i] : []));
    if (own.length === 0) return -1;
    return levelOf(
      own.map((i) => ({ level: items[i] ?? 0, w: instance.items[i]?.w ?? 0, must: instance.items[i]?.core === true })),
      instance.share,
    );
  });
  const rated = dims.flatMap((level, d) =>
    level < 0
      ? []
      : [
          {
            level: Math.min(level, instance.maxLevel[d] ?? 4),
            w: instance.dims[d]?.w ?? 0,
            must: instance.dims[d]?.foundation === true,
          },
        ],
  );
  return { items, dims, overall: levelOf(rated, instance.share) };
}

/** Level of an item from its covered steps: the lowest uncovered one stops it (bit 0 is the step from 0 to 1). */
function stairs(covered: number): number {
  let level = 0;
  while (level < 4 && ((covered >> level) & 1) === 1) level++;
  return level;
}

/** The gate operator on one state, as in the scoring. */
function levelOf(
  members: readonly { readonly level: number; readonly w: number; readonly must: boolean }[],
  share: number,
): number {
  let level = 0;
  while (level < 4 && members.length > 0 && holds(members, level + 1, share)) level++;
  return level;
}

function holds(
  members: readonly { readonly level: number; readonly w: number; readonly must: boolean }[],
  level: number,
  share: number,
): boolean {
  let at = 0;
  let all = 0;
  for (const member of members) {
    if (member.level < level - 1 || (member.must && member.level < level)) return false;
    all += member.w;
    if (member.level >= level) at += member.w;
  }
  return at >= (share - 1e-9) * all;
}
