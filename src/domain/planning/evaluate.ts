import type { Plan, PlanInstance } from './instance.ts';
import { cover, gatesOf, levelOf, type SchoolGates, stateOf, stepsToday, type TermState } from './levels.ts';

/** A plan's worth: `value` in whole micro-points of the objective, and the state at the end of each term. */
export interface Evaluation {
  readonly value: number;
  readonly today: TermState;
  readonly terms: readonly TermState[];
}

/**
 * The objective straight from its definition, whether or not the plan is feasible: every level newly reached at the end of
 * a term counts from then to the last term. It shares no code with the search.
 */
export function evaluate(instance: PlanInstance, plan: Plan): Evaluation {
  const gates = gatesOf(instance);
  const covered = stepsToday(instance);
  const today = stateOf(gates, covered);
  const terms: TermState[] = [];
  let value = quickWins(instance, plan);
  let before = today;
  for (let t = 0; t < instance.T; t++) {
    let ended = false;
    for (const [j, action] of instance.actions.entries()) {
      if (!(plan[j]! >= 0) || plan[j]! + action.dur - 1 !== t) continue;
      cover(covered, action);
      ended = true;
    }
    const after = ended ? stateOf(gates, covered) : before;
    if (ended) value += gained(instance, gates, before, after, t);
    terms.push(after);
    before = after;
  }
  return { value, today, terms };
}

function quickWins({ actions, quickMax, quickBonus }: PlanInstance, plan: Plan): number {
  const count = actions.filter(({ quick }, j) => quick && plan[j] === 0).length;
  return Math.min(count, quickMax) * Math.round(1_000_000 * quickBonus);
}

function gained(instance: PlanInstance, gates: SchoolGates, before: TermState, after: TermState, t: number): number {
  const { items, dims, maxLevel, u, T, gateW, gateOW } = instance;
  let rest = 0;
  for (let k = T - 1; k >= t; k--) rest += u[k]!;
  const worth = (points: number) => Math.round(1_000_000 * rest * points);
  const all = sum(gates.whole.weights);
  let value = 0;
  items.forEach(({ dim, w, priority }, i) => {
    const levels = newLevels(before.items[i]!, after.items[i]!, maxLevel[dim]!);
    if (levels > 0) value += levels * worth((25 * w * dims[dim]!.w * priority) / (sum(gates.dims[dim]!.weights) * all));
  });
  dims.forEach(({ w }, d) => {
    const levels = newLevels(before.dims[d]!, after.dims[d]!, maxLevel[d]!);
    if (levels > 0) value += levels * worth((gateW * w) / all);
  });
  // No dimension above its target lifts the whole.
  const [then, now] = [before, after].map((state) => {
    const aimed = state.dims.map((level, d) => Math.min(level, maxLevel[d]!));
    return levelOf(gates.whole, aimed, gates.share);
  });
  return value + (now! - then!) * worth(gateOW);
}

/** Levels gained that are not above the target. */
function newLevels(before: number, after: number, target: number): number {
  return Math.min(after, target) - Math.min(before, target);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
