import type { Answer, Answers } from '../domain/answers.ts';
import { completeContext } from '../domain/context.ts';
import type { Country } from '../domain/country.ts';
import { isFault } from '../domain/fault.ts';
import { WORKER_BUDGET } from '../domain/planning/plan.ts';
import type { MaturityProfile } from '../domain/profile.ts';
import { noChoices, type PlannedRoadmap, planRoadmap, verifyStoredPlan } from '../domain/roadmap/plan.ts';
import type { StoredPlan } from '../domain/roadmap.ts';
import { scoreProfile } from '../domain/scoring/profile.ts';
import type { Admitted } from './access.ts';
import type { Material, SavedAnswers } from './ports.ts';
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
export function planInput({ catalogue }: Setting, { assessment, version }: Admitted, profile: MaturityProfile) {
  const { questionnaire, calendar } = version;
  return {
    questionnaire,
    calendar,
    context: assessment.context,
    profile,
    country: countryOf(catalogue, { assessment, version }),
  };
}

/**
 * The plan that is kept, verified again. One that answers or context have overtaken keeps its places while they are
 * possible; otherwise, and where none is kept, a plan is made with the small budget of the Worker and kept. `planVersion`
 * is the one that is kept now.
 */
export async function keptRoadmap(
  setting: Setting,
  admitted: Admitted,
  { plan: kept }: Material,
  profile: MaturityProfile,
): Promise<PlannedRoadmap & { readonly planVersion: number }> {
  const input = planInput(setting, admitted, profile);
  const standing = kept && stillStanding(input, kept.plan);
  if (kept && standing) return { ...standing, planVersion: kept.version };
  const seen = kept?.version ?? 0;
  const choices = kept?.plan.choices ?? noChoices(admitted.permit.now.slice(0, 10));
  const made = planRoadmap({ ...input, choices, budget: WORKER_BUDGET, previous: kept?.plan });
  await setting.ports.assessments.keepPlan(admitted.permit, made.plan, seen);
  return { ...made, planVersion: seen + 1 };
}

type PlanningInput = ReturnType<typeof planInput>;

function stillStanding(input: PlanningInput, plan: StoredPlan): PlannedRoadmap | undefined {
  const exact = verifyStoredPlan({ ...input, proposed: plan });
  if (!isFault(exact)) return exact;
  const { choices, placements } = plan;
  const revalued = verifyStoredPlan({ ...input, proposed: { choices, placements } });
  return isFault(revalued) ? undefined : revalued;
}

function countryOf(catalogue: Setting['catalogue'], { assessment, version }: Pick<Admitted, 'assessment' | 'version'>): Country {
  const code = completeContext(version.questionnaire, assessment.context).values[
    version.questionnaire.planning.questions.country
  ];
  const country = (typeof code === 'string' ? catalogue.country(code) : undefined) ?? catalogue.country(NEUTRAL);
  if (!country) throw new Error('the catalogue has no neutral country');
  return country;
}

function isObject(answer: SavedAnswers[string]['answer']): answer is Answer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}
