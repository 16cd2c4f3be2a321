import { type PlanBudget, planBest, WORKER_BUDGET } from '../planning/plan.ts';
import type { ActionId, Questionnaire } from '../questionnaire.ts';
import type { StoredPlan } from '../roadmap.ts';
import { compilePlan, type PlanInput } from './compile.ts';
import { placementsOf, planOf } from './placements.ts';
import { withoutIdle } from './prune.ts';

/**
 * Actions of a plan that stay in it when everything takes as much less, or as much more, work as the range of the
 * estimates says. Each case is planned again from where the plan was, with a small budget.
 */
export function safeChoices(
  input: PlanInput,
  placements: StoredPlan['placements'],
  budget: PlanBudget = WORKER_BUDGET,
): readonly ActionId[] {
  const { effortRange } = input.questionnaire.planning;
  const kept = [1 - effortRange, 1 + effortRange].map((factor) => chosenWith(input, placements, factor, budget));
  return placements.map(({ action }) => action).filter((action) => kept.every((chosen) => chosen.has(action)));
}

/** What is chosen when all days are multiplied by a factor. */
function chosenWith(
  input: PlanInput,
  placements: StoredPlan['placements'],
  factor: number,
  budget: PlanBudget,
): ReadonlySet<ActionId> {
  const compiled = compilePlan({ ...input, questionnaire: withEffort(input.questionnaire, factor) });
  const { plan } = planBest(compiled.instance, budget, planOf(compiled, placements));
  return new Set(placementsOf(compiled, withoutIdle(compiled, plan)).map(({ action }) => action));
}

/** The questionnaire with all person-days multiplied. */
function withEffort(questionnaire: Questionnaire, factor: number): Questionnaire {
  const actions = questionnaire.actions.map(({ minimum, ...action }) => ({
    ...action,
    personDays: action.personDays * factor,
    ...(minimum ? { minimum: { ...minimum, personDays: minimum.personDays * factor } } : {}),
  }));
  return { ...questionnaire, actions };
}
