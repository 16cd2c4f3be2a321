/**
 * The planning problem as numbers (`docs/planning.md`): what `domain/roadmap/compile.ts` makes of a questionnaire, a
 * school's answers and its calendar, and what search, bound and verification read. Indices stand for ids.
 */
export interface PlanInstance {
  /** Number of terms, 1 to 12. */
  readonly T: number;
  readonly dims: readonly { readonly w: number; readonly foundation: boolean }[];
  /** `level`: today's level 0 to 4, or -1 where the item does not apply. `priority` multiplies its value (focus, safety). */
  readonly items: readonly {
    readonly dim: number;
    readonly w: number;
    readonly core: boolean;
    readonly level: number;
    readonly priority: number;
  }[];
  readonly actions: readonly PlanAction[];
  /** Person-days per term: of the whole school, and by role `roleCap[role][term]`. */
  readonly cap: readonly number[];
  readonly roleCap: readonly (readonly number[])[];
  /** Euro in all. */
  readonly budget: number;
  /** Most actions running at once in a term: in all, and per role. */
  readonly par: readonly number[];
  readonly rolePar: readonly number[];
  /** Calendar weeks per term: a chain of actions inside one term must fit. Infinity where it does not matter. */
  readonly termWeeks: readonly number[];
  /** Weight of the state at the end of each term; sums to 1. */
  readonly u: readonly number[];
  /** Points for one dimension level and for one overall level. */
  readonly gateW: number;
  readonly gateOW: number;
  readonly share: number;
  readonly quickBonus: number;
  readonly quickMax: number;
  /** Target level by dimension; gains above it are worth nothing. */
  readonly maxLevel: readonly number[];
}

/** One action of an instance. */
export interface PlanAction {
  /** Covers the steps from+1 .. to of the item at the end of its last term. */
  readonly effects: readonly { readonly item: number; readonly from: number; readonly to: number }[];
  /** All of these first: start >= end of `a` + lag terms (lag 0: may follow in the same term). */
  readonly preds: readonly { readonly a: number; readonly lag: number }[];
  /** At least one of each group first (each group is non-empty). */
  readonly anyPreds: readonly (readonly { readonly a: number; readonly lag: number }[])[];
  /** Person-days in each term of execution; its length is `dur`. */
  readonly effort: readonly number[];
  readonly dur: number;
  readonly weeks: number;
  readonly cost: number;
  readonly role: number;
  /** Bitmask of allowed start terms. */
  readonly starts: number;
  /**
   * By start term t, in weeks counted from the start of term t on the axis of `termWeeks` (one term after the other): the
   * action begins not before `from` (nor before its prerequisites end), takes `weeks` (instead of `weeks` above: short
   * holidays inside count) and ends not after `to` (a call, an event, a departure). Absent: from 0, `weeks`, no `to`. The
   * bound may leave windows out: that only makes it weaker.
   */
  readonly windows?: readonly { readonly from: number; readonly weeks: number; readonly to: number }[];
  readonly quick: boolean;
  /** Must be in the plan (pinned by the school, or mandatory); the search keeps it whenever it is feasible. */
  readonly pinned: boolean;
  /** Fixed start of an action that runs already (its effort still counts), or undefined. */
  readonly fixedStart?: number;
}

/** Start term by action; -1: not chosen. */
export type Plan = readonly number[];
