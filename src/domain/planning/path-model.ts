import type { PlanInstance } from './instance.ts';
import { addActions } from './model-actions.ts';
import { addGate, type GateMember } from './model-gates.ts';
import { addLevels } from './model-levels.ts';
import type { Goal } from './path-goal.ts';
import { type Presolve, presolve } from './presolve.ts';
import { RowBuilder, type Rows } from './sparse.ts';

/** The linear relaxation of "reach the goal with fewest days": maximise -days, `lower` holds the goal's column at 1. */
export interface GoalModel {
  readonly gain: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: Rows;
  /** Column by action; ZERO if impossible, ONE if it runs already. */
  readonly columns: Int32Array;
}

/**
 * The same school without time: every action takes one term, all fit into it, only prerequisites and money bind. Actions
 * that are impossible in the true horizon stay so; what runs already is there from the start, with what it ends in time.
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
    maxLevel: instance.dims.map(() => goal.level),
  };
}

/** Builds the relaxation for a timeless school in which the goal can be reached. */
export function buildGoalModel(instance: PlanInstance, goal: Goal): GoalModel {
  const builder = new RowBuilder();
  const before = presolve(instance);
  const columns = addActions(instance, before, builder);
  const levels = addLevels(instance, { level: [], gate: [], overall: [], quick: 0 }, columns, builder);
  const gate = { share: instance.share, terms: 1, target: goal.level, worth: [] };
  const dims = instance.dims.map((dim, d): GateMember => {
    const members = instance.items.flatMap((item, i) =>
      item.dim === d && item.level >= 0 ? [{ weight: item.w, core: item.core, columns: levels[i]! }] : [],
    );
    const wanted = goal.dim === undefined || goal.dim === d;
    return {
      weight: members.length > 0 ? dim.w : 0,
      core: dim.foundation,
      columns: addGate({ ...gate, members: wanted ? members : [] }, builder),
    };
  });
  const top =
    goal.dim === undefined
      ? addGate({ ...gate, members: dims.filter(({ weight }) => weight > 0) }, builder)
      : dims[goal.dim]!.columns;
  columns.forEach((column, j) => {
    if (column >= 0) builder.gain[column] = -(before.limits.demand[j]?.effort[0] ?? 0);
  });
  const lower = new Float64Array(builder.gain.length);
  if (top[goal.level]! >= 0) lower[top[goal.level]!] = 1;
  return { gain: Float64Array.from(builder.gain), lower, upper: Float64Array.from(builder.upper), rows: builder.rows(), columns };
}
