import { UNLIMITED } from './limits.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** Orders the actions that are not in the plan by what they would bring for what they use. */
export class Ranking {
  /** Actions worth trying, best first: `order[0]` to `order[size - 1]`. */
  readonly order: Int32Array;
  size = 0;
  private readonly problem: Problem;
  private readonly state: State;
  private readonly price: Float64Array;
  private readonly favour: Float64Array;
  private readonly keys: Float64Array;
  private readonly gain: Float64Array;
  private readonly pull: Float64Array;

  constructor(state: State, favour: Float64Array) {
    const { problem } = state;
    this.problem = problem;
    this.state = state;
    this.favour = favour;
    this.order = new Int32Array(problem.count);
    this.keys = new Float64Array(problem.count);
    this.gain = new Float64Array(problem.count);
    this.pull = new Float64Array(problem.items);
    this.price = prices(problem);
  }

  /** Price of an action: its share of the scarce days, money and open places. */
  priceOf(j: number): number {
    return this.price[j]!;
  }

  /** Ranks all actions not in the plan; `noise` 0 to 1 shakes the order, `attraction` weighs the gates that come near. */
  rank(random: Random, noise: number, attraction: number): void {
    const { problem, state, gain, keys, order } = this;
    this.pull.fill(0);
    if (attraction > 0) this.attract(attraction);
    for (let j = 0; j < problem.count; j++) gain[j] = state.start[j]! < 0 && problem.starts[j] !== 0 ? this.gainOf(j) : 0;
    this.size = 0;
    for (let j = 0; j < problem.count; j++) {
      if (state.start[j]! >= 0 || problem.starts[j] === 0) continue;
      const density = this.density(j);
      if (density <= 0) continue;
      const key = density * (1 - noise + 2 * noise * random.fraction());
      let k = this.size++;
      for (; k > 0 && keys[k - 1]! < key; k--) {
        keys[k] = keys[k - 1]!;
        order[k] = order[k - 1]!;
      }
      keys[k] = key;
      order[k] = j;
    }
  }

  private density(j: number): number {
    const { problem, state, gain, price } = this;
    const { preds, groups, members } = problem;
    let worth = gain[j]!;
    let cost = price[j]!;
    for (let k = preds.offset[j]!; k < preds.offset[j + 1]!; k++) {
      const p = preds.values[k]!;
      if (state.start[p]! >= 0) continue;
      worth += gain[p]!;
      cost += price[p]!;
    }
    for (let g = groups.offset[j]!; g < groups.offset[j + 1]!; g++) {
      const first = members.offset[groups.values[g]!]!;
      const p = members.values[first]!;
      if (state.start[p]! < 0) {
        worth += gain[p]!;
        cost += price[p]!;
      }
    }
    const pin = problem.pinned[j] === 1 ? 1e9 : 0;
    return (worth * this.favour[j]!) / cost + pin;
  }

  /** Micro-points of the levels the action would open now, with the pull of near gates. */
  private gainOf(j: number): number {
    const { effects, levelWorth, terms, earliest, dur, itemTarget, quick, quickMax, quickWorth } = this.problem;
    const { reach, covered } = this.state.tally;
    const never = terms + 1;
    const code = Math.min(earliest[j]! + dur[j]!, terms);
    let gain = quick[j] === 1 && this.state.quick < quickMax && earliest[j] === 0 ? quickWorth : 0;
    let open = -2;
    for (let k = effects.offset[j]!; k < effects.offset[j + 1]!; k++) {
      const step = effects.values[k]!;
      if (reach[step]! < never) continue;
      const item = step >> 2;
      if ((step & 3) > 0 && reach[step - 1] === never && open !== step - 1) continue;
      let top = step;
      const last = item * 4 + itemTarget[item]! - 1;
      while (top < last && covered[top + 1]! < never) top++;
      open = top;
      if (step > last) continue;
      gain += (top - step + 1) * levelWorth[item * (terms + 2) + code]! + this.pull[item]!;
    }
    return gain;
  }

  /** Spreads the worth of each dimension's next gate over the steps it still needs. */
  private attract(attraction: number): void {
    const { problem } = this;
    for (let k = 0; k < problem.rated.length; k++) {
      const d = problem.rated[k]!;
      let level = 0;
      while (level < problem.dimTarget[d]! && this.state.tally.gates[d * 4 + level]! <= problem.terms) level++;
      if (level < problem.dimTarget[d]!)
        this.pullTo(d, level, attraction * problem.gateWorth[d * (problem.terms + 2) + Math.min(3, problem.terms)]!);
    }
  }

  private pullTo(d: number, level: number, worth: number): void {
    const { dimItems, itemCore, itemWeight, dimNeed, terms } = this.problem;
    const { reach } = this.state.tally;
    let missing = 0;
    let short = dimNeed[d]!;
    for (let k = dimItems.offset[d]!; k < dimItems.offset[d + 1]!; k++) {
      const item = dimItems.values[k]!;
      if (reach[item * 4 + level]! <= terms) short -= itemWeight[item]!;
      else if (level > 0 && reach[item * 4 + level - 1]! > terms) missing += itemCore[item] === 1 ? 2 : 1;
      else if (itemCore[item] === 1) missing++;
    }
    if (short > 0) missing = Math.max(missing, short);
    const each = worth / Math.max(1, missing);
    for (let k = dimItems.offset[d]!; k < dimItems.offset[d + 1]!; k++) {
      const item = dimItems.values[k]!;
      if (reach[item * 4 + level]! <= terms) continue;
      const lags = level > 0 && reach[item * 4 + level - 1]! > terms;
      if (lags || itemCore[item] === 1 || short > 0) this.pull[item] = each;
    }
  }
}

function prices(problem: Problem): Float64Array {
  const { limits, count, longest, effort, role, dur, cost, terms } = problem;
  const total = (values: readonly number[] | undefined) =>
    Math.max(1, Math.min(UNLIMITED, values?.reduce((sum, value) => sum + value, 0) ?? UNLIMITED));
  const days = total(limits.resources[0]?.days);
  const open = total(limits.open[0]?.count);
  const roles = Array.from({ length: problem.roles }, (_, r) => total(limits.resources[r + 1]?.days));
  return Float64Array.from({ length: count }, (_, j) => {
    let own = 0;
    for (let k = 0; k < longest; k++) own += effort[j * longest + k]!;
    return (
      own / days +
      (0.3 * own) / (roles[role[j]!] ?? days) +
      (0.5 * cost[j]!) / Math.max(1, limits.budget) +
      (0.3 * dur[j]!) / open +
      0.001 / terms
    );
  });
}
