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
  private readonly problem: Problem;
  /** How scarce: 0 never used, 1 always used up. Per term; per role and term. */
  private readonly dayScarcity: Float64Array;
  private readonly openScarcity: Float64Array;
  private readonly roleScarcity: Float64Array;
  private moneyScarcity = 1;
  /** Price of one more hundredth of a day of a role in a term, of one open place, of one cent. */
  private readonly day: Float64Array;
  private readonly open: Float64Array;
  private cent = 0;

  constructor(problem: Problem) {
    const { terms, roles } = problem;
    this.problem = problem;
    this.dayScarcity = new Float64Array(terms).fill(1);
    this.openScarcity = new Float64Array(terms).fill(1);
    this.roleScarcity = new Float64Array(roles * terms).fill(1);
    this.day = new Float64Array(roles * terms);
    this.open = new Float64Array(terms);
  }

  /** Price of the action from term s on. */
  of(j: number, s: number): number {
    const { cost, dur, effort, longest, role, terms } = this.problem;
    const base = role[j]! * terms + s;
    let price = BASE_PRICE + cost[j]! * this.cent;
    for (let k = dur[j]! - 1; k >= 0; k--) price += effort[j * longest + k]! * this.day[base + k]! + this.open[s + k]!;
    return price;
  }

  learn(state: State): void {
    const { limits, terms, roles } = this.problem;
    for (let t = 0; t < terms; t++) {
      mix(this.dayScarcity, t, state.days[t]!, limits.resources[0]!.days[t]!);
      mix(this.openScarcity, t, state.open[t]!, limits.open[0]!.count[t]!);
      for (let r = 0; r < roles; r++)
        mix(this.roleScarcity, r * terms + t, state.roleDays[r * terms + t]!, limits.resources[r + 1]!.days[t]!);
    }
    this.moneyScarcity += MEMORY * (scarcity(state.budget, limits.budget) - this.moneyScarcity);
  }

  /** Sets the prices for one reconstruction, each kind shaken by up to `spread` (0 to 1). */
  shake(random: Random, spread: number): void {
    const { limits, terms, roles } = this.problem;
    const factor = () => 1 - spread + 2 * spread * random.fraction();
    const days = factor();
    const open = factor();
    this.cent = (factor() * this.moneyScarcity) / Math.max(1, limits.budget);
    for (let t = 0; t < terms; t++) this.open[t] = (open * this.openScarcity[t]!) / Math.max(1, limits.open[0]!.count[t]!);
    for (let r = 0; r < roles; r++) {
      const own = factor();
      for (let t = 0; t < terms; t++) {
        const all = (days * this.dayScarcity[t]!) / Math.max(1, limits.resources[0]!.days[t]!);
        this.day[r * terms + t] =
          all + (own * this.roleScarcity[r * terms + t]!) / Math.max(1, limits.resources[r + 1]!.days[t]!);
      }
    }
  }
}

function mix(known: Float64Array, at: number, left: number, limit: number): void {
  known[at]! += MEMORY * (scarcity(left, limit) - known[at]!);
}

function scarcity(left: number, limit: number): number {
  let used = limit > 0 ? 1 - left / limit : 1;
  for (let k = 0; k < SHARPNESS; k++) used *= used;
  return used;
}
