import { completeContext } from '../../../src/domain/context.ts';
import type { Country } from '../../../src/domain/country.ts';
import { BROWSER_BUDGET, type PlanBudget, SLOW_BROWSER_BUDGET, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import type { PlanInput } from '../../../src/domain/roadmap/compile.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import type { Draft } from './draft.ts';
import type { PlanRequest } from './planner-messages.ts';

/** A plan to start from, with the draft it was made for. */
export interface PlanStart {
  readonly plan: StoredPlan;
  readonly draft: Draft;
}

/** The planning problem of a school with the context and the choices of a draft. */
export function planRequest(version: Version, said: Said, draft: Draft, previous: StoredPlan | undefined): PlanRequest {
  return {
    input: planInput(version, said, draft),
    previous,
    budgets: [WORKER_BUDGET, budgetOf()],
  };
}

/** The same after a change: of the kept plan only that moves what the change moves. */
export function changeRequest(version: Version, said: Said, draft: Draft, { plan, draft: old }: PlanStart): PlanRequest {
  const changed = { before: planInput(version, said, old), kept: plan };
  return { ...planRequest(version, said, draft, draft.near ?? plan), changed };
}

/** Everything the plan of a draft follows from. */
export function planInput(version: Version, said: Said, draft: Draft): PlanInput {
  const { questionnaire, calendar } = version;
  const role = questionnaire.scoring.groups[0]?.role ?? '';
  const { scope, answers, figures } = said;
  const { context, choices } = draft;
  const profile = scoreProfile({ questionnaire, scope, context, responses: [{ role, answers }], figures });
  return { questionnaire, calendar, country: countryOf(version, draft), context, profile, choices };
}

/** The facts of the school's country; those of no country in particular where the catalogue has none. */
export function countryOf(
  { questionnaire, countries }: Pick<Version, 'questionnaire' | 'countries'>,
  { context }: Pick<Draft, 'context'>,
): Country {
  const code = completeContext(questionnaire, context).values[questionnaire.planning.questions.country];
  const found = countries.find(({ id }) => id === code) ?? countries.find(({ id }) => id === 'neutral');
  if (!found) throw new Error('the catalogue has no neutral country');
  return found;
}

/** How much work this device plans with: slow ones do half of it. */
export function budgetOf(): PlanBudget {
  return navigator.hardwareConcurrency > 2 ? BROWSER_BUDGET : SLOW_BROWSER_BUDGET;
}
