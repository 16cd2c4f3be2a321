import type { Problem } from './problem.ts';
import type { State } from './state.ts';

/** Spreads the worth of each dimension's next gate over the items it still waits for, so that single actions feel it. */
export class Pull {
  /** Micro-points by item, for its next level. */
  readonly item: Float64Array;
  private readonly problem: Problem;
  private readonly state: State;

  constructor(state: State) {
    this.problem = state.problem;
    this.state = state;
    this.item = new Float64Array(state.problem.items);
  }

  /** `strength` 0: no pull; 1: the whole worth of the gate. The state must be settled. */
  measure(strength: number): void {
    const { problem, state } = this;
    const { rated, dimTarget, gateWorth, terms } = problem;
    this.item.fill(0);
    if (strength === 0) return;
    for (let k = 0; k < rated.length; k++) {
      const d = rated[k]!;
      let level = 0;
      while (level < dimTarget[d]! && state.tally.gates[d * 4 + level]! <= terms) level++;
      if (level < dimTarget[d]!) this.toGate(d, level, strength * gateWorth[d * (terms + 2) + ((terms + 1) >> 1)]!);
    }
  }

  private toGate(d: number, level: number, worth: number): void {
    const { dimItems, itemCore, itemWeight, dimNeed, terms } = this.problem;
    const { reach } = this.state.tally;
    let steps = 0;
    let short = dimNeed[d]!;
    for (let k = dimItems.offset[d]!; k < dimItems.offset[d + 1]!; k++) {
      const item = dimItems.values[k]!;
      if (reach[item * 4 + level]! <= terms) short -= itemWeight[item]!;
      else if (level > 0 && reach[item * 4 + level - 1]! > terms) steps += 1 + itemCore[item]!;
      else steps += itemCore[item]!;
    }
    const each = worth / Math.max(1, steps, short);
    for (let k = dimItems.offset[d]!; k < dimItems.offset[d + 1]!; k++) {
      const item = dimItems.values[k]!;
      if (reach[item * 4 + level]! <= terms) continue;
      const lags = level > 0 && reach[item * 4 + level - 1]! > terms;
      if (lags || itemCore[item] === 1 || short > 0) this.item[item] = each;
    }
  }
}
