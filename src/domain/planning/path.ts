import { evaluate } from './evaluate.ts';
import type { Plan, PlanInstance } from './instance.ts';
import { cheapestCover } from './path-cover.ts';
import { type Goal, type MissingStep, missingFor, reaches, stateWith } from './path-goal.ts';
import { timeless } from './path-model.ts';
import { presolve } from './presolve.ts';
import { compileProblem } from './problem.ts';
import { search } from './search.ts';

/**
 * The way to a level with fewest person-days. Days in hundredths; `atLeast` is proven, and equal to `days` where the set
 * is proven to be the cheapest.
 */
export type LevelPath =
  | { readonly kind: 'reached' }
  /** No set of possible actions reaches it: these steps have none. */
  | { readonly kind: 'no-action'; readonly missing: readonly MissingStep[] }
  | {
      readonly kind: 'found';
      readonly actions: readonly number[];
      readonly days: number;
      readonly atLeast: number;
      /** Start terms of these actions (and of what runs already), and the term at whose end the level is reached. */
      readonly plan: Plan;
      readonly term: number;
    }
  /** The cheapest set does not fit into this horizon. */
  | {
      readonly kind: 'beyond-horizon';
      readonly actions: readonly number[];
      readonly days: number;
      readonly atLeast: number;
      readonly because: Obstacle;
    };

/** Why a set of actions does not fit: more days than the terms have, more cents than there are, or no place for some. */
export type Obstacle =
  | { readonly kind: 'days'; readonly needed: number; readonly available: number }
  | { readonly kind: 'money'; readonly needed: number; readonly available: number }
  | { readonly kind: 'terms'; readonly unplaced: readonly number[] };

const ROUNDS = 40;
const SEED = 1;

/** Finds the cheapest way to a level; what runs already counts as given and costs nothing more. */
export function cheapestPath(instance: PlanInstance, goal: Goal): LevelPath {
  const before = presolve(instance);
  const free = timeless(instance, before, goal);
  const running = free.actions.map((action) => (action.fixedStart === undefined ? 0 : 1));
  if (reaches(goal, stateWith(free, running))) return { kind: 'reached' };
  const all = stateWith(free, before.starts);
  if (!reaches(goal, all)) return { kind: 'no-action', missing: missingFor(free, goal, all) };
  const paid = cheapestCover(free, goal);
  const cover = paid ?? cheapestCover({ ...free, budget: Number.POSITIVE_INFINITY }, goal);
  if (cover === undefined) return { kind: 'no-action', missing: [] };
  const { chosen, days, atLeast, cost } = cover;
  const actions = instance.actions.flatMap((_, j) => (chosen[j] === 1 && running[j] === 0 ? [j] : []));
  const { days: dayLimits, budget } = before.limits;
  const available = dayLimits[0]!.left.reduce((sum, term) => sum + term, 0);
  const beyond = (because: Obstacle): LevelPath => ({ kind: 'beyond-horizon', actions, days, atLeast, because });
  if (paid === undefined) return beyond({ kind: 'money', needed: cost, available: budget });
  if (atLeast > available) return beyond({ kind: 'days', needed: atLeast, available });
  const plan = placed(instance, actions);
  const unplaced = actions.filter((j) => plan[j]! < 0);
  if (unplaced.length > 0) return beyond({ kind: 'terms', unplaced });
  return {
    kind: 'found',
    actions,
    days,
    atLeast,
    plan,
    term: evaluate(instance, plan).terms.findIndex((state) => reaches(goal, state)),
  };
}

/** Gives as many of these actions as it can a place in the calendar, and no others. */
function placed(instance: PlanInstance, wanted: readonly number[]): Plan {
  const only = instance.actions.map((action, j) => ({
    ...action,
    pinned: wanted.includes(j),
    starts: wanted.includes(j) ? action.starts : 0,
  }));
  return search(compileProblem({ ...instance, actions: only }), { iterations: ROUNDS, seed: SEED }).plan;
}
