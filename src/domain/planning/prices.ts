import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** How much faster than use a price rises: the share of a limit in use, to the power of 2 ^ SHARPNESS. */
const SHARPNESS = 5;
/** Weight of the latest plan against all earlier ones. */
const MEMORY = 0.1;
/** What an action costs even if it needs nothing scarce. */
const BASE_PRICE = 0.2;

/**
 * Prices of a day, an open place and a cent, learned from plans: what is used up in every good plan is dear, what stays
 * over is nearly free. One price per role and term.
 */
export class Prices {
  readonly #problem: Problem;
  /** How scarce: 0 never used, 1 always used up. Days by row and term, open places by term, money. */
  readonly #dayScarcity: Float64Array;
  readonly #openScarcity: Float64Array;
  readonly #moneyScarcity = new Float64Array(1).fill(1);
  /** Price of one more hundredth of a day of a row's role in a term, of one open place, of one cent. */
  readonly #day: Float64Array;
  readonly #open: Float64Array;
  #cent = 0;

  constructor(problem: Problem) {
    const { terms, days } = problem;
    this.#problem = problem;
    this.#dayScarcity = new Float64Array(days.length).fill(1);
    this.#openScarcity = new Float64Array(terms).fill(1);
    this.#day = new Float64Array(days.length);
    this.#open = new Float64Array(terms);
  }

  /** Price of the action from term s on. */
  of(j: number, s: number): number {
    const { cost, dur, row, terms } = this.#problem;
    const effort = this.#problem.effort[j]!;
    const base = row[j]! * terms + s;
    let price = BASE_PRICE + cost[j]! * this.#cent;
    for (let k = dur[j]! - 1; k >= 0; k--) price += effort[k]! * this.#day[base + k]! + this.#open[s + k]!;
    return price;
  }

  learn(state: State): void {
    const { days, open, budget } = this.#problem;
    mix(this.#dayScarcity, state.days, days);
    mix(this.#openScarcity, state.open, open);
    mix(this.#moneyScarcity, [state.budget], [budget]);
  }

  /** Sets the prices for one reconstruction, each kind shaken by up to `spread` (0 to 1). */
  shake(random: Random, spread: number): void {
    const { days, open, budget, terms } = this.#problem;
    const dayScarcity = this.#dayScarcity;
    const openScarcity = this.#openScarcity;
    const factor = () => 1 - spread + 2 * spread * random.fraction();
    const ofSchool = factor();
    const ofPlace = factor();
    this.#cent = (factor() * this.#moneyScarcity[0]!) / Math.max(1, budget);
    for (let t = 0; t < terms; t++) this.#open[t] = (ofPlace * openScarcity[t]!) / Math.max(1, open[t]!);
    let ofRole = 0;
    for (let at = terms; at < days.length; at++) {
      const t = at % terms;
      if (t === 0) ofRole = factor();
      this.#day[at] = (ofSchool * dayScarcity[t]!) / Math.max(1, days[t]!) + (ofRole * dayScarcity[at]!) / Math.max(1, days[at]!);
    }
  }
}

/** Moves what is known of each limit towards how scarce it is with so much left. */
function mix(known: Float64Array, left: ArrayLike<number>, limits: ArrayLike<number>): void {
  for (let at = 0; at < known.length; at++) {
    let used = limits[at]! > 0 ? 1 - left[at]! / limits[at]! : 1;
    for (let k = 0; k < SHARPNESS; k++) used *= used;
    known[at]! += MEMORY * (used - known[at]!);
  }
}
