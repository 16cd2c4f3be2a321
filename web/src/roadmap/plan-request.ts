import { completeContext } from '../../../src/domain/context.ts';
import type { Country } from '../../../src/domain/country.ts';
import { BROWSER_BUDGET, type PlanBudget, SLOW_BROWSER_BUDGET, WORKER_BUDGET } from '../../../src/domain/planning/plan.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import type { Draft } from './draft.ts';
import type { PlanRequest } from './planner-messages.ts';

/** The planning problem of a school with the context and the choices of a draft. */
export function planRequest(version: Version, said: Said, draft: Draft, previous: StoredPlan | undefined): PlanRequest {
  const { questionnaire, calendar } = version;
  const role = questionnaire.scoring.groups[0]?.role ?? '';
  const { scope, answers, figures } = said;
  const { context, choices } = draft;
  const profile = scoreProfile({ questionnaire, scope, context, responses: [{ role, answers }], figures });
  return {
    input: { questionnaire, calendar, country: countryOf(version, draft), context, profile, choices },
    previous,
    budgets: [WORKER_BUDGET, budgetOf(navigator.hardwareConcurrency)],
  };
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

/** Slow devices get half of the work. */
function budgetOf(cores: number): PlanBudget {
  return cores > 2 ? BROWSER_BUDGET : SLOW_BROWSER_BUDGET;
}
