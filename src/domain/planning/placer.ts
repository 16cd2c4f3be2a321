import type { Problem } from './problem.ts';
import type { State } from './state.ts';

/** Puts actions into a state at their earliest feasible starts, prerequisites first, and takes them out with all that needs them. */
export class Placer {
  /** Rotates the order in which alternatives of a one-of group are tried; 0 tries the one with least effort first. */
  twist = 0;
  /** Terms by which an action is held back from its earliest start. */
  readonly delay: Int32Array;
  private readonly problem: Problem;
  private readonly state: State;
  /** What the last `place` put in: `placed[0]` to `placed[count - 1]`. */
  readonly placed: Int32Array;
  count = 0;
  private readonly visiting: Uint8Array;
  /** Result of `ready`: first term and moment after the prerequisites. */
  private readyTerm = 0;
  private readyWeek = 0;

  constructor(state: State) {
    this.problem = state.problem;
    this.state = state;
    this.placed = new Int32Array(state.problem.count);
    this.delay = new Int32Array(state.problem.count);
    this.visiting = new Uint8Array(state.problem.count);
  }

  /** Places the action and its missing prerequisites; false, and nothing changed, if there is no room. */
  place(j: number): boolean {
    this.count = 0;
    if (this.tryPlace(j)) return true;
    this.undo();
    return false;
  }

  /** Takes back the last successful `place`. */
  undo(): void {
    this.back(0);
  }

  /** Takes the action out, and everything that can no longer stand without it. */
  remove(j: number): void {
    const { successors, fixed } = this.problem;
    if (this.state.start[j]! < 0 || fixed[j] === 1) return;
    this.state.remove(j);
    for (let k = successors.offset[j]!; k < successors.offset[j + 1]!; k++) {
      const next = successors.values[k]!;
      if (this.state.start[next]! >= 0 && fixed[next] === 0 && !this.stands(next)) this.remove(next);
    }
  }

  /** The alternative of the group that is tried first. */
  favourite(group: number): number {
    const { offset, values } = this.problem.members;
    const first = offset[group]!;
    return values[first + (this.twist % (offset[group + 1]! - first))]!;
  }

  /** First term from `from` on with room for the action, whatever its prerequisites; -1 if there is none. */
  firstRoom(j: number, from: number): number {
    const { starts, dur, terms } = this.problem;
    for (let s = from; s + dur[j]! <= terms; s++) if (((starts[j]! >> s) & 1) === 1 && this.state.hasRoom(j, s)) return s;
    return -1;
  }

  /** First feasible start of an action whose prerequisites are in the plan, or -1; `before` limits the search to earlier terms. */
  findStart(j: number, before: number): number {
    const { starts, dur, terms } = this.problem;
    this.ready(j);
    const last = Math.min(before - 1, terms - dur[j]!);
    for (let s = this.readyTerm + this.delay[j]!; s <= last; s++) {
      if (((starts[j]! >> s) & 1) === 1 && this.state.hasRoom(j, s) && this.weekAt(j, s) >= 0) return s;
    }
    return -1;
  }

  /** Places the action exactly in term s if its prerequisites are in the plan and there is room. */
  placeAt(j: number, s: number): boolean {
    const { starts, cost } = this.problem;
    if (this.state.start[j]! >= 0 || ((starts[j]! >> s) & 1) === 0 || cost[j]! > this.state.budget) return false;
    this.ready(j);
    if (this.readyTerm > s || !this.state.hasRoom(j, s)) return false;
    const week = this.weekAt(j, s);
    if (week < 0) return false;
    this.state.insert(j, s, week);
    return true;
  }

  /** Moment at which the action ends if it starts in term s (after `ready`), or -1 if that is too late. */
  weekAt(j: number, s: number): number {
    const { weekFrom, weekTake, weekTo, terms, groups, weekly } = this.problem;
    if (!weekly) return 0;
    const at = j * terms + s;
    let week = this.readyWeek > weekFrom[at]! ? this.readyWeek : weekFrom[at]!;
    for (let g = groups.offset[j]!; g < groups.offset[j + 1]!; g++) {
      const own = this.groupWeek(groups.values[g]!, s);
      if (own > week) week = own;
    }
    week += weekTake[at]!;
    return week <= weekTo[at]! ? week : -1;
  }

  private tryPlace(j: number): boolean {
    const { state, problem } = this;
    if (problem.starts[j] === 0 || this.visiting[j] === 1 || problem.cost[j]! > state.budget) return false;
    this.visiting[j] = 1;
    const done = this.placeBefore(j) && this.insert(j);
    this.visiting[j] = 0;
    return done;
  }

  private placeBefore(j: number): boolean {
    const { preds, groups } = this.problem;
    for (let k = preds.offset[j]!; k < preds.offset[j + 1]!; k++) {
      const p = preds.values[k]!;
      if (this.state.start[p]! < 0 && !this.tryPlace(p)) return false;
    }
    for (let g = groups.offset[j]!; g < groups.offset[j + 1]!; g++) if (!this.placeOne(groups.values[g]!)) return false;
    return true;
  }

  private placeOne(group: number): boolean {
    const { offset, values } = this.problem.members;
    const first = offset[group]!;
    const size = offset[group + 1]! - first;
    for (let k = 0; k < size; k++) if (this.state.start[values[first + k]!]! >= 0) return true;
    const mark = this.count;
    for (let k = 0; k < size; k++) {
      if (this.tryPlace(values[first + ((k + this.twist) % size)]!)) return true;
      this.back(mark);
    }
    return false;
  }

  private insert(j: number): boolean {
    if (this.problem.cost[j]! > this.state.budget) return false;
    const s = this.findStart(j, this.problem.terms);
    if (s < 0) return false;
    this.state.insert(j, s, this.weekAt(j, s));
    this.placed[this.count++] = j;
    return true;
  }

  private back(mark: number): void {
    while (this.count > mark) this.state.remove(this.placed[--this.count]!);
  }

  /** Sets `readyTerm` and `readyWeek` from the prerequisites in the plan (one-of groups only bound the term). */
  private ready(j: number): void {
    const { preds, groups, earliest } = this.problem;
    const { end, week } = this.state;
    let term = earliest[j]!;
    let moment = 0;
    for (let k = preds.offset[j]!; k < preds.offset[j + 1]!; k++) {
      const p = preds.values[k]!;
      const own = end[p]! - 1 + preds.lag[k]!;
      if (own > term) term = own;
      if (week[p]! > moment) moment = week[p]!;
    }
    for (let g = groups.offset[j]!; g < groups.offset[j + 1]!; g++) {
      const own = this.groupTerm(groups.values[g]!);
      if (own > term) term = own;
    }
    this.readyTerm = term;
    this.readyWeek = moment;
  }

  /** First term in which one of the group has ended. */
  private groupTerm(group: number): number {
    const { offset, values, lag } = this.problem.members;
    let best = this.problem.terms + 1;
    for (let k = offset[group]!; k < offset[group + 1]!; k++) {
      const own = this.state.end[values[k]!]! - 1 + lag[k]!;
      if (own < best) best = own;
    }
    return best;
  }

  /** Earliest end among those of the group that end in time for term s. */
  private groupWeek(group: number, s: number): number {
    const { offset, values, lag } = this.problem.members;
    let best = -1;
    for (let k = offset[group]!; k < offset[group + 1]!; k++) {
      const p = values[k]!;
      if (this.state.end[p]! - 1 + lag[k]! > s) continue;
      if (best < 0 || this.state.week[p]! < best) best = this.state.week[p]!;
    }
    return best;
  }

  /** Whether a chosen action still has its prerequisites where they were, and one of each group early enough. */
  private stands(j: number): boolean {
    const { preds, groups } = this.problem;
    const s = this.state.start[j]!;
    for (let k = preds.offset[j]!; k < preds.offset[j + 1]!; k++) if (this.state.start[preds.values[k]!]! < 0) return false;
    if (groups.offset[j] === groups.offset[j + 1]) return true;
    this.ready(j);
    const week = this.readyTerm <= s ? this.weekAt(j, s) : -1;
    return week >= 0 && week <= this.state.week[j]!;
  }
}
