import { wholeDual } from './branching.ts';
import type { PlanInstance } from './instance.ts';
import { type Linear, scaled } from './linear.ts';
import { type Goal, reaches, stateWith } from './path-goal.ts';
import { buildGoalModel, type GoalModel } from './path-model.ts';
import { relax } from './relax.ts';
import { ONE } from './sparse.ts';
import { type Case, weakBound } from './weak-duality.ts';

/** The cheapest set found, and what no set can be below; hundredths of a person-day (equal: it is the cheapest), and cents. */
export interface Cover {
  /** 1 for each action in the set, running ones included. */
  readonly chosen: Uint8Array;
  readonly days: number;
  readonly atLeast: number;
  readonly cost: number;
}

/** Steps of the linear programme at the root of the search tree and at each other node, and the most nodes. */
const ROOT_STEPS = 500;
const NODE_STEPS = 250;
const MOST_NODES = 120;

/**
 * Branch and bound over the actions of a timeless school: fewest days that reach the goal within the money. Undefined if no
 * set was found that the money pays.
 */
export function cheapestCover(instance: PlanInstance, goal: Goal): Cover | undefined {
  const search = new CoverSearch(instance, goal);
  search.explore(search.model, ROOT_STEPS);
  return search.result();
}

class CoverSearch {
  readonly model: GoalModel;
  readonly #instance: PlanInstance;
  readonly #goal: Goal;
  readonly #linear: Linear;
  readonly #days: readonly number[];
  readonly #costs: readonly number[];
  /** All sums of days are multiples of this. */
  readonly #unit: number;
  #best: Omit<Cover, 'atLeast'> | undefined;
  /** Smallest bound of a node that was given up for lack of budget. */
  #givenUp = Number.POSITIVE_INFINITY;
  #nodes = 0;

  constructor(instance: PlanInstance, goal: Goal) {
    const model = buildGoalModel(instance, goal);
    this.#instance = instance;
    this.#goal = goal;
    this.model = model;
    this.#linear = scaled(model, model.lower);
    this.#days = Array.from(model.started, (column) => (column < 0 ? 0 : -model.gain[column]!));
    this.#costs = instance.actions.map((action, j) => (model.started[j] === ONE ? 0 : Math.round(action.cost * 100)));
    this.#unit = this.#days.reduce(divisor, 0) || 1;
  }

  result(): Cover | undefined {
    return this.#best && { ...this.#best, atLeast: Math.min(this.#best.days, this.#givenUp) };
  }

  explore({ lower, upper }: Case, steps: number): void {
    this.#nodes++;
    const all = this.#everything(upper);
    if (!this.#holds(all)) return;
    // No set costs more than everything: such a bound says that the money pays for none.
    const most = Math.min(sumOf(this.#days, all) + this.#unit, this.#best?.days ?? Number.POSITIVE_INFINITY);
    const { x, y } = relax({ ...this.#linear, lower, upper }, steps, -most / this.#linear.scale);
    const dual = wholeDual(y, this.#linear);
    const bound = this.#unit * Math.ceil(-weakBound(this.model, { lower, upper }, dual) / this.#unit);
    if (bound >= most) return;
    this.#improve(this.#thinned(all, x));
    if (this.#isBeaten(bound)) return;
    const column = this.#branchColumn(x, lower, upper);
    if (column < 0) return;
    if (this.#nodes >= MOST_NODES) {
      this.#givenUp = Math.min(this.#givenUp, bound);
      return;
    }
    this.explore({ lower: lower.with(column, 1), upper }, NODE_STEPS);
    this.explore({ lower, upper: upper.with(column, 0) }, NODE_STEPS);
  }

  #holds(chosen: Uint8Array): boolean {
    return reaches(this.#goal, stateWith(this.#instance, chosen));
  }

  #isBeaten(bound: number): boolean {
    return this.#best !== undefined && bound >= this.#best.days;
  }

  #improve(chosen: Uint8Array): void {
    const days = sumOf(this.#days, chosen);
    const cost = sumOf(this.#costs, chosen);
    if (cost <= this.#instance.budget * 100 && !this.#isBeaten(days)) this.#best = { chosen, days, cost };
  }

  /** The action whose part in the fractional set is furthest from none or all; any open one if there is none; else -1. */
  #branchColumn(x: Float64Array, lower: Float64Array, upper: Float64Array): number {
    let best = -1;
    let distance = -1;
    for (const column of this.model.started) {
      if (column < 0 || lower[column] === upper[column]) continue;
      const own = Math.min(x[column]!, 1 - x[column]!);
      if (own <= distance) continue;
      best = column;
      distance = own;
    }
    return best;
  }

  /** All actions that are not ruled out, with everything they need. */
  #everything(upper: Float64Array): Uint8Array {
    const chosen = Uint8Array.from(this.model.started, (column) => (column >= 0 ? upper[column]! : column === ONE ? 1 : 0));
    this.#dropStranded(chosen);
    return chosen;
  }

  /** Takes out, least wanted first, whatever the goal can do without. */
  #thinned(all: Uint8Array, x: Float64Array): Uint8Array {
    const wish = (j: number) => x[this.model.started[j]!]! - this.#days[j]! / 1e6;
    const order = this.#days
      .flatMap((_, j) => (all[j] === 1 && this.model.started[j]! >= 0 ? [j] : []))
      .sort((a, b) => wish(a) - wish(b));
    let chosen = all;
    for (const j of order) {
      if (chosen[j] === 0) continue;
      const trial = chosen.slice();
      trial[j] = 0;
      this.#dropStranded(trial);
      if (this.#holds(trial)) chosen = trial;
    }
    return chosen;
  }

  /** Takes out every action that lacks a prerequisite. */
  #dropStranded(chosen: Uint8Array): void {
    let changed = true;
    while (changed) {
      changed = false;
      for (const [j, action] of this.#instance.actions.entries()) {
        if (chosen[j] === 0 || action.fixedStart !== undefined) continue;
        const stands =
          action.preds.every(({ a }) => chosen[a] === 1) &&
          action.anyPreds.every((group) => group.some(({ a }) => chosen[a] === 1));
        if (stands) continue;
        chosen[j] = 0;
        changed = true;
      }
    }
  }
}

function sumOf(amounts: readonly number[], chosen: Uint8Array): number {
  return amounts.reduce((sum, amount, j) => sum + (chosen[j] === 1 ? amount : 0), 0);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
