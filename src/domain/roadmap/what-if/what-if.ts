import { evaluate } from '../../planning/evaluate.ts';
import type { Plan, PlanInstance } from '../../planning/instance.ts';
import { type PlanBudget, planBest, WORKER_BUDGET } from '../../planning/plan.ts';
import { verifyPlan } from '../../planning/verify.ts';
import type { StoredPlan } from '../../roadmap.ts';
import type { WhatIf, WhatIfChange } from '../../what-if.ts';
import { type Compiled, compilePlan, type PlanInput } from '../compile.ts';
import { civilDate } from '../dates.ts';
import { dueToChange, type Problem } from '../due-to-change.ts';
import { lossOf } from '../explaining/loss.ts';
import { onlyChosenPins, withBudget, withDays } from '../more-room.ts';
import { placementsOf, planOf } from '../placements.ts';
import { changeBetween } from '../plan-change.ts';
import { progressOf } from '../progress.ts';
import { withoutIdle } from '../prune.ts';
import { changedContext } from './changed-context.ts';

/** A plan, what it was made for, and the change; the plan's own choices count. */
export interface WhatIfInput extends Omit<PlanInput, 'choices'> {
  readonly plan: StoredPlan;
  readonly change: WhatIfChange;
  readonly budget?: PlanBudget;
}

/**
 * What would be if one thing were otherwise. Planned again from the plan as it stands, which is kept where that costs
 * little: the result is never worth less than that plan where it is still possible. Actions take as many terms as before.
 */
export function whatIf({ plan: stored, change, budget = WORKER_BUDGET, ...input }: WhatIfInput): WhatIf {
  const given = { ...input, choices: stored.choices };
  const old = compilePlan(given);
  const compiled = compilePlan({ ...given, context: changedContext(given, change) }, termsOf(old));
  const plan = planOf(compiled, stored.placements);
  const instance = stillPossible(changedInstance(compiled, change, plan), old, compiled, plan);
  const before = evaluate(instance, plan).value;
  const best = pruned(compiled, instance, planBest(instance, budget, plan).plan, before);
  const due = dueToChange(problem(old), { compiled, instance }, stored.placements, placementsOf(compiled, best));
  const found = notBelow(before, instance, planOf(compiled, due), best);
  const after = evaluate(instance, found).value;
  return {
    change,
    before,
    after,
    ...lossOf(before, after),
    fits: stored.placements.every(({ action }) => compiled.index.has(action)) && verifyPlan(instance, plan).feasible,
    ...changeBetween(stored.placements, placementsOf(compiled, found)),
    levels: levelsBetween(compiled, plan, found),
    totals: { before: totalsOf(compiled, plan), after: totalsOf(compiled, found) },
  };
}

function problem(compiled: Compiled): Problem {
  return { compiled, instance: compiled.instance };
}

/** What is due to the change, unless that alone is worth less than the plan as it stands. */
function notBelow(before: number, instance: PlanInstance, due: Plan, best: Plan): Plan {
  return evaluate(instance, due).value < before ? best : due;
}

/** Without idle actions; one that counts as a quick win stays if the plan would else be worth less than the old one. */
function pruned(compiled: Compiled, instance: PlanInstance, plan: Plan, before: number): Plan {
  const without = withoutIdle(compiled, plan);
  return evaluate(instance, without).value < before ? plan : without;
}

/** How many terms each action takes. */
function termsOf({ candidates, instance }: Compiled): ReadonlyMap<string, number> {
  return new Map(candidates.map(({ action }, j) => [action.id, instance.actions[j]?.dur ?? 1]));
}

function changedInstance({ instance, capacity }: Compiled, change: WhatIfChange, plan: Plan): PlanInstance {
  if (change.kind === 'capacity') return withDays(instance, change, plan);
  if (change.kind === 'days') {
    const role = change.role === undefined ? {} : { role: capacity.roles.indexOf(change.role) };
    return withDays(instance, { perTerm: change.perTerm, ...role }, plan);
  }
  return change.kind === 'budget' ? withBudget(instance, instance.budget, plan) : onlyChosenPins(instance, plan);
}

/** What is planned may stay where it is: a rule that would now want it earlier does not forbid its term. */
function stillPossible(instance: PlanInstance, old: Compiled, compiled: Compiled, plan: Plan): PlanInstance {
  const actions = instance.actions.map((action, j) => {
    const start = plan[j] ?? -1;
    const id = compiled.candidates[j]?.action.id ?? '';
    const before = old.instance.actions[old.index.get(id) ?? -1]?.starts ?? 0;
    const isOpen = start >= 0 && ((before >> start) & 1) === 1 && compiled.candidates[j]?.timing.windows[start] !== undefined;
    return isOpen ? { ...action, starts: action.starts | (1 << start) } : action;
  });
  return { ...instance, actions };
}

function levelsBetween(compiled: Compiled, plan: Plan, found: Plan): WhatIf['levels'] {
  const then = progressOf(compiled, found);
  return progressOf(compiled, plan).flatMap(({ term, overall, dimensions }, index) => {
    const other = then[index];
    const changed = dimensions.flatMap(({ dimension, level: before }) => {
      const after = other?.dimensions.find((one) => one.dimension === dimension)?.level ?? before;
      return after === before ? [] : [{ dimension, before, after }];
    });
    const whole = other === undefined || other.overall === overall ? {} : { overall: { before: overall, after: other.overall } };
    const on = civilDate(compiled.calendar.terms[term]?.to ?? compiled.calendar.startOn);
    return changed.length === 0 && !('overall' in whole) ? [] : [{ term, on, ...whole, dimensions: changed }];
  });
}

function totalsOf({ candidates, instance }: Compiled, plan: Plan): WhatIf['totals']['before'] {
  const chosen = candidates.flatMap(({ personDays }, j) =>
    (plan[j] ?? -1) < 0 ? [] : [{ personDays, cost: instance.actions[j]?.cost ?? 0 }],
  );
  return {
    actions: chosen.length,
    personDays: chosen.reduce((sum, { personDays }) => sum + personDays, 0),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
  };
}
