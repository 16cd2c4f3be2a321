import type { Problem } from './problem.ts';
import { Tally } from './tally.ts';

/** A feasible plan under construction, with what is left of every limit. All of it sits in one block, so that saving is one copy. */
export class State {
  /** Start term by action, -1 not chosen; time code of its end (never if not chosen); moment of its end on the axis of weeks. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly week: Int32Array;
  readonly tally: Tally;
  /** Cents left. */
  budget: number;
  quick = 0;
  /** Pinned actions in the plan, and actions where the previous plan had them. */
  pins = 0;
  kept = 0;
  readonly problem: Problem;
  /** Hundredths of a day left, and open places left: `[row * terms + t]`. */
  readonly days: Int32Array;
  readonly open: Int32Array;
  readonly #memory: Int32Array;
  /** Largest effort one more action of the row's role could have in the term, -1 if none may start: `[row * terms + t]`. */
  readonly #room: Int32Array;
  readonly #previous: Int32Array;

  /** `previous`: start terms of the plan to stay close to, -2 where there is none. */
  constructor(problem: Problem, previous: Int32Array) {
    const { count, terms, rows, items, gates } = problem;
    this.problem = problem;
    this.#previous = previous;
    this.#memory = new Int32Array(count * 3 + rows * terms * 3 + items.length * 9 + gates.length * 4);
    let next = 0;
    const block = (length: number) => {
      next += length;
      return this.#memory.subarray(next - length, next);
    };
    this.start = block(count).fill(-1);
    this.end = block(count).fill(terms + 1);
    this.week = block(count);
    this.days = block(rows * terms);
    this.open = block(rows * terms);
    this.#room = block(rows * terms);
    this.days.set(problem.days);
    this.open.set(problem.open);
    this.tally = new Tally(problem, block);
    this.budget = problem.budget;
    for (let t = 0; t < terms; t++) this.#measureRoom(t);
    for (let j = 0; j < count; j++) if (problem.fixed[j]) this.#settleIn(j, 31 - Math.clz32(problem.starts[j]!));
    this.tally.settle();
  }

  /** Micro-points; call `tally.settle` first. */
  get value(): number {
    const { quickMax, quickWorth } = this.problem;
    return this.tally.value + (this.quick < quickMax ? this.quick : quickMax) * quickWorth;
  }

  copyFrom(other: State): void {
    this.#memory.set(other.#memory);
    this.tally.value = other.tally.value;
    this.budget = other.budget;
    this.quick = other.quick;
    this.pins = other.pins;
    this.kept = other.kept;
  }

  /** Whether there is room for the action from term s on. */
  hasRoom(j: number, s: number): boolean {
    const { row, dur, terms } = this.problem;
    const effort = this.problem.effort[j]!;
    const base = row[j]! * terms + s;
    for (let k = dur[j]! - 1; k >= 0; k--) if (effort[k]! > this.#room[base + k]!) return false;
    return true;
  }

  /** Puts the action into the plan; the caller has checked that it fits. */
  insert(j: number, s: number, week: number): void {
    this.#use(j, s, 1);
    this.week[j] = week;
    this.#settleIn(j, s);
  }

  /** Takes the action out; the caller takes out what depends on it. */
  remove(j: number): void {
    const s = this.start[j]!;
    this.#use(j, s, -1);
    if (s === 0 && this.problem.quick[j]) this.quick--;
    const code = this.end[j]!;
    this.start[j] = -1;
    this.end[j] = this.problem.terms + 1;
    this.tally.uncover(j, code, this.end);
  }

  #settleIn(j: number, s: number): void {
    const { terms, dur, quick, fixed, windows } = this.problem;
    const code = Math.min(s + dur[j]!, terms + 1);
    this.start[j] = s;
    this.end[j] = code;
    if (s === 0 && quick[j]) this.quick++;
    if (fixed[j]) {
      // What runs already ends in time, whatever its weeks.
      const { from, weeks, to } = windows[j]![s]!;
      this.week[j] = Math.min(from + weeks, to);
    }
    this.tally.cover(j, code);
  }

  /** Takes what the action needs from what is left (`sign` 1), or gives it back (-1). */
  #use(j: number, s: number, sign: number): void {
    const { effort, row, dur, terms, cost, pinned } = this.problem;
    const own = row[j]! * terms;
    for (let k = dur[j]! - 1; k >= 0; k--) {
      const need = effort[j]![k]! * sign;
      const t = s + k;
      this.days[t]! -= need;
      this.days[own + t]! -= need;
      this.open[t]! -= sign;
      this.open[own + t]! -= sign;
      this.#measureRoom(t);
    }
    this.budget -= cost[j]! * sign;
    if (pinned[j]) this.pins += sign;
    if (this.#previous[j] === s) this.kept += sign;
  }

  #measureRoom(t: number): void {
    const { terms } = this.problem;
    const days = this.open[t]! < 1 ? -1 : this.days[t]!;
    for (let at = t + terms; at < this.#room.length; at += terms) {
      const own = this.open[at]! < 1 ? -1 : this.days[at]!;
      this.#room[at] = own < days ? own : days;
    }
  }
}
