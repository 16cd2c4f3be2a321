import type { Answer, Answers } from '../domain/answers.ts';
import { completeContext } from '../domain/context.ts';
import type { Country } from '../domain/country.ts';
import { WORKER_BUDGET } from '../domain/planning/plan.ts';
import type { MaturityProfile } from '../domain/profile.ts';
import { keepOrPlan, noChoices, type PlannedRoadmap } from '../domain/roadmap/plan.ts';
import type { StoredPlan } from '../domain/roadmap.ts';
import { scoreProfile } from '../domain/scoring/profile.ts';
import type { Admitted } from './access.ts';
import type { KeptPlan, Material, SavedAnswers } from './ports.ts';
import type { Setting } from './setting.ts';

/** The country whose facts hold where a school's own has none. */
const NEUTRAL = 'neutral';

/** The answers to rated items that stand now. Cleared answers and plain fields are left out: nothing is scored from them. */
export function ratedAnswers({ version }: Pick<Admitted, 'version'>, saved: SavedAnswers): Answers {
  const rated = new Set(version.questionnaire.items.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(saved).flatMap(([item, { answer }]) => (rated.has(item) && isObject(answer) ? [[item, answer]] : [])),
  );
}

/** The profile of what is saved. The school's one shared response speaks for the first group of the questionnaire. */
export function profileOf({ assessment, version }: Admitted, { answers, figures }: Material): MaturityProfile {
  const { questionnaire } = version;
  const role = questionnaire.scoring.groups[0]?.role ?? '';
  return scoreProfile({
    questionnaire,
    scope: assessment.scope,
    context: assessment.context,
    responses: [{ role, answers: ratedAnswers({ version }, answers) }],
    figures: figures.figures,
  });
}

/** Everything but the choices that a plan follows from. */
export function planInput(setting: Setting, admitted: Admitted, profile: MaturityProfile) {
  const { questionnaire, calendar } = admitted.version;
  return { questionnaire, calendar, context: admitted.assessment.context, profile, country: countryOf(setting, admitted) };
}

/** The plan that is kept while answers and context allow it; otherwise one made with the Worker's small budget, and kept. */
export async function keptRoadmap(
  setting: Setting,
  admitted: Admitted,
  { plan: kept }: Material,
  profile: MaturityProfile,
): Promise<PlannedRoadmap> {
  const choices = kept?.plan.choices ?? noChoices(admitted.permit.now.slice(0, 10));
  const planned = keepOrPlan({ ...planInput(setting, admitted, profile), choices, plan: kept?.plan, budget: WORKER_BUDGET });
  await keepPlan(setting, admitted, kept, planned.plan);
  return planned;
}

/**
 * Keeps a plan made here if it is another than the one kept, and says which version is kept now. When somebody else's plan
 * came in meanwhile theirs stays, and this one was only for looking. Who may only look keeps nothing.
 */
export async function keepPlan(
  { ports }: Setting,
  { permit, right }: Admitted,
  kept: KeptPlan | undefined,
  plan: StoredPlan,
): Promise<number> {
  const seen = kept?.version ?? 0;
  if (right.role === 'viewer' || (kept && isSame(kept.plan, plan))) return seen;
  const outcome = await ports.assessments.keepPlan(permit, plan, seen);
  return outcome.kind === 'done' ? seen + 1 : seen;
}

/** The facts of the school's country. */
export function countryOf({ catalogue }: Setting, { assessment, version }: Admitted): Country {
  const { questionnaire } = version;
  const code = completeContext(questionnaire, assessment.context).values[questionnaire.planning.questions.country];
  const country = (typeof code === 'string' ? catalogue.country(code) : undefined) ?? catalogue.country(NEUTRAL);
  if (!country) throw new Error('the catalogue has no neutral country');
  return country;
}

/** Value and bound may be worked out anew; the plan is its choices and places. */
function isSame(one: StoredPlan, other: StoredPlan): boolean {
  const told = ({ choices, placements }: StoredPlan) => JSON.stringify([choices, placements]);
  return told(one) === told(other);
}

function isObject(answer: SavedAnswers[string]['answer']): answer is Answer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}
