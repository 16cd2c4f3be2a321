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
  /** Time code at which each step is covered, each item and each dimension reaches a level. */
  readonly covered: Int32Array;
  readonly reach: Int32Array;
  readonly gates: Int32Array;
  private readonly overall: Int32Array;
  private readonly problem: Problem;
  private readonly never: number;
  private readonly width: number;
  private readonly dirty: Uint8Array;
  private anyDirty = false;
  private readonly bucket: Float64Array;

  /** `memory` is a block of `Tally.size(problem)` numbers; the owner copies it to save and restore. */
  constructor(problem: Problem, memory: Int32Array) {
    const { items, dims } = problem;
    this.problem = problem;
    this.never = problem.terms + 1;
    this.width = problem.terms + 2;
    this.covered = memory.subarray(0, items * 4);
    this.reach = memory.subarray(items * 4, items * 8);
    this.gates = memory.subarray(items * 8, items * 8 + dims * 4);
    this.overall = memory.subarray(items * 8 + dims * 4, items * 8 + dims * 4 + 4);
    this.mask = memory.subarray(items * 8 + dims * 4 + 4, items * 9 + dims * 4 + 4);
    this.dirty = new Uint8Array(dims);
    this.bucket = new Float64Array(this.width);
    this.start();
  }

  static size(problem: Problem): number {
    return problem.items * 9 + problem.dims * 4 + 4;
  }

  /** An action now covers its steps from this time code on. */
  cover(action: number, code: number): void {
    const { offset, values } = this.problem.effects;
    if (code >= this.never) return;
    let item = -1;
    for (let k = offset[action]!; k < offset[action + 1]!; k++) {
      const step = values[k]!;
      if (code >= this.covered[step]!) continue;
      this.covered[step] = code;
      this.mask[step >> 2]! |= 1 << (step & 3);
      if (step >> 2 === item) continue;
      if (item >= 0) this.refresh(item);
      item = step >> 2;
    }
    if (item >= 0) this.refresh(item);
  }

  /** An action no longer covers its steps; `ends` holds the time code of every action's end, never for those not chosen. */
  uncover(action: number, code: number, ends: Int32Array): void {
    const { offset, values } = this.problem.effects;
    for (let k = offset[action]!; k < offset[action + 1]!; k++) {
      const step = values[k]!;
      if (this.covered[step] !== code) continue;
      const best = this.earliestCover(step, ends);
      if (best === code) continue;
      this.covered[step] = best;
      if (best === this.never) this.mask[step >> 2]! &= ~(1 << (step & 3));
      this.refresh(step >> 2);
    }
  }

  /** Brings the dimensions and the overall level up to date. */
  settle(): void {
    if (!this.anyDirty) return;
    this.anyDirty = false;
    let changed = false;
    for (let d = 0; d < this.dirty.length; d++) {
      if (this.dirty[d] === 0) continue;
      this.dirty[d] = 0;
      if (this.refreshGates(d)) changed = true;
    }
    if (changed) this.refreshOverall();
  }

  private start(): void {
    const { itemLevel, items } = this.problem;
    for (let step = 0; step < items * 4; step++) {
      const code = (step & 3) < itemLevel[step >> 2]! ? 0 : this.never;
      this.covered[step] = code;
      this.reach[step] = code;
      if (code === 0) this.mask[step >> 2]! |= 1 << (step & 3);
    }
    this.gates.fill(this.never);
    this.overall.fill(this.never);
    this.dirty.fill(1);
    this.anyDirty = true;
    this.settle();
    this.refreshOverall();
  }

  private earliestCover(step: number, ends: Int32Array): number {
    const { offset, values } = this.problem.covers;
    let best = this.never;
    for (let k = offset[step]!; k < offset[step + 1]!; k++) {
      const end = ends[values[k]!]!;
      if (end < best) best = end;
    }
    return best;
  }

  private refresh(item: number): void {
    const { levelWorth, itemTarget, itemDim } = this.problem;
    const base = item * this.width;
    const target = itemTarget[item]!;
    let code = 0;
    let changed = false;
    for (let level = 0; level < target; level++) {
      const step = item * 4 + level;
      const own = this.covered[step]!;
      if (own > code) code = own;
      const old = this.reach[step]!;
      if (old === code) continue;
      this.reach[step] = code;
      this.value += levelWorth[base + code]! - levelWorth[base + old]!;
      changed = true;
    }
    if (!changed) return;
    this.dirty[itemDim[item]!] = 1;
    this.anyDirty = true;
  }

  /** Gates above the target of the dimension stay closed: they are worth nothing, for the whole neither. */
  private refreshGates(d: number): boolean {
    const { gateWorth, dimTarget } = this.problem;
    const base = d * this.width;
    let code = 0;
    let changed = false;
    for (let level = 0; level < dimTarget[d]!; level++) {
      if (code !== this.never) code = this.firstGate(d, level, code);
      const old = this.gates[d * 4 + level]!;
      if (old === code) continue;
      this.gates[d * 4 + level] = code;
      this.value += gateWorth[base + code]! - gateWorth[base + old]!;
      changed = true;
    }
    return changed;
  }

  /** First time code, not before `from`, at which the items of the dimension pass the gate to level + 1. */
  private firstGate(d: number, level: number, from: number): number {
    const { dimItems, itemCore, itemWeight, dimNeed } = this.problem;
    const { reach, bucket } = this;
    let code = from;
    bucket.fill(0);
    for (let k = dimItems.offset[d]!; k < dimItems.offset[d + 1]!; k++) {
      const item = dimItems.values[k]!;
      const own = reach[item * 4 + level]!;
      bucket[own]! += itemWeight[item]!;
      const must = itemCore[item] === 1 ? own : level === 0 ? 0 : reach[item * 4 + level - 1]!;
      if (must > code) code = must;
    }
    return dimItems.offset[d] === dimItems.offset[d + 1] ? this.never : this.firstShare(code, dimNeed[d]!);
  }

  private refreshOverall(): void {
    const { overallWorth, rated, dimCore, dimWeight, overallNeed } = this.problem;
    const { gates, bucket } = this;
    let code = rated.length === 0 ? this.never : 0;
    for (let level = 0; level < 4; level++) {
      if (code !== this.never) {
        bucket.fill(0);
        for (let k = 0; k < rated.length; k++) {
          const d = rated[k]!;
          const own = gates[d * 4 + level]!;
          bucket[own]! += dimWeight[d]!;
          const must = dimCore[d] === 1 ? own : level === 0 ? 0 : gates[d * 4 + level - 1]!;
          if (must > code) code = must;
        }
        code = this.firstShare(code, overallNeed);
      }
      this.value += overallWorth[code]! - overallWorth[this.overall[level]!]!;
      this.overall[level] = code;
    }
  }

  /** First time code, not before `code`, at which the buckets hold the needed weight. */
  private firstShare(code: number, need: number): number {
    const { never } = this;
    const bucket = this.bucket;
    if (code >= never) return never;
    let weight = 0;
    for (let t = 0; t <= code; t++) weight += bucket[t]!;
    let first = code;
    while (weight < need && first < never) {
      first++;
      weight += bucket[first]!;
    }
    return first >= never ? never : first;
  }
}
