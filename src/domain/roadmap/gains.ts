import type { Plan } from '../planning/instance.ts';
import type { Level } from '../questionnaire.ts';
import type { PlannedAction } from '../roadmap.ts';
import type { Compiled } from './compile.ts';

/** Which chosen action brings each step of each item: `[item][level]` is its index, for levels above today's. */
export type Credit = readonly ReadonlyMap<number, number>[];

/** Gives every step to the chosen action that covers it first; a step counts only when all below it are covered too. */
export function creditOf({ instance }: Compiled, plan: Plan): Credit {
  const endOf = (j: number) => (plan[j] ?? 0) + (instance.actions[j]?.dur ?? 1) - 1;
  const chosen = instance.actions.map((_, j) => j).filter((j) => (plan[j] ?? -1) >= 0);
  const steps = instance.items.map(() => new Map<number, number>());
  for (const j of chosen.toSorted((a, b) => endOf(a) - endOf(b) || a - b)) {
    for (const { item, from, to } of instance.actions[j]?.effects ?? []) {
      for (let level = from + 1; level <= to; level++) if (!steps[item]?.has(level)) steps[item]?.set(level, j);
    }
  }
  return steps.map((brings, i) => {
    const reached = new Map<number, number>();
    for (let level = (instance.items[i]?.level ?? 0) + 1; ; level++) {
      const by = brings.get(level);
      if (by === undefined) return reached;
      reached.set(level, by);
    }
  });
}

/** What a chosen action really gains: the steps it is credited with, by item. */
export function gainsOf({ instance, items }: Compiled, credit: Credit, index: number): PlannedAction['raises'] {
  return (instance.actions[index]?.effects ?? []).flatMap((effect) => {
    const own = [...(credit[effect.item] ?? [])].filter(([, by]) => by === index).map(([level]) => level);
    const item = items[effect.item]?.id;
    if (own.length === 0 || item === undefined) return [];
    return [{ item, from: asLevel(Math.min(...own) - 1), to: asLevel(Math.max(...own)) }];
  });
}

/** Levels that the action leads to when it is done again after a year. */
export function againOf({ instance, items, candidates }: Compiled, index: number): NonNullable<PlannedAction['again']> {
  const raises = candidates[index]?.action.raises ?? [];
  return (instance.actions[index]?.effects ?? []).flatMap(({ item, to }) => {
    const id = items[item]?.id;
    const raise = raises.find((one) => one.item === id);
    return id !== undefined && raise && raise.to > to ? [{ item: id, to: raise.to }] : [];
  });
}

/** A whole number as a level. */
export function asLevel(value: number): Level {
  return value >= 4 ? 4 : value >= 3 ? 3 : value >= 2 ? 2 : value >= 1 ? 1 : 0;
}
