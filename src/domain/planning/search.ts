import { Builder } from './builder.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { MICRO } from './objective.ts';
import { Placer } from './placer.ts';
import { polish } from './polish.ts';
import { compileProblem, type Problem } from './problem.ts';
import { Random } from './random.ts';
import { ruin } from './ruin.ts';
import { State } from './state.ts';

/** How long and how to search. Iterations are fixed counts: a clock would make results differ between runs. */
export interface SolveOptions {
  readonly iterations: number;
  /** Any 32-bit integer; the same seed gives the same plan on every runtime. */
  readonly seed: number;
  /** Plan to start from; what of it is infeasible now is dropped first. */
  readonly previous?: Plan;
  /** Points that keeping one action of `previous` in its place is worth in the search (not in the value). */
  readonly inertia?: number;
  /** Wished share (0 to 1) of each action being started by the end of each term, `[action * T + term]`, from the bound's linear programme. */
  readonly guide?: Float64Array;
}

/** A feasible plan and its value in whole micro-points. */
export interface Solution {
  readonly plan: Plan;
  readonly value: number;
}

const NOISE = [0.05, 0.15, 0.4, 0.9];
const STRENGTH = [0, 0.5, 1, 2];
/** Part of the value by which a worse plan may be kept at first; falls to 0. */
const HEAT = 0.02;
/** Preference for a start the guide does not have at all, against 1 more for one it has whole. */
const AGAINST_GUIDE = 0.3;
/** First plans tried while pinned actions are missing. */
const PIN_ATTEMPTS = 8;
/** More than any value: a pinned action counts before all points. */
const PIN = 1e12;

/** Searches a good plan: always feasible, never worse than `previous` in value where that is still feasible. */
export function solve(instance: PlanInstance, options: SolveOptions): Solution {
  return search(compileProblem(instance), options);
}

/** As `solve`, for an instance compiled before. */
export function search(problem: Problem, options: SolveOptions): Solution {
  const run = new Search(problem, options);
  run.run(options.iterations);
  return run.best();
}

class Search {
  readonly #random: Random;
  readonly #state: State;
  readonly #current: State;
  readonly #top: State;
  readonly #placer: Placer;
  readonly #builder: Builder;
  readonly #inertia: number;
  readonly #previous: Plan;
  /** Pinned actions that may have a place, taken one by one. */
  readonly #possiblePins: number;

  constructor(problem: Problem, options: SolveOptions) {
    const previous = Int32Array.from({ length: problem.count }, (_, j) => options.previous?.[j] ?? -2);
    this.#inertia = options.previous === undefined ? 0 : Math.round((options.inertia ?? 0) * MICRO);
    this.#previous = options.previous ?? [];
    this.#random = new Random(options.seed);
    this.#state = new State(problem, previous);
    this.#current = new State(problem, previous);
    this.#top = new State(problem, previous);
    this.#placer = new Placer(this.#state);
    this.#builder = new Builder(this.#state, this.#placer, favourOf(problem, options.guide));
    this.#possiblePins = problem.pinned.filter((pinned, j) => pinned && !problem.fixed[j] && problem.starts[j] !== 0).length;
  }

  best(): Solution {
    return { plan: [...this.#top.start], value: this.#top.value };
  }

  run(iterations: number): void {
    this.#begin();
    for (let n = 0; n < iterations; n++) {
      ruin(this.#state, this.#placer, this.#random);
      this.#builder.fill(this.#random, this.#pick(NOISE), this.#pick(STRENGTH));
      this.#builder.prices.learn(this.#state);
      this.#accept((HEAT * (iterations - n)) / iterations);
    }
    this.#finish();
  }

  /** A first plan: the previous one filled up, or the best of some that try to place all pinned actions. */
  #begin(): void {
    const state = this.#state;
    const current = this.#current;
    const top = this.#top;
    const builder = this.#builder;
    const random = this.#random;
    this.#restore();
    current.copyFrom(state);
    builder.fill(random, 0, 1);
    top.copyFrom(state);
    for (let n = 0; n < PIN_ATTEMPTS && top.pins < this.#possiblePins; n++) {
      state.copyFrom(current);
      builder.fill(random, 0.9, 1);
      if (this.#score(state) > this.#score(top)) top.copyFrom(state);
    }
    current.copyFrom(top);
    state.copyFrom(top);
  }

  /** Takes idle work out of the best plan, fills what that frees, and takes out again what this made idle. */
  #finish(): void {
    const state = this.#state;
    const top = this.#top;
    state.copyFrom(top);
    const score = () => this.#score(state);
    polish(state, this.#placer, score);
    this.#builder.fill(this.#random, 0, 0);
    polish(state, this.#placer, score);
    top.copyFrom(state);
  }

  /**
   * Puts the previous plan back, as far as it is feasible now: in rounds, since prerequisites may come later in the list,
   * and first each action after all alternatives of its groups, since the earliest of them decides when it can begin.
   */
  #restore(): void {
    for (const patient of [true, false]) {
      let added = this.#previous.length > 0;
      while (added) {
        added = false;
        for (const [j, s] of this.#previous.entries()) {
          if (s >= 0 && !(patient && this.#waits(j)) && this.#placer.placeAt(j, s)) added = true;
        }
      }
    }
    this.#state.tally.settle();
  }

  #waits(j: number): boolean {
    const { groups } = this.#state.problem;
    const left = (a: number) => this.#previous[a]! >= 0 && this.#state.start[a]! < 0;
    return groups[j]!.some((group) => group.some(({ a }) => left(a)));
  }

  #accept(heat: number): void {
    const state = this.#state;
    const top = this.#top;
    const current = this.#current;
    const score = this.#score(state);
    if (score > this.#score(top)) top.copyFrom(state);
    if (score >= this.#score(current) - heat * current.value * this.#random.fraction()) current.copyFrom(state);
    else state.copyFrom(current);
  }

  #score(state: State): number {
    return state.value + state.pins * PIN + state.kept * this.#inertia;
  }

  #pick(values: readonly number[]): number {
    return values[this.#random.below(values.length)]!;
  }
}

/** How much each action and start is preferred: all alike without a guide, else by the share the guide has started by then. */
function favourOf({ count, terms }: Problem, guide: SolveOptions['guide']): Float64Array {
  return guide?.map((share) => AGAINST_GUIDE + share) ?? new Float64Array(count * terms).fill(1);
}
