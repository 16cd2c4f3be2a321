import type { Problem } from './problem.ts';
import type { State } from './state.ts';

type Group = Problem['groups'][number][number];

/** Puts actions into a state at their earliest feasible starts, prerequisites first, and takes them out with all that needs them. */
export class Placer {
  /** Rotates the order in which alternatives of a one-of group are tried; 0 tries the one with least effort first. */
  twist = 0;
  /** Terms by which an action is held back from its earliest start. */
  readonly delay: Int32Array;
  /** What the last `place` put in: `placed[0]` to `placed[count - 1]`. */
  readonly placed: Int32Array;
  count = 0;
  readonly #problem: Problem;
  readonly #state: State;
  readonly #visiting: Uint8Array;
  /** Result of `ready`: first term and moment after the prerequisites. */
  #readyTerm = 0;
  #readyWeek = 0;

  constructor(state: State) {
    const { count } = state.problem;
    this.#problem = state.problem;
    this.#state = state;
    this.placed = new Int32Array(count);
    this.delay = new Int32Array(count);
    this.#visiting = new Uint8Array(count);
  }

  /** Places the action and its missing prerequisites; false, and nothing changed, if there is no room. */
  place(j: number): boolean {
    this.count = 0;
    if (this.#tryPlace(j)) return true;
    this.#back(0);
    return false;
  }

  /** Takes the action out, and everything that can no longer stand without it. */
  remove(j: number): void {
    const { successors, fixed } = this.#problem;
    const { start } = this.#state;
    if (start[j]! < 0 || fixed[j]) return;
    this.#state.remove(j);
    for (const next of successors[j]!) if (start[next]! >= 0 && !fixed[next] && !this.#stands(next)) this.remove(next);
  }

  /** The k-th alternative of the group to be tried. */
  alternative(group: Group, k: number): number {
    return group[(k + this.twist) % group.length]!.a;
  }

  /** Whether one of the group is in the plan. */
  hasOne(group: Group): boolean {
    for (const { a } of group) if (this.#state.start[a]! >= 0) return true;
    return false;
  }

  /** First term from `from` on with room for the action, whatever its prerequisites; -1 if there is none. */
  firstRoom(j: number, from: number): number {
    const { starts, dur, terms } = this.#problem;
    for (let s = from; s + dur[j]! <= terms; s++) if (((starts[j]! >> s) & 1) === 1 && this.#state.hasRoom(j, s)) return s;
    return -1;
  }

  /** First feasible start of an action whose prerequisites are in the plan, or -1; `before` limits the search to earlier terms. */
  findStart(j: number, before: number): number {
    this.#ready(j);
    let s = this.firstRoom(j, this.#readyTerm + this.delay[j]!);
    while (s >= 0 && s < before) {
      if (this.weekAt(j, s) >= 0) return s;
      s = this.firstRoom(j, s + 1);
    }
    return -1;
  }

  /** Places the action exactly in term s if its prerequisites are in the plan and there is room. */
  placeAt(j: number, s: number): boolean {
    const { starts, cost } = this.#problem;
    if (this.#state.start[j]! >= 0 || ((starts[j]! >> s) & 1) === 0 || cost[j]! > this.#state.budget) return false;
    this.#ready(j);
    if (this.#readyTerm > s || !this.#state.hasRoom(j, s)) return false;
    const week = this.weekAt(j, s);
    if (week < 0) return false;
    this.#state.insert(j, s, week);
    return true;
  }

  /** Moment at which the action ends if it starts in term s (after `ready`), or -1 if that is too late. */
  weekAt(j: number, s: number): number {
    const { windows, groups, weekly } = this.#problem;
    if (!weekly) return 0;
    const { from, weeks, to } = windows[j]![s]!;
    let begin = Math.max(from, this.#readyWeek);
    for (const group of groups[j]!) begin = Math.max(begin, this.#groupWeek(group, s));
    return begin + weeks <= to ? begin + weeks : -1;
  }

  #tryPlace(j: number): boolean {
    const state = this.#state;
    const problem = this.#problem;
    if (problem.starts[j] === 0 || this.#visiting[j] === 1 || problem.cost[j]! > state.budget) return false;
    this.#visiting[j] = 1;
    const done = this.#placeBefore(j) && this.#insert(j);
    this.#visiting[j] = 0;
    return done;
  }

  #placeBefore(j: number): boolean {
    const { preds, groups } = this.#problem;
    for (const { a } of preds[j]!) if (this.#state.start[a]! < 0 && !this.#tryPlace(a)) return false;
    for (const group of groups[j]!) if (!this.hasOne(group) && !this.#placeOne(group)) return false;
    return true;
  }

  #placeOne(group: Group): boolean {
    const mark = this.count;
    for (let k = 0; k < group.length; k++) {
      if (this.#tryPlace(this.alternative(group, k))) return true;
      this.#back(mark);
    }
    return false;
  }

  #insert(j: number): boolean {
    if (this.#problem.cost[j]! > this.#state.budget) return false;
    const s = this.findStart(j, this.#problem.terms);
    if (s < 0) return false;
    this.#state.insert(j, s, this.weekAt(j, s));
    this.placed[this.count++] = j;
    return true;
  }

  #back(mark: number): void {
    while (this.count > mark) this.#state.remove(this.placed[--this.count]!);
  }

  /** Sets `readyTerm` and `readyWeek` from the prerequisites in the plan (one-of groups only bound the term). */
  #ready(j: number): void {
    const { preds, groups, earliest, terms } = this.#problem;
    const { end, week } = this.#state;
    this.#readyTerm = earliest[j]!;
    this.#readyWeek = 0;
    for (const { a, lag } of preds[j]!) {
      this.#readyTerm = Math.max(this.#readyTerm, end[a]! - 1 + lag);
      this.#readyWeek = Math.max(this.#readyWeek, week[a]!);
    }
    for (const group of groups[j]!) {
      let first = terms + 1;
      for (const { a, lag } of group) first = Math.min(first, end[a]! - 1 + lag);
      this.#readyTerm = Math.max(this.#readyTerm, first);
    }
  }

  /** Earliest end among those of the group that end in time for term s. */
  #groupWeek(group: Group, s: number): number {
    const { end, week } = this.#state;
    let best = -1;
    for (const { a, lag } of group) if (end[a]! - 1 + lag <= s && (best < 0 || week[a]! < best)) best = week[a]!;
    return best;
  }

  /** Whether a chosen action still has its prerequisites where they were, and one of each group early enough. */
  #stands(j: number): boolean {
    const { preds, groups } = this.#problem;
    const { start, week } = this.#state;
    for (const { a } of preds[j]!) if (start[a]! < 0) return false;
    if (groups[j]!.length === 0) return true;
    this.#ready(j);
    const end = this.#readyTerm <= start[j]! ? this.weekAt(j, start[j]!) : -1;
    return end >= 0 && end <= week[j]!;
  }
}
