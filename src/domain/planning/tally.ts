import type { Problem } from './problem.ts';

/**
 * The value of a growing and shrinking plan, kept up to date step by step: when each step is covered, each item and each
 * dimension reaches its levels. `settle` must run before `value` is read.
 */
export class Tally {
  /** Micro-points without quick wins. */
  value = 0;
  /** Covered steps of each item as bits (bit 0: from 0 to 1), at any time. */
  readonly mask: Int32Array;
  /** Time code at which each step is covered, each item and each gate (last: the whole) reaches a level. */
  readonly covered: Int32Array;
  readonly reach: Int32Array;
  readonly gates: Int32Array;
  readonly #problem: Problem;
  readonly #never: number;
  /** Gates whose members have changed. */
  readonly #dirty: Uint8Array;
  readonly #bucket: Float64Array;

  /** `block` gives the next so many numbers of a memory that the owner copies to save and restore. */
  constructor(problem: Problem, block: (length: number) => Int32Array) {
    const { items, gates, terms } = problem;
    this.#problem = problem;
    this.#never = terms + 1;
    this.covered = block(items.length * 4).fill(this.#never);
    this.reach = block(items.length * 4).fill(this.#never);
    this.gates = block(gates.length * 4).fill(this.#never);
    this.mask = block(items.length);
    this.#dirty = new Uint8Array(gates.length).fill(1);
    this.#bucket = new Float64Array(terms + 2);
    for (const [i, { level }] of items.entries()) {
      if (level < 0) continue;
      this.covered.fill(0, i * 4, i * 4 + level);
      this.reach.fill(0, i * 4, i * 4 + level);
      this.mask[i] = (1 << level) - 1;
    }
    this.settle();
  }

  /** An action now covers its steps from this time code on. */
  cover(action: number, code: number): void {
    if (code >= this.#never) return;
    let item = -1;
    for (const step of this.#problem.effects[action]!) {
      if (code >= this.covered[step]!) continue;
      this.covered[step] = code;
      this.mask[step >> 2]! |= 1 << (step & 3);
      if (step >> 2 === item) continue;
      if (item >= 0) this.#refresh(item);
      item = step >> 2;
    }
    if (item >= 0) this.#refresh(item);
  }

  /** An action no longer covers its steps; `ends` holds the time code of every action's end, never for those not chosen. */
  uncover(action: number, code: number, ends: Int32Array): void {
    for (const step of this.#problem.effects[action]!) {
      if (this.covered[step] !== code) continue;
      let best = this.#never;
      for (const other of this.#problem.covers[step]!) if (ends[other]! < best) best = ends[other]!;
      if (best === code) continue;
      this.covered[step] = best;
      if (best === this.#never) this.mask[step >> 2]! &= ~(1 << (step & 3));
      this.#refresh(step >> 2);
    }
  }

  /** Brings the gates up to date: first those of the dimensions, then that of the whole. */
  settle(): void {
    const dirty = this.#dirty;
    const whole = dirty.length - 1;
    for (let d = 0; d <= whole; d++) {
      if (dirty[d] === 0) continue;
      dirty[d] = 0;
      if (this.#refreshGate(d, d === whole ? this.gates : this.reach)) dirty[whole] = d === whole ? 0 : 1;
    }
  }

  #refresh(item: number): void {
    const { levelWorth, gates, items } = this.#problem;
    const { dim } = items[item]!;
    const worth = levelWorth[item]!;
    const { target } = gates[dim]!;
    let code = 0;
    for (let level = 0; level < target; level++) {
      const step = item * 4 + level;
      const own = this.covered[step]!;
      if (own > code) code = own;
      const old = this.reach[step]!;
      if (old === code) continue;
      this.reach[step] = code;
      this.value += worth[code]! - worth[old]!;
      this.#dirty[dim] = 1;
    }
  }

  /** Levels above the target of a gate stay closed: they are worth nothing, for the whole neither. */
  #refreshGate(d: number, codes: Int32Array): boolean {
    const { gates, gateWorth } = this.#problem;
    const worth = gateWorth[d]!;
    const { target } = gates[d]!;
    let code = 0;
    let changed = false;
    for (let level = 0; level < target; level++) {
      if (code !== this.#never) code = this.#opening(d, codes, level, code);
      const old = this.gates[d * 4 + level]!;
      if (old === code) continue;
      this.gates[d * 4 + level] = code;
      this.value += worth[code]! - worth[old]!;
      changed = true;
    }
    return changed;
  }

  /** First time code, not before `from`, at which the members with these time codes open the gate to level + 1. */
  #opening(d: number, codes: Int32Array, level: number, from: number): number {
    const { members, weight, core, need } = this.#problem.gates[d]!;
    const never = this.#never;
    const bucket = this.#bucket;
    let code = members.length === 0 ? never : from;
    bucket.fill(0);
    for (let k = 0; k < members.length; k++) {
      const member = members[k]!;
      const own = codes[member * 4 + level]!;
      bucket[own]! += weight[member]!;
      const must = core[member] ? own : level === 0 ? 0 : codes[member * 4 + level - 1]!;
      if (must > code) code = must;
    }
    let there = 0;
    for (let t = 0; t <= code; t++) there += bucket[t]!;
    while (there < need && code < never) there += bucket[++code]!;
    return code;
  }
}
