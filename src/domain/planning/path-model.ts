import type { PlanInstance } from './instance.ts';
import { buildModel, type Model } from './model.ts';
import type { Goal } from './path-goal.ts';
import { type Presolve, presolve } from './presolve.ts';

/** The linear relaxation of "reach the goal with fewest days": maximise -days, `lower` holds the goal's column at 1. */
export interface GoalModel extends Model {
  readonly lower: Float64Array;
}

/**
 * The same school without time: every action takes one term, all fit into it, only prerequisites and money bind, and only
 * the goal is worth anything. Actions that are impossible in the true horizon stay so; what runs already is there from the
 * start, with what it ends in time.
 */
export function timeless(instance: PlanInstance, before: Presolve, goal: Goal): PlanInstance {
  const endless = [Number.POSITIVE_INFINITY];
  return {
    ...instance,
    T: 1,
    actions: instance.actions.map(({ fixedStart, windows, ...action }, j) => ({
      ...action,
      effects: fixedStart !== undefined && fixedStart + action.dur > instance.T ? [] : action.effects,
      preds: action.preds.map(({ a }) => ({ a, lag: 0 })),
      anyPreds: action.anyPreds.map((group) => group.map(({ a }) => ({ a, lag: 0 }))),
      effort: [action.effort.reduce((sum, days) => sum + days, 0)],
      dur: 1,
      weeks: 0,
      starts: before.starts[j] === 0 ? 0 : 1,
      ...(fixedStart === undefined ? {} : { fixedStart: 0 }),
    })),
    cap: endless,
    roleCap: instance.roleCap.map(() => endless),
    par: endless,
    rolePar: instance.roleCap.map(() => Number.POSITIVE_INFINITY),
    termWeeks: endless,
    u: [1],
    gateW: 1,
    gateOW: goal.dim === undefined ? 1 : 0,
    quickMax: 0,
    maxLevel: instance.dims.map((_, d) => (goal.dim === undefined || goal.dim === d ? goal.level : 0)),
  };
}

/** Builds the relaxation for a timeless school in which the goal can be reached. */
export function buildGoalModel(instance: PlanInstance, { dim, level }: Goal): GoalModel {
  const before = presolve(instance);
  const model = buildModel(instance, before);
  const gain = new Float64Array(model.gain.length);
  model.started.forEach((column, j) => {
    if (column >= 0) gain[column] = -before.limits.demand[j]!.effort[0]!;
  });
  const lower = new Float64Array(gain.length);
  const goal = (dim === undefined ? model.whole : model.dims[dim]!)[level]!;
  if (goal >= 0) lower[goal] = 1;
  return { ...model, gain, lower };
}
