import type { Placer } from './placer.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** Takes part of a plan out: many random actions, whole dimensions, all from a term on, or whole roles. */
export class Ruin {
  private readonly problem: Problem;
  private readonly state: State;
  private readonly placer: Placer;
  private readonly chosen: Int32Array;
  private size = 0;

  constructor(state: State, placer: Placer) {
    this.problem = state.problem;
    this.state = state;
    this.placer = placer;
    this.chosen = new Int32Array(state.problem.count);
  }

  some(random: Random): void {
    const { problem } = this;
    this.list();
    if (this.size === 0) return;
    const kind = random.below(10);
    if (kind < 5) this.atRandom(random, 1 + random.below(this.size));
    else if (kind < 8) for (let n = 1 + random.below(3); n > 0; n--) this.dimension(random.below(problem.dims));
    else if (kind < 9) this.fromTerm(random.below(problem.terms));
    else this.twoRoles(random.below(problem.roles), random.below(problem.roles));
  }

  private list(): void {
    const { problem, state, chosen } = this;
    this.size = 0;
    for (let j = 0; j < problem.count; j++) if (state.start[j]! >= 0 && problem.fixed[j] === 0) chosen[this.size++] = j;
  }

  private atRandom(random: Random, many: number): void {
    const { chosen, size } = this;
    for (let k = 0; k < many; k++) {
      const at = k + random.below(size - k);
      const j = chosen[at]!;
      chosen[at] = chosen[k]!;
      this.placer.remove(j);
    }
  }

  private dimension(d: number): void {
    const { spans, itemDim } = this.problem;
    for (let n = 0; n < this.size; n++) {
      const j = this.chosen[n]!;
      for (let k = spans.offset[j]!; k < spans.offset[j + 1]!; k++) if (itemDim[spans.values[k]!] === d) this.placer.remove(j);
    }
  }

  private fromTerm(t: number): void {
    for (let n = 0; n < this.size; n++) if (this.state.start[this.chosen[n]!]! >= t) this.placer.remove(this.chosen[n]!);
  }

  private twoRoles(a: number, b: number): void {
    const { role } = this.problem;
    for (let n = 0; n < this.size; n++) {
      const own = role[this.chosen[n]!]!;
      if (own === a || own === b) this.placer.remove(this.chosen[n]!);
    }
  }
}
