import type { Placer } from './placer.ts';
import { Prices } from './prices.ts';
import type { Problem } from './problem.ts';
import { measurePull } from './pull.ts';
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
  readonly #problem: Problem;
  readonly #state: State;
  readonly #placer: Placer;
  readonly #favour: Float64Array;
  /** Micro-points by item of near gates. */
  readonly #pull: Float64Array;
  readonly #queue: Queue;
  readonly #luck: Float64Array;
  /** Actions with no room left in this reconstruction. */
  readonly #out: Uint8Array;
  readonly #waiting: Uint8Array;
  #pinsFirst = true;

  /** `favour`: factor on the density by action and start, `[action * terms + start]`. */
  constructor(state: State, placer: Placer, favour: Float64Array) {
    const { problem } = state;
    this.#problem = problem;
    this.#state = state;
    this.#placer = placer;
    this.#favour = favour;
    this.prices = new Prices(problem);
    this.#pull = new Float64Array(problem.items.length);
    this.#queue = new Queue(problem.count);
    this.#luck = new Float64Array(problem.count);
    this.#out = new Uint8Array(problem.count);
    this.#waiting = new Uint8Array(problem.count);
  }

  /**
   * Adds actions until none fits or helps. `noise` (0 to 1) shakes their order, and above 0 now and then delays some, takes
   * other alternatives and lets pinned actions wait their turn; `strength` is the pull of near gates.
   */
  fill(random: Random, noise: number, strength: number): void {
    const problem = this.#problem;
    const luck = this.#luck;
    const out = this.#out;
    const placer = this.#placer;
    const plain = noise === 0;
    const held = !plain && random.below(HOLD_BACK) === 0;
    this.#pinsFirst = plain || random.below(2) === 0;
    placer.twist = plain || random.below(2) === 0 ? 0 : random.below(8);
    this.prices.shake(random, PRICE_SPREAD);
    for (let j = 0; j < problem.count; j++) {
      placer.delay[j] = held && random.below(HELD_BACK) === 0 ? 1 + random.below(2) : 0;
      luck[j] = 1 - noise + 2 * noise * random.fraction();
      out[j] = problem.starts[j] === 0 ? 1 : 0;
    }
    this.#state.tally.settle();
    measurePull(this.#pull, this.#state, strength);
    for (let j = 0; j < problem.count; j++) this.#wake(j);
    this.#drain();
    this.#state.tally.settle();
  }

  /** Queues an action that can bring something now. */
  #wake(j: number): void {
    if (this.#out[j] === 1 || this.#waiting[j] === 1 || this.#state.start[j]! >= 0) return;
    const key = this.#key(j);
    if (key === NO_ROOM) this.#out[j] = 1;
    if (key <= NO_GAIN) return;
    this.#waiting[j] = 1;
    this.#queue.push(j, key);
  }

  /** Places what is in the queue. */
  #drain(): void {
    const queue = this.#queue;
    const state = this.#state;
    const out = this.#out;
    const waiting = this.#waiting;
    while (queue.size > 0) {
      const j = queue.pop();
      waiting[j] = 0;
      if (state.start[j]! >= 0) continue;
      const key = this.#key(j);
      if (key === NO_GAIN) continue;
      if (key === NO_ROOM) out[j] = 1;
      else if (key < queue.best * STALE) {
        waiting[j] = 1;
        queue.push(j, key);
      } else if (this.#placer.place(j)) this.#wakeNext();
      else out[j] = 1;
    }
  }

  /** The last placement opened new steps: whatever covers them may bring something now. */
  #wakeNext(): void {
    const { spans, covers } = this.#problem;
    const { mask } = this.#state.tally;
    const { placed, count } = this.#placer;
    for (let n = 0; n < count; n++) {
      for (const { item } of spans[placed[n]!]!) {
        const level = LEVELS[mask[item]!]!;
        if (level <= 3) for (const j of covers[item * 4 + level]!) this.#wake(j);
      }
    }
  }

  /** Worth for the price of the action with the prerequisites it still needs. */
  #key(j: number): number {
    const problem = this.#problem;
    const state = this.#state;
    const placer = this.#placer;
    const prices = this.prices;
    const { preds, groups, earliest, pinned, terms } = problem;
    const first = earliest[j]!;
    let worth = this.#worth(j, first);
    if (worth <= 0 && !pinned[j]) return NO_GAIN;
    let price = 0;
    let start = first;
    let alone = true;
    for (const { a, lag } of preds[j]!) {
      if (state.start[a]! >= 0) continue;
      alone = false;
      const s = placer.firstRoom(a, earliest[a]!);
      if (s < 0) return NO_ROOM;
      worth += this.#worth(a, s);
      price += prices.of(a, s);
      start = Math.max(start, s + problem.dur[a]! - 1 + lag);
    }
    for (const group of groups[j]!) {
      if (placer.hasOne(group)) continue;
      alone = false;
      const a = placer.alternative(group, 0);
      worth += this.#worth(a, earliest[a]!);
      price += prices.of(a, earliest[a]!);
    }
    start = problem.cost[j]! > state.budget ? -1 : alone ? placer.findStart(j, terms) : placer.firstRoom(j, start);
    if (start < 0) return NO_ROOM;
    if (start > first) worth += this.#worth(j, start) - this.#worth(j, first);
    if (pinned[j]) worth = this.#pinsFirst ? worth + PINNED_FIRST : Math.max(1, worth);
    return (worth * this.#luck[j]! * this.#favour[j * terms + start]!) / (price + prices.of(j, start));
  }

  /** Micro-points of the levels the action would open from term s on, with the pull of near gates. */
  #worth(j: number, s: number): number {
    const { spans, levelWorth, dur, quick, quickMax, quickWorth } = this.#problem;
    const { mask } = this.#state.tally;
    const code = s + dur[j]!;
    let worth = quick[j] && s === 0 && this.#state.quick < quickMax ? quickWorth : 0;
    for (const { item, mask: own } of spans[j]!) {
      const now = mask[item]!;
      const levels = LEVELS[now | own]! - LEVELS[now]!;
      if (levels > 0) worth += levels * levelWorth[item]![code]! + this.#pull[item]!;
    }
    return worth;
  }
}
