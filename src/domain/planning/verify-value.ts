import type { Plan, PlanInstance } from './instance.ts';

/** Levels at one moment; -1 where an item or dimension does not apply. `overall` takes no dimension above its target. */
interface State {
  readonly items: readonly number[];
  readonly dims: readonly number[];
  readonly overall: number;
}

/** What a gate looks at: who belongs to it, with weights, and who must be at the level. */
interface Gate {
  readonly members: readonly number[];
  readonly weights: readonly number[];
  readonly must: readonly boolean[];
  readonly needed: number;
}

/** What the objective needs to know beforehand: the gates of the dimensions, and of those that apply the gate of the whole. */
interface Frame {
  readonly dims: readonly Gate[];
  readonly whole: Gate;
  readonly weightOf: readonly number[];
}

/** The objective term by term: every level newly reached at the end of a term counts from then to the last term. */
export function planValue(instance: PlanInstance, plan: Plan): number {
  const frame = frameOf(instance);
  const covered = instance.items.map((item) => (item.level < 0 ? 0 : (1 << item.level) - 1));
  let value = quickWins(instance, plan);
  let before = stateOf(instance, frame, covered);
  for (let t = 0; t < instance.T; t++) {
    if (!cover(instance, plan, covered, t)) continue;
    const after = stateOf(instance, frame, covered);
    value += gained(instance, frame, before, after, t);
    before = after;
  }
  return value;
}

function frameOf(instance: PlanInstance): Frame {
  const own: number[][] = instance.dims.map(() => []);
  instance.items.forEach((item, i) => {
    if (item.level >= 0) own[item.dim]?.push(i);
  });
  const items = instance.items.map(({ w, core }) => ({ w, must: core }));
  const dims = own.map((members) => gateOf(instance.share, members, items));
  const rated = dims.flatMap((gate, d) => (gate.members.length > 0 ? [d] : []));
  const whole = gateOf(
    instance.share,
    rated,
    instance.dims.map(({ w, foundation }) => ({ w, must: foundation })),
  );
  return { dims, whole, weightOf: dims.map((gate) => sum(gate.weights)) };
}

function gateOf(share: number, members: readonly number[], all: readonly { readonly w: number; readonly must: boolean }[]): Gate {
  const weights = members.map((k) => all[k]?.w ?? 0);
  return { members, weights, must: members.map((k) => all[k]?.must === true), needed: (share - 1e-9) * sum(weights) };
}

function sum(weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}

function quickWins(instance: PlanInstance, plan: Plan): number {
  let count = 0;
  instance.actions.forEach((action, j) => {
    if (action.quick && plan[j] === 0) count++;
  });
  return Math.min(count, instance.quickMax) * Math.round(1_000_000 * instance.quickBonus);
}

/** Adds the steps of all actions that end with term t; false if there are none. */
function cover(instance: PlanInstance, plan: Plan, covered: number[], t: number): boolean {
  let any = false;
  for (const [j, action] of instance.actions.entries()) {
    const start = plan[j] ?? -1;
    if (start < 0 || start + action.dur - 1 !== t) continue;
    any = true;
    for (const { item, from, to } of action.effects) covered[item] = (covered[item] ?? 0) | ((1 << to) - (1 << from));
  }
  return any;
}

function stateOf(instance: PlanInstance, frame: Frame, covered: readonly number[]): State {
  const items = instance.items.map((item, i) => (item.level < 0 ? -1 : stairs(covered[i] ?? 0)));
  const dims = frame.dims.map((gate) => (gate.members.length === 0 ? -1 : levelOf(gate, items)));
  const aimed = dims.map((level, d) => Math.min(level, instance.maxLevel[d] ?? 4));
  return { items, dims, overall: frame.whole.members.length === 0 ? 0 : levelOf(frame.whole, aimed) };
}

/** Level of an item from its covered steps: the lowest uncovered one stops it (bit 0 is the step from 0 to 1). */
function stairs(covered: number): number {
  let level = 0;
  while (level < 4 && ((covered >> level) & 1) === 1) level++;
  return level;
}

/** The gate operator on one state, as in the scoring. */
function levelOf(gate: Gate, levels: readonly number[]): number {
  let level = 0;
  while (level < 4 && holds(gate, levels, level + 1)) level++;
  return level;
}

function holds({ members, weights, must, needed }: Gate, levels: readonly number[], level: number): boolean {
  let there = 0;
  for (let k = 0; k < members.length; k++) {
    const own = levels[members[k] ?? 0] ?? 0;
    if (own >= level) there += weights[k] ?? 0;
    else if (must[k] || own < level - 1) return false;
  }
  return there >= needed;
}

function gained(instance: PlanInstance, frame: Frame, before: State, after: State, t: number): number {
  let rest = 0;
  for (let k = instance.T - 1; k >= t; k--) rest += instance.u[k] ?? 0;
  const worth = (points: number) => Math.round(1_000_000 * rest * points);
  const all = sum(frame.whole.weights);
  let value = 0;
  instance.items.forEach((item, i) => {
    const levels = newLevels(before.items[i], after.items[i], instance.maxLevel[item.dim]);
    if (levels <= 0) return;
    const weight = instance.dims[item.dim]?.w ?? 0;
    value += levels * worth((25 * item.w * weight * item.priority) / ((frame.weightOf[item.dim] ?? 0) * all));
  });
  instance.dims.forEach((dim, d) => {
    const levels = newLevels(before.dims[d], after.dims[d], instance.maxLevel[d]);
    if (levels > 0) value += levels * worth((instance.gateW * dim.w) / all);
  });
  return value + (after.overall - before.overall) * worth(instance.gateOW);
}

/** Levels gained that are not above the target. */
function newLevels(before = 0, after = 0, target = 4): number {
  return Math.min(after, target) - Math.min(before, target);
}
