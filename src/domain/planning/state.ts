import { UNLIMITED } from './limits.ts';
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
  readonly memory: Int32Array;
  /** Hundredths of a day left, `[t]` and `[role * terms + t]`, and open places left. */
  readonly days: Int32Array;
  readonly roleDays: Int32Array;
  readonly open: Int32Array;
  private readonly roleOpen: Int32Array;
  /** Largest effort one more action of the role could have in the term, -1 if none may start: `[role * terms + t]`. */
  private readonly room: Int32Array;

  private readonly previous: Int32Array;

  /** `previous`: start terms of the plan to stay close to, -2 where there is none. */
  constructor(problem: Problem, previous: Int32Array) {
    const { count, terms, roles } = problem;
    this.problem = problem;
    this.previous = previous;
    this.memory = new Int32Array(count * 3 + (terms + roles * terms) * 2 + roles * terms + Tally.size(problem));
    let next = 0;
    const block = (length: number) => {
      next += length;
      return this.memory.subarray(next - length, next);
    };
    this.start = block(count).fill(-1);
    this.end = block(count).fill(terms + 1);
    this.week = block(count);
    this.days = block(terms);
    this.roleDays = block(roles * terms);
    this.open = block(terms);
    this.roleOpen = block(roles * terms);
    this.room = block(roles * terms);
    this.tally = new Tally(problem, block(Tally.size(problem)));
    this.budget = problem.limits.budget;
    this.fillLimits();
    for (let j = 0; j < count; j++) if (problem.fixed[j] === 1) this.settleIn(j, 31 - Math.clz32(problem.starts[j]!));
    this.tally.settle();
  }

  /** Micro-points; call `tally.settle` first. */
  get value(): number {
    const { quickMax, quickWorth } = this.problem;
    return this.tally.value + (this.quick < quickMax ? this.quick : quickMax) * quickWorth;
  }

  copyFrom(other: State): void {
    this.memory.set(other.memory);
    this.tally.value = other.tally.value;
    this.budget = other.budget;
    this.quick = other.quick;
    this.pins = other.pins;
    this.kept = other.kept;
  }

  /** Whether there is room for the action from term s on. */
  hasRoom(j: number, s: number): boolean {
    const { longest, effort, role, dur, terms } = this.problem;
    const base = role[j]! * terms + s;
    for (let k = dur[j]! - 1; k >= 0; k--) if (effort[j * longest + k]! > this.room[base + k]!) return false;
    return true;
  }

  /** Puts the action into the plan; the caller has checked that it fits. */
  insert(j: number, s: number, week: number): void {
    const { problem } = this;
    this.use(j, s, 1);
    this.budget -= problem.cost[j]!;
    this.week[j] = week;
    if (problem.pinned[j] === 1) this.pins++;
    if (this.previous[j] === s) this.kept++;
    this.settleIn(j, s);
  }

  /** Takes the action out; the caller takes out what depends on it. */
  remove(j: number): void {
    const { problem } = this;
    const s = this.start[j]!;
    this.use(j, s, -1);
    this.budget += problem.cost[j]!;
    if (problem.pinned[j] === 1) this.pins--;
    if (this.previous[j] === s) this.kept--;
    if (s === 0 && problem.quick[j] === 1) this.quick--;
    const code = this.end[j]!;
    this.start[j] = -1;
    this.end[j] = problem.terms + 1;
    this.tally.uncover(j, code, this.end);
  }

  private settleIn(j: number, s: number): void {
    const { problem } = this;
    const code = Math.min(s + problem.dur[j]!, problem.terms + 1);
    this.start[j] = s;
    this.end[j] = code;
    if (s === 0 && problem.quick[j] === 1) this.quick++;
    if (problem.fixed[j] === 1) this.week[j] = fixedWeek(problem, j, s);
    this.tally.cover(j, code);
  }

  private use(j: number, s: number, sign: number): void {
    const { longest, effort, role, dur, terms } = this.problem;
    const own = role[j]! * terms;
    for (let k = dur[j]! - 1; k >= 0; k--) {
      const need = effort[j * longest + k]! * sign;
      const t = s + k;
      this.days[t]! -= need;
      this.roleDays[own + t]! -= need;
      this.open[t]! -= sign;
      this.roleOpen[own + t]! -= sign;
      this.measureRoom(t);
    }
  }

  private measureRoom(t: number): void {
    const { terms } = this.problem;
    const days = this.open[t]! < 1 ? -1 : this.days[t]!;
    for (let at = t; at < this.room.length; at += terms) {
      const own = this.roleOpen[at]! < 1 ? -1 : this.roleDays[at]!;
      this.room[at] = own < days ? own : days;
    }
  }

  private fillLimits(): void {
    const { limits, terms } = this.problem;
    for (let t = 0; t < terms; t++) {
      this.days[t] = limits.resources[0]?.days[t] ?? UNLIMITED;
      this.open[t] = limits.open[0]?.count[t] ?? UNLIMITED;
      for (let role = 0; role < this.problem.roles; role++) {
        this.roleDays[role * terms + t] = limits.resources[role + 1]?.days[t] ?? UNLIMITED;
        this.roleOpen[role * terms + t] = limits.open[role + 1]?.count[t] ?? UNLIMITED;
      }
      this.measureRoom(t);
    }
  }
}

/** What runs already ends in time, whatever its weeks. */
function fixedWeek(problem: Problem, j: number, s: number): number {
  const at = j * problem.terms + s;
  return Math.min(problem.weekFrom[at]! + problem.weekTake[at]!, problem.weekTo[at]!);
}
