import { gateLevel } from '../scoring/gate.ts';
import type { PlanInstance } from './instance.ts';

/** A level to reach, 1 to 4: of one dimension, or overall where `dim` is undefined. */
export interface Goal {
  readonly dim: number | undefined;
  readonly level: number;
}

/** A step that stands between a set of actions and a goal: the item would need this level, 1 to 4. */
export interface MissingStep {
  readonly item: number;
  readonly level: number;
}

/** The members of a gate: indices, weights, and who must have the level. */
interface Members {
  readonly who: readonly number[];
  readonly weights: readonly number[];
  readonly core: readonly boolean[];
}

/** Which levels hold when a set of actions is done, in any order and at any time. */
export class GoalCheck {
  private readonly instance: PlanInstance;
  private readonly goal: Goal;
  private readonly dims: readonly Members[];
  private readonly whole: Members;

  constructor(instance: PlanInstance, goal: Goal) {
    const { items, dims } = instance;
    this.instance = instance;
    this.goal = goal;
    this.dims = dims.map((_, d) => {
      const who = items.flatMap((item, i) => (item.dim === d && item.level >= 0 ? [i] : []));
      return { who, weights: who.map((i) => items[i]!.w), core: who.map((i) => items[i]!.core) };
    });
    const rated = dims.flatMap((_, d) => (this.dims[d]!.who.length > 0 ? [d] : []));
    this.whole = { who: rated, weights: rated.map((d) => dims[d]!.w), core: rated.map((d) => dims[d]!.foundation) };
  }

  /** `done[j]` is not 0 for the actions that are done. */
  holds(done: ArrayLike<number>): boolean {
    const levels = this.levels(done);
    const { dim, level } = this.goal;
    return (dim === undefined ? this.open(this.whole, this.dimensions(levels)) : this.open(this.dims[dim]!, levels)) >= level;
  }

  /** What is missing for the goal when these are done: core items and laggards first, else all that is below the level. */
  missing(done: ArrayLike<number>): readonly MissingStep[] {
    const levels = this.levels(done);
    const { dim, level } = this.goal;
    if (dim !== undefined) return this.missingIn(dim, level, levels);
    const { who, core } = this.whole;
    const first = who.flatMap((d, k) => this.missingIn(d, core[k] ? level : level - 1, levels));
    return first.length > 0 ? first : who.flatMap((d) => this.missingIn(d, level, levels));
  }

  private missingIn(d: number, level: number, levels: readonly number[]): readonly MissingStep[] {
    const { who, core } = this.dims[d]!;
    if (this.open(this.dims[d]!, levels) >= level) return [];
    const below = (needed: (k: number) => number) =>
      who.flatMap((item, k) => (levels[item]! < needed(k) ? [{ item, level: needed(k) }] : []));
    const first = below((k) => (core[k] ? level : level - 1));
    return first.length > 0 ? first : below(() => level);
  }

  private levels(done: ArrayLike<number>): readonly number[] {
    const covered = this.instance.items.map((item) => (item.level < 0 ? 0 : (1 << item.level) - 1));
    this.instance.actions.forEach((action, j) => {
      if (done[j] === 0) return;
      for (const { item, from, to } of action.effects) covered[item]! |= (1 << to) - (1 << from);
    });
    return covered.map((mask) => 31 - Math.clz32(~mask & -~mask));
  }

  private dimensions(levels: readonly number[]): readonly number[] {
    return this.dims.map((members) => this.open(members, levels));
  }

  private open({ who, weights, core }: Members, levels: readonly number[]): number {
    return gateLevel(
      who.map((k) => levels[k]!),
      weights,
      core,
      this.instance.share,
    );
  }
}
