import type { Plan, PlanInstance } from './instance.ts';
import { addActions } from './model-actions.ts';
import { addGate, type GateMember } from './model-gates.ts';
import { addLevels } from './model-levels.ts';
import { applicableTo, type Objective, objectiveOf } from './objective.ts';
import { type Presolve, presolve } from './presolve.ts';
import { RowBuilder, type Rows } from './sparse.ts';

/**
 * The linear relaxation of §Bound in docs/planning.md: maximise gain · x over 0 <= x <= upper and the rows. Every feasible
 * plan is a point of it with the plan's value, so whatever bounds it bounds every plan. Of weeks it knows only what presolve
 * does and which pairs do not fit into one term: that only makes the bound weaker.
 */
export interface Model {
  readonly gain: Float64Array;
  readonly upper: Float64Array;
  readonly rows: Rows;
  /** Column of "action j has started by the end of term t", `[j * T + t]`; ZERO or ONE where that is settled. */
  readonly started: Int32Array;
  /** Columns of "the dimension (or the whole) has the level at the end of term t", `[level * T + t]`. */
  readonly dims: readonly Int32Array[];
  readonly whole: Int32Array;
}

/** Builds the relaxation; the same instance always gives the same rows in the same order. */
export function buildModel(instance: PlanInstance, before: Presolve = presolve(instance)): Model {
  const builder = new RowBuilder();
  const objective = objectiveOf(instance);
  const started = addActions(instance, before, builder);
  const levels = addLevels(instance, objective, started, builder);
  const gates = addGates(instance, objective, levels, builder);
  addQuickWins(instance, objective, started, builder);
  const { gain, upper } = builder;
  return { gain: Float64Array.from(gain), upper: Float64Array.from(upper), rows: builder.rows(), started, ...gates };
}

/** Lower limits of the columns for plans that keep the pinned actions which `kept` keeps: 1 for those, else 0. */
export function lowerLimits(instance: PlanInstance, model: Model, kept: Plan): Float64Array {
  const lower = new Float64Array(model.gain.length);
  instance.actions.forEach((action, j) => {
    const column = model.started[(j + 1) * instance.T - 1]!;
    if (action.pinned && kept[j]! >= 0 && column >= 0) lower[column] = 1;
  });
  return lower;
}

/** Gates of the dimensions up to their targets, and of the whole over them where it is worth something: their columns. */
function addGates(
  instance: PlanInstance,
  objective: Objective,
  levels: readonly Int32Array[],
  builder: RowBuilder,
): Pick<Model, 'dims' | 'whole'> {
  const { T: terms, share, gateW, gateOW } = instance;
  const applicable = applicableTo(instance);
  const worthless = gateW <= 0 && gateOW <= 0;
  const dims = applicable.items.map((items, d) => {
    const members = items.map(
      (i): GateMember => ({ weight: instance.items[i]!.w, core: instance.items[i]!.core, columns: levels[i]! }),
    );
    const target = worthless ? 0 : instance.maxLevel[d]!;
    return addGate({ members, share, terms, target, worth: objective.gate[d]! }, builder);
  });
  const members = applicable.dims.map(
    (d): GateMember => ({ weight: instance.dims[d]!.w, core: instance.dims[d]!.foundation, columns: dims[d]! }),
  );
  const whole = addGate({ members, share, terms, target: gateOW > 0 ? 4 : 0, worth: objective.overall }, builder);
  return { dims, whole };
}

/** One column counts the quick wins of the first term, up to the most that count. */
function addQuickWins(instance: PlanInstance, objective: Objective, started: Int32Array, builder: RowBuilder): void {
  const quick = instance.actions.flatMap((action, j) => (action.quick ? [started[j * instance.T]!] : []));
  if (quick.length > 0 && instance.quickMax > 0) builder.atMostSum(builder.column(objective.quick, instance.quickMax), quick);
}
