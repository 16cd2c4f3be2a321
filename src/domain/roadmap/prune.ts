import type { Plan } from '../planning/instance.ts';
import type { Compiled } from './compile.ts';
import { creditOf, gainsOf } from './gains.ts';

/**
 * The plan without actions that bring nothing: others cover their steps, no rule or school wants them, and nothing that
 * stays needs them.
 */
export function withoutIdle(compiled: Compiled, plan: Plan): Plan {
  const kept = [...plan];
  for (let idle = firstIdle(compiled, kept); idle >= 0; idle = firstIdle(compiled, kept)) kept[idle] = -1;
  return kept;
}

function firstIdle(compiled: Compiled, plan: Plan): number {
  const { actions } = compiled.instance;
  const credit = creditOf(compiled, plan);
  return actions.findIndex((action, j) => {
    if ((plan[j] ?? -1) < 0 || action.pinned || action.fixedStart !== undefined) return false;
    return gainsOf(compiled, credit, j).length === 0 && !isNeeded(compiled, plan, j);
  });
}

function isNeeded({ instance }: Compiled, plan: Plan, j: number): boolean {
  return instance.actions.some(
    (other, k) =>
      (plan[k] ?? -1) >= 0 &&
      (other.preds.some(({ a }) => a === j) || other.anyPreds.some((group) => group.some(({ a }) => a === j))),
  );
}
