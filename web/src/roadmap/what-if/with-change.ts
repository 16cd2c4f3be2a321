import type { PlanChange } from '../../../../src/domain/plan-explanation.ts';
import type { StoredPlan } from '../../../../src/domain/roadmap.ts';

/** Start terms after a change: without what falls out, with what moves and comes in. */
export function withChange(
  placements: StoredPlan['placements'],
  { added, removed, moved }: PlanChange,
): StoredPlan['placements'] {
  const gone = new Set([...removed, ...moved].map(({ action }) => action));
  return [
    ...placements.filter(({ action }) => !gone.has(action)),
    ...moved.map(({ action, to }) => ({ action, term: to })),
    ...added.map(({ action, term }) => ({ action, term })),
  ];
}
