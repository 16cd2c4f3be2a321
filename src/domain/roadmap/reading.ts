import type { Plan, PlanInstance } from '../planning/instance.ts';
import type { MaturityProfile } from '../profile.ts';
import type { DimensionId, ItemId, Level } from '../questionnaire.ts';
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
  /** Chosen actions that name this one as a prerequisite, by index of the one that comes first. */
  readonly waiting: ReadonlyMap<number, readonly number[]>;
  /** Items that keep their dimension from its next level. */
  readonly gaps: ReadonlyMap<ItemId, { readonly level: Level; readonly dimension: DimensionId; readonly next: Level }>;
}

/** Reads a plan once. */
export function readPlan(compiled: Compiled, plan: Plan): Reading {
  return {
    compiled,
    plan,
    usage: usageOf(compiled.instance, plan),
    slots: scheduleOf(compiled, plan),
    credit: creditOf(compiled, plan),
    waiting: waitingFor(compiled.instance, plan),
    gaps: blockingGaps(compiled.input.profile),
  };
}

function waitingFor({ actions }: PlanInstance, plan: Plan): Reading['waiting'] {
  const waiting = new Map<number, number[]>();
  const note = (first: number, j: number) => {
    const list = waiting.get(first);
    if (!list) waiting.set(first, [j]);
    else if (list.at(-1) !== j) list.push(j);
  };
  actions.forEach(({ preds, anyPreds }, j) => {
    if ((plan[j] ?? -1) < 0) return;
    for (const { a } of preds) note(a, j);
    for (const group of anyPreds) for (const { a } of group) note(a, j);
  });
  return waiting;
}

function blockingGaps({ gaps, dimensions }: MaturityProfile): Reading['gaps'] {
  const next = new Map(dimensions.map((one) => [one.dimension, one.next?.level]));
  return new Map(
    gaps.flatMap(({ item, level, dimension, blocksNextLevel }) => {
      const blocked = next.get(dimension);
      return blocksNextLevel && blocked !== undefined ? [[item, { level, dimension, next: blocked }] as const] : [];
    }),
  );
}
