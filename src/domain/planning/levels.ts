import type { PlanInstance } from './instance.ts';

/** State at the end of a term: levels 0 to 4, or -1 where the item or the dimension does not apply. */
export interface TermState {
  readonly items: readonly number[];
  readonly dims: readonly number[];
  readonly overall: number;
}

/** What a gate looks at: who belongs to it, with weights, and who must be at the level. */
export interface GateMembers {
  readonly who: readonly number[];
  readonly weights: readonly number[];
  readonly core: readonly boolean[];
}

/** The gates of a school: of each dimension, without members where it does not apply, and of the whole. */
export interface SchoolGates {
  readonly share: number;
  readonly dims: readonly GateMembers[];
  readonly whole: GateMembers;
}

/** Sorts out who belongs to which gate. */
export function gatesOf({ items, dims, share }: PlanInstance): SchoolGates {
  const members: number[][] = dims.map(() => []);
  for (const [i, item] of items.entries()) if (item.level >= 0) members[item.dim]!.push(i);
  const own = members.map((who) => ({ who, weights: who.map((i) => items[i]!.w), core: who.map((i) => items[i]!.core) }));
  const rated = dims.flatMap((_, d) => (own[d]!.who.length > 0 ? [d] : []));
  return {
    share,
    dims: own,
    whole: { who: rated, weights: rated.map((d) => dims[d]!.w), core: rated.map((d) => dims[d]!.foundation) },
  };
}

/** The steps of each item that are covered today, as bits (bit 0: from 0 to 1); -1 where it does not apply. */
export function stepsToday({ items }: PlanInstance): number[] {
  return items.map(({ level }) => (level < 0 ? -1 : (1 << level) - 1));
}

/** Adds the steps that an action covers. */
export function cover(covered: number[], { effects }: PlanInstance['actions'][number]): void {
  for (const { item, from, to } of effects) covered[item]! |= (1 << to) - (1 << from);
}

/** Levels from covered steps: the lowest uncovered step of an item stops it, then the gates decide. */
export function stateOf({ dims, whole, share }: SchoolGates, covered: readonly number[]): TermState {
  const items = covered.map((steps) => (steps < 0 ? -1 : 31 - Math.clz32(~steps & -~steps)));
  const levels = dims.map((gate) => (gate.who.length === 0 ? -1 : levelOf(gate, items, share)));
  return { items, dims: levels, overall: levelOf(whole, levels, share) };
}

/** The level a gate gives to these levels: the operator of the scoring, once more, since the check of a plan starts cold. */
export function levelOf(gate: GateMembers, levels: readonly number[], share: number): number {
  let total = 0;
  for (const weight of gate.weights) total += weight;
  let level = 0;
  while (level < 4 && gate.who.length > 0 && opens(gate, levels, level + 1, (share - 1e-9) * total)) level++;
  return level;
}

function opens({ who, weights, core }: GateMembers, levels: readonly number[], level: number, needed: number): boolean {
  let there = 0;
  for (let k = 0; k < who.length; k++) {
    const own = levels[who[k]!]!;
    if (own >= level) there += weights[k]!;
    else if (core[k] || own < level - 1) return false;
  }
  return there >= needed;
}
