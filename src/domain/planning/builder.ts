import type { Placer } from './placer.ts';
import { Prices } from './prices.ts';
import type { Problem } from './problem.ts';
import { Pull } from './pull.ts';
import { Queue } from './queue.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** A key this much below the next action's is out of date: the action goes back into the queue. */
const STALE = 0.95;
/** How far the prices of one reconstruction stray from the learned ones. */
const PRICE_SPREAD = 0.3;
/** One reconstruction in so many holds actions back, each with one chance in so many. */
const HOLD_BACK = 6;
const HELD_BACK = 8;
/** Added to the worth of a pinned action: before all others. */
const PINNED_FIRST = 1e12;
/** Results of `key` that are no key: nothing to gain now, no room any more. */
const NO_GAIN = 0;
const NO_ROOM = -1;

/** Levels from covered steps: the number of low bits set in a row. */
const LEVELS = Int32Array.from({ length: 16 }, (_, mask) => 31 - Math.clz32(~mask & -~mask));

/** Fills a plan up: always the action next that brings most for its price, as things stand at that moment. */
export class Builder {
  readonly prices: Prices;
  private readonly problem: Problem;
  private readonly state: State;
  private readonly placer: Placer;
  private readonly favour: Float64Array;
  private readonly pull: Pull;
  private readonly queue: Queue;
  private readonly luck: Float64Array;
  /** Actions with no room left in this reconstruction. */
  private readonly out: Uint8Array;
  private readonly waiting: Uint8Array;
  private pinsFirst = true;

  /** `favour`: factor on the density by action and start, `[action * terms + start]`. */
  constructor(state: State, placer: Placer, favour: Float64Array) {
    const { problem } = state;
    this.problem = problem;
    this.state = state;
    this.placer = placer;
    this.favour = favour;
    this.prices = new Prices(problem);
    this.pull = new Pull(state);
    this.queue = new Queue(problem.count);
    this.luck = new Float64Array(problem.count);
    this.out = new Uint8Array(problem.count);
    this.waiting = new Uint8Array(problem.count);
  }

  /**
   * Adds actions until none fits or helps. `noise` (0 to 1) shakes their order, and above 0 now and then delays some, takes
   * other alternatives and lets pinned actions wait their turn; `strength` is the pull of near gates.
   */
  fill(random: Random, noise: number, strength: number): void {
    const { problem, luck, out, placer } = this;
    const plain = noise === 0;
    const held = !plain && random.below(HOLD_BACK) === 0;
    this.pinsFirst = plain || random.below(2) === 0;
    placer.twist = plain || random.below(2) === 0 ? 0 : random.below(8);
    this.prices.shake(random, PRICE_SPREAD);
    for (let j = 0; j < problem.count; j++) {
      placer.delay[j] = held && random.below(HELD_BACK) === 0 ? 1 + random.below(2) : 0;
      luck[j] = 1 - noise + 2 * noise * random.fraction();
      out[j] = problem.starts[j] === 0 ? 1 : 0;
    }
    this.state.tally.settle();
    this.pull.measure(strength);
    for (let j = 0; j < problem.count; j++) this.wake(j);
    this.drain();
    this.state.tally.settle();
  }

  /** Queues an action that can bring something now. */
  private wake(j: number): void {
    if (this.out[j] === 1 || this.waiting[j] === 1 || this.state.start[j]! >= 0) return;
    const key = this.key(j);
    if (key === NO_ROOM) this.out[j] = 1;
    if (key <= NO_GAIN) return;
    this.waiting[j] = 1;
    this.queue.push(j, key);
  }

  /** Places what is in the queue. */
  private drain(): void {
    const { queue, state, out, waiting } = this;
    while (queue.size > 0) {
      const j = queue.pop();
      waiting[j] = 0;
      if (state.start[j]! >= 0) continue;
      const key = this.key(j);
      if (key === NO_GAIN) continue;
      if (key === NO_ROOM) out[j] = 1;
      else if (key < queue.best * STALE) {
        waiting[j] = 1;
        queue.push(j, key);
      } else if (this.placer.place(j)) this.wakeNext();
      else out[j] = 1;
    }
  }

  /** The last placement opened new steps: whatever covers them may bring something now. */
  private wakeNext(): void {
    const { spans, covers } = this.problem;
    const { mask } = this.state.tally;
    const { placed, count } = this.placer;
    for (let n = 0; n < count; n++) {
      const j = placed[n]!;
      for (let k = spans.offset[j]!; k < spans.offset[j + 1]!; k++) {
        const item = spans.values[k]!;
        const level = LEVELS[mask[item]!]!;
        if (level > 3) continue;
        const step = item * 4 + level;
        for (let c = covers.offset[step]!; c < covers.offset[step + 1]!; c++) this.wake(covers.values[c]!);
      }
    }
  }

  /** Worth for the price of the action with the prerequisites it still needs. */
  private key(j: number): number {
    const { problem, state, placer } = this;
    const { preds, groups, earliest } = problem;
    let worth = this.worth(j, earliest[j]!);
    if (worth <= 0 && problem.pinned[j] === 0) return NO_GAIN;
    let price = 0;
    let start = earliest[j]!;
    let alone = true;
    for (let k = preds.offset[j]!; k < preds.offset[j + 1]!; k++) {
      const p = preds.values[k]!;
      if (state.start[p]! >= 0) continue;
      alone = false;
      const s = placer.firstRoom(p, earliest[p]!);
      if (s < 0) return NO_ROOM;
      worth += this.worth(p, s);
      price += this.prices.of(p, s);
      start = Math.max(start, s + problem.dur[p]! - 1 + preds.lag[k]!);
    }
    for (let g = groups.offset[j]!; g < groups.offset[j + 1]!; g++) {
      const p = this.missingAlternative(groups.values[g]!);
      if (p < 0) continue;
      alone = false;
      worth += this.worth(p, earliest[p]!);
      price += this.prices.of(p, earliest[p]!);
    }
    start = problem.cost[j]! > state.budget ? -1 : alone ? placer.findStart(j, problem.terms) : placer.firstRoom(j, start);
    if (start < 0) return NO_ROOM;
    if (start > earliest[j]!) worth += this.worth(j, start) - this.worth(j, earliest[j]!);
    if (problem.pinned[j] === 1) worth = this.pinsFirst ? worth + PINNED_FIRST : Math.max(1, worth);
    return (worth * this.luck[j]! * this.favour[j * problem.terms + start]!) / (price + this.prices.of(j, start));
  }

  /** The alternative to take of a one-of group if none is in the plan, else -1. */
  private missingAlternative(group: number): number {
    const { offset, values } = this.problem.members;
    for (let k = offset[group]!; k < offset[group + 1]!; k++) if (this.state.start[values[k]!]! >= 0) return -1;
    return this.placer.favourite(group);
  }

  /** Micro-points of the levels the action would open from term s on, with the pull of near gates. */
  private worth(j: number, s: number): number {
    const { spans, spanMask, levelWorth, terms, dur, quick, quickMax, quickWorth } = this.problem;
    const { mask } = this.state.tally;
    const code = s + dur[j]!;
    let worth = quick[j] === 1 && s === 0 && this.state.quick < quickMax ? quickWorth : 0;
    for (let k = spans.offset[j]!; k < spans.offset[j + 1]!; k++) {
      const item = spans.values[k]!;
      const now = mask[item]!;
      const levels = LEVELS[now | spanMask[k]!]! - LEVELS[now]!;
      if (levels > 0) worth += levels * levelWorth[item * (terms + 2) + code]! + this.pull.item[item]!;
    }
    return worth;
  }
}
