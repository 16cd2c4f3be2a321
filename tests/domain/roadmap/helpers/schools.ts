import { country, find } from '../../../../src/catalogue/catalogue.ts';
import type { Answers } from '../../../../src/domain/answers.ts';
import type { Context } from '../../../../src/domain/context.ts';
import type { Country } from '../../../../src/domain/country.ts';
import type { PlanBudget } from '../../../../src/domain/planning/plan.ts';
import type { MaturityProfile } from '../../../../src/domain/profile.ts';
import type { Level } from '../../../../src/domain/questionnaire.ts';
import type { PlanInput } from '../../../../src/domain/roadmap/compile.ts';
import { noChoices, type PlannedRoadmap, planRoadmap } from '../../../../src/domain/roadmap/plan.ts';
import type { PlanChoices, PlannedAction } from '../../../../src/domain/roadmap.ts';
import { scoreProfile } from '../../../../src/domain/scoring/profile.ts';

const found = find('vet-internationalisation', '1.0.0');
if (!found) throw new Error('the questionnaire is missing');

/** The published version that the schools of these tests answered. */
export const version = found;
export const questionnaire = found.questionnaire;

/** Enough search for a sensible plan, and little enough for many schools. */
export const TEST_BUDGET: PlanBudget = { name: 'worker', search: 300, bound: 0 };

/** A school as a test writes it; what is left out is the middle school below. */
export interface School {
  readonly context?: Context;
  /** One level for every item, or levels by item id; `undefined` means "don't know". */
  readonly levels?: Level | ((item: string, index: number) => Level | undefined);
  readonly scope?: string;
  readonly choices?: Partial<PlanChoices>;
}

/** Beginning of a school year in Finland: every term lies ahead. */
export const START = '2026-08-12';

/** A mid-size Finnish school that has taken first steps everywhere, without a grant. */
export const MIDDLE: Context = {
  country: 'fi',
  size: 'from-300',
  'erasmus-status': 'none',
  hosting: 'no',
  'learner-groups': ['adults'],
  regions: 'europe',
};

/** Everything a plan of this school follows from. */
export function inputOf(school: School = {}): PlanInput {
  const context = { ...MIDDLE, ...school.context };
  return {
    questionnaire,
    country: countryOf(context),
    calendar: version.calendar,
    context,
    profile: profileOf(school),
    choices: { ...noChoices(START), ...school.choices },
  };
}

/** The plan and roadmap of a school. */
export function planned(school: School = {}): PlannedRoadmap {
  return planRoadmap({ ...inputOf(school), budget: TEST_BUDGET });
}

/** The chosen action with this id, or undefined. */
export function actionIn({ roadmap }: PlannedRoadmap, id: string): PlannedAction | undefined {
  return roadmap.actions.find(({ action }) => action === id);
}

/** Why an action is not in the plan, or undefined where it is. */
export function leftOutIn({ roadmap }: PlannedRoadmap, id: string) {
  return roadmap.leftOut.find(({ action }) => action === id)?.reason;
}

function profileOf(school: School): MaturityProfile {
  const { scope = 'full', levels = 1 } = school;
  const answers: Record<string, Answers[string]> = {};
  questionnaire.items.forEach(({ id }, index) => {
    const level = typeof levels === 'function' ? levels(id, index) : levels;
    answers[id] = level === undefined ? { unknown: true } : { level };
  });
  const context = { ...MIDDLE, ...school.context };
  return scoreProfile({ questionnaire, scope, context, responses: [{ role: 'leader', answers }] });
}

function countryOf(context: Context): Country {
  const facts = country(String(context.country)) ?? country('neutral');
  if (!facts) throw new Error('the neutral country is missing');
  return facts;
}
