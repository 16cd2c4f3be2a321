import type { Plan, PlanInstance } from './instance.ts';
import { MICRO } from './objective.ts';
import { Placer } from './placer.ts';
import { compileProblem, type Problem } from './problem.ts';
import { Random } from './random.ts';
import { Ranking } from './ranking.ts';
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
  /** Wished share (0 to 1) of each action being started by the end of each term, `[action][term]`, from the bound's linear programme. */
  readonly guide?: readonly (readonly number[])[];
}

/** A feasible plan and its value in whole micro-points. */
export interface Solution {
  readonly plan: Plan;
  readonly value: number;
}

/** Searches a good plan: always feasible, never worse than `previous` in value where that is still feasible. */
export function solve(instance: PlanInstance, options: SolveOptions): Solution {
  const search = new Search(compileProblem(instance), options);
  search.run(options.iterations);
  return search.best();
}

class Search {
  private readonly problem: Problem;
  private readonly random: Random;
  private readonly state: State;
  private readonly current: State;
  private readonly top: State;
  private readonly placer: Placer;
  private readonly ranking: Ranking;
  private readonly chosen: Int32Array;
  private readonly inertia: number;
  private readonly previous: Plan;

  constructor(problem: Problem, options: SolveOptions) {
    this.problem = problem;
    this.random = new Random(options.seed);
    const previous = Int32Array.from({ length: problem.count }, (_, j) => options.previous?.[j] ?? -2);
    this.inertia = options.previous === undefined ? 0 : Math.round((options.inertia ?? 0) * MICRO);
    this.state = new State(problem, previous);
    this.current = new State(problem, previous);
    this.top = new State(problem, previous);
    this.placer = new Placer(this.state);
    this.ranking = new Ranking(this.state, new Float64Array(problem.count).fill(1));
    this.chosen = new Int32Array(problem.count);
    this.previous = options.previous ?? [];
  }

  best(): Solution {
    return { plan: [...this.top.start], value: this.top.value };
  }

  run(iterations: number): void {
    this.restore();
    this.recreate(0, 1);
    this.current.copyFrom(this.state);
    this.top.copyFrom(this.state);
    for (let n = 0; n < iterations; n++) {
      const heat = (0.02 * (iterations - n)) / iterations;
      this.ruin();
      this.recreate(this.pick(NOISE), this.pick(ATTRACTION));
      this.accept(heat);
    }
  }

  /** Puts the previous plan back, as far as it is feasible now; several rounds, since prerequisites may come later in the list. */
  private restore(): void {
    let added = this.previous.length > 0;
    while (added) {
      added = false;
      for (const [j, s] of this.previous.entries()) if (s >= 0 && this.placer.placeAt(j, s)) added = true;
    }
    this.state.tally.settle();
  }

  private accept(heat: number): void {
    const value = this.score(this.state);
    const now = this.score(this.current);
    if (value > this.score(this.top)) {
      this.top.copyFrom(this.state);
    }
    if (value >= now - heat * this.current.value * this.random.fraction()) this.current.copyFrom(this.state);
    else this.state.copyFrom(this.current);
  }

  private score(state: State): number {
    return state.value + state.pins * PIN + state.kept * this.inertia;
  }

  private pick(values: readonly number[]): number {
    return values[this.random.below(values.length)] ?? 0;
  }

  /** Adds actions in the order of the ranking as long as the value rises. */
  private recreate(noise: number, attraction: number): void {
    for (let pass = 0; pass < 3; pass++) {
      this.ranking.rank(this.random, noise, attraction);
      let added = false;
      const { size, order } = this.ranking;
      for (let k = 0; k < size; k++) if (this.tryAdd(order[k]!)) added = true;
      if (!added) return;
    }
  }

  private tryAdd(j: number): boolean {
    const { state, placer } = this;
    if (state.start[j]! >= 0) return false;
    const before = this.score(state);
    if (!placer.place(j)) return false;
    state.tally.settle();
    if (this.score(state) > before) return true;
    placer.undo();
    state.tally.settle();
    return false;
  }

  private ruin(): void {
    const { state, random, problem } = this;
    let size = 0;
    for (let j = 0; j < problem.count; j++) if (state.start[j]! >= 0 && problem.fixed[j] === 0) this.chosen[size++] = j;
    const kind = random.below(10);
    if (kind < 5) {
      const many = Math.max(1, Math.floor(size * random.fraction()));
      for (let k = 0; k < many; k++) {
        const at = k + random.below(size - k);
        const j = this.chosen[at]!;
        this.chosen[at] = this.chosen[k]!;
        this.placer.remove(j);
      }
    } else if (kind < 8) {
      const n = 1 + random.below(3);
      for (let k = 0; k < n; k++) this.ruinDim(problem.rated[random.below(problem.rated.length)]!);
    } else if (kind < 9) {
      const t = random.below(problem.terms);
      for (let k = 0; k < size; k++) if (state.start[this.chosen[k]!]! >= t) this.placer.remove(this.chosen[k]!);
    } else {
      const a = random.below(problem.roles);
      const b = random.below(problem.roles);
      for (let k = 0; k < size; k++) {
        const role = problem.role[this.chosen[k]!]!;
        if (role === a || role === b) this.placer.remove(this.chosen[k]!);
      }
    }
    state.tally.settle();
  }

  private ruinDim(d: number): void {
    const { problem, placer } = this;
    const { effects, itemDim } = problem;
    for (let j = 0; j < problem.count; j++) {
      if (this.state.start[j]! < 0) continue;
      for (let k = effects.offset[j]!; k < effects.offset[j + 1]!; k++)
        if (itemDim[effects.values[k]! >> 2] === d) {
          placer.remove(j);
          break;
        }
    }
  }
}

const NOISE = [0.05, 0.15, 0.4, 0.9];
const ATTRACTION = [0, 0.5, 1, 2];
/** More than any value: a pinned action counts before all points. */
const PIN = 1e12;
