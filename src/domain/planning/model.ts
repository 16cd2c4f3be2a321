import { evaluate } from './evaluate.ts';
import type { PlanInstance } from './instance.ts';
import { addActions } from './model-actions.ts';
import { addGate, type GateMember } from './model-gates.ts';
import { addLevels } from './model-levels.ts';
import { applicableWeights, neededWeight, type Objective, objectiveOf } from './objective.ts';
import { presolve } from './presolve.ts';
import { RowBuilder, type Rows } from './sparse.ts';

/**
 * The linear relaxation of §Bound in docs/planning.md: maximise gain · x over 0 <= x <= upper and the rows. Every feasible
 * plan is a point of it with the plan's value, so whatever bounds it bounds every plan. Pinned actions and weeks are left
 * out beyond what presolve knows: that only makes the bound weaker.
 */
export interface Model {
  readonly gain: Float64Array;
  readonly upper: Float64Array;
  readonly rows: Rows;
  /** Column of "action j has started by the end of term t", `[j * T + t]`; ZERO or ONE where that is settled. */
  readonly started: Int32Array;
}

/** Builds the relaxation; the same instance always gives the same rows in the same order. */
export function buildModel(instance: PlanInstance): Model {
  const builder = new RowBuilder();
  const objective = objectiveOf(instance);
  const started = addActions(instance, presolve(instance), builder);
  const levels = addLevels(instance, objective, started, builder);
  addAllGates(instance, objective, levels, builder);
  addQuickWins(instance, objective, started, builder);
  return { gain: Float64Array.from(builder.gain), upper: Float64Array.from(builder.upper), rows: builder.rows(), started };
}

/** Gates of the dimensions, and of the whole over them; none that are worth nothing. */
function addAllGates(instance: PlanInstance, objective: Objective, levels: readonly Int32Array[], builder: RowBuilder): void {
  const { today } = evaluate(
    instance,
    instance.actions.map(() => -1),
  );
  const applicable = applicableWeights(instance);
  const members: GateMember[] = [];
  let total = 0;
  instance.dims.forEach((dim, d) => {
    if ((applicable[d] ?? 0) <= 0) return;
    const items = instance.items.flatMap((item, i) =>
      item.dim === d && item.level >= 0 ? [{ weight: item.w, core: item.core, columns: levels[i]! }] : [],
    );
    const target = instance.gateOW > 0 ? 4 : instance.gateW > 0 ? (instance.maxLevel[d] ?? 4) : 0;
    const columns = addGate(
      {
        members: items,
        needed: neededWeight(instance.share, applicable[d] ?? 0),
        terms: instance.T,
        today: today.dims[d] ?? 0,
        target,
        worth: (level) => (level <= (instance.maxLevel[d] ?? 4) ? (objective.gate[d] ?? []) : []),
      },
      builder,
    );
    members.push({ weight: dim.w, core: dim.foundation, columns });
    total += dim.w;
  });
  const needed = neededWeight(instance.share, total);
  const target = instance.gateOW > 0 ? 4 : 0;
  addGate({ members, needed, terms: instance.T, today: today.overall, target, worth: () => objective.overall }, builder);
}

/** One column counts the quick wins of the first term, up to the most that count. */
function addQuickWins(instance: PlanInstance, objective: Objective, started: Int32Array, builder: RowBuilder): void {
  const quick = instance.actions.flatMap((action, j) => (action.quick ? [started[j * instance.T]!] : []));
  if (quick.length > 0 && instance.quickMax > 0) builder.atMostSum(builder.column(objective.quick, instance.quickMax), quick);
}
