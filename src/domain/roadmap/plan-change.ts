import type { PlanChange } from '../plan-explanation.ts';
import type { StoredPlan } from '../roadmap.ts';

type Placements = StoredPlan['placements'];

/** How a plan differs from the one before. */
export function changeBetween(before: Placements, after: Placements): PlanChange {
  const old = new Map(before.map(({ action, term }) => [action, term]));
  const now = new Map(after.map(({ action, term }) => [action, term]));
  return {
    added: after.filter(({ action }) => !old.has(action)),
    removed: before.filter(({ action }) => !now.has(action)),
    moved: after.flatMap(({ action, term }) => {
      const from = old.get(action);
      return from === undefined || from === term ? [] : [{ action, from, to: term }];
    }),
  };
}

/** A plan after a change: without what falls out, with what moves and comes in. */
export function withChange(before: Placements, { added, removed, moved }: PlanChange): Placements {
  const touched = new Set([...removed, ...moved, ...added].map(({ action }) => action));
  return [
    ...before.filter(({ action }) => !touched.has(action)),
    ...moved.map(({ action, to }) => ({ action, term: to })),
    ...added.map(({ action, term }) => ({ action, term })),
  ];
}
