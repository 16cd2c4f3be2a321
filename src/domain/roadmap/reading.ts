import type { Plan } from '../planning/instance.ts';
import type { Compiled } from './compile.ts';
import { type Credit, creditOf } from './gains.ts';
import { type Slot, scheduleOf } from './schedule.ts';
import { type Usage, usageOf } from './usage.ts';

/** A feasible plan with what describing it needs again and again. */
export interface Reading {
  readonly compiled: Compiled;
  readonly plan: Plan;
  /** Person-days and open actions of the whole plan. */
  readonly usage: Usage;
  /** Days of work by action. */
  readonly slots: ReadonlyMap<number, Slot>;
  /** Which action brings which step. */
  readonly credit: Credit;
}

/** Reads a plan once. */
export function readPlan(compiled: Compiled, plan: Plan): Reading {
  return {
    compiled,
    plan,
    usage: usageOf(compiled.instance, plan),
    slots: scheduleOf(compiled, plan),
    credit: creditOf(compiled, plan),
  };
}
