import type { ActionExplanation, ForcedAction, MoreCapacity, PlanExplanation } from '../../plan-explanation.ts';
import { evaluate } from '../../planning/evaluate.ts';
import type { Plan } from '../../planning/instance.ts';
import { type PlanBudget, planBest, WORKER_BUDGET } from '../../planning/plan.ts';
import { NEVER } from '../../planning/presolve.ts';
import type { StoredPlan } from '../../roadmap.ts';
import { type Compiled, compilePlan, type PlanInput } from '../compile.ts';
import { withDays } from '../more-room.ts';
import { placementsOf, planOf } from '../placements.ts';
import { changeBetween } from '../plan-change.ts';
import { withoutIdle } from '../prune.ts';
import { planLater } from './later.ts';
import { levelsLost, lossOf } from './loss.ts';
import { planWithout } from './without.ts';

/** A plan with what it was made for; the plan's own choices count. */
export interface ExplainInput extends Omit<PlanInput, 'choices'> {
  readonly plan: StoredPlan;
  /** Work for each plan that is made for comparison. */
  readonly budget?: PlanBudget;
}

/** So many actions that are not in the plan are explained. */
const MOST_FORCED = 5;
/** "What if everybody had twice the days?" */
const DOUBLE = 2;

/**
 * Why a plan is as it is: what each action is worth, what others would displace, what more days would change. Runs where
 * there is time; reading a plan does not need it.
 */
export function explainPlan({ plan: stored, budget = WORKER_BUDGET, ...input }: ExplainInput): PlanExplanation {
  const compiled = compilePlan({ ...input, choices: stored.choices });
  const plan = planOf(compiled, stored.placements);
  const { value } = evaluate(compiled.instance, plan);
  return {
    value,
    actions: explainActions(compiled, plan, value),
    notChosen: mostUseful(compiled, plan).map((index) => forced(compiled, plan, value, index, budget)),
    doubled: moreCapacity(compiled, plan, value, budget),
  };
}

function explainActions(compiled: Compiled, plan: Plan, value: number): readonly ActionExplanation[] {
  const { instance, candidates } = compiled;
  return candidates.flatMap(({ action }, j): ActionExplanation[] => {
    if ((plan[j] ?? -1) < 0 || instance.actions[j]?.fixedStart !== undefined) return [];
    const left = planWithout(instance, plan, j);
    const together = candidates.flatMap((other, k) =>
      k !== j && (plan[k] ?? -1) >= 0 && (left[k] ?? -1) < 0 ? [other.action.id] : [],
    );
    const dropped = { ...lossOf(value, evaluate(instance, left).value), ...levelsLost(compiled, plan, left), together };
    const later = explainLater(compiled, plan, value, j);
    return [{ action: action.id, dropped, ...(later ? { later } : {}) }];
  });
}

function explainLater(compiled: Compiled, plan: Plan, value: number, j: number): ActionExplanation['later'] {
  const found = planLater(compiled.instance, plan, j);
  if (!found) return undefined;
  const { moved, removed } = changeBetween(placementsOf(compiled, plan), placementsOf(compiled, found.plan));
  const own = compiled.candidates[j]?.action.id;
  const loss = lossOf(value, evaluate(compiled.instance, found.plan).value);
  return { ...loss, term: found.plan[j] ?? 0, moved: moved.filter(({ action }) => action !== own), removed, fits: found.fits };
}

/** Actions that could be in a plan, by what they and what they still need would add if nothing were short. */
function mostUseful({ instance, before }: Compiled, plan: Plan): readonly number[] {
  const { value } = evaluate(instance, plan);
  const gains = instance.actions.flatMap((_, j) => {
    if ((plan[j] ?? -1) >= 0 || before.earliest[j] === NEVER) return [];
    const more = [...plan];
    for (const one of [j, ...(before.ancestors[j] ?? [])]) if ((more[one] ?? -1) < 0) more[one] = before.earliest[one] ?? 0;
    return [{ j, gain: evaluate(instance, more).value - value }];
  });
  const useful = gains.filter(({ gain }) => gain > 0).toSorted((a, b) => b.gain - a.gain || a.j - b.j);
  return useful.slice(0, MOST_FORCED).map(({ j }) => j);
}

function forced(compiled: Compiled, plan: Plan, value: number, index: number, budget: PlanBudget): ForcedAction {
  const { instance, candidates } = compiled;
  const action = candidates[index]?.action.id ?? '';
  const actions = instance.actions.map((one, j) => (j === index ? { ...one, pinned: true } : one));
  const best = planBest({ ...instance, actions }, budget, plan);
  const term = best.plan[index] ?? -1;
  if (term < 0) return { action, possible: false };
  const { added, removed, moved } = changeBetween(placementsOf(compiled, plan), placementsOf(compiled, best.plan));
  const others = added.filter((one) => one.action !== action);
  return { action, possible: true, term, ...lossOf(value, best.value), added: others, removed, moved };
}

function moreCapacity(compiled: Compiled, plan: Plan, value: number, budget: PlanBudget): MoreCapacity {
  const best = planBest(withDays(compiled.instance, { factor: DOUBLE }, plan), budget, plan);
  const found = withoutIdle(compiled, best.plan);
  const change = changeBetween(placementsOf(compiled, plan), placementsOf(compiled, found));
  return { factor: DOUBLE, ...lossOf(value, evaluate(compiled.instance, found).value), ...change };
}
