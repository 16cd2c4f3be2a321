import { completeContext } from '../context.ts';
import type { PlanInput } from '../roadmap/compile.ts';
import { civilDate, dayOf } from '../roadmap/dates.ts';
import type { PlannedRoadmap } from '../roadmap/plan.ts';
import { schoolTerms } from '../roadmap/terms.ts';
import type { CivilDate, PlanChoices, StoredPlan, Term } from '../roadmap.ts';
import { choicesNow } from './decisions.ts';
import type { TrackedActions } from './tracking.ts';

/** What the terms of a plan follow from. */
export type SchoolFacts = Pick<PlanInput, 'questionnaire' | 'context' | 'country'>;

/** What planning again starts from: the choices, and the kept plan in the terms of the new one, to stay close to. */
export interface PlanAgain {
  readonly choices: PlanChoices;
  readonly previous: StoredPlan;
}

/**
 * Prepares planning again from today on. What is done, under way or declined becomes a choice of the plan; actions in
 * terms that have passed may start at once.
 */
export function planAgain(input: SchoolFacts, kept: PlannedRoadmap, tracked: TrackedActions, today: CivilDate): PlanAgain {
  const { startOn } = kept.plan.choices;
  const choices = choicesNow(kept.plan.choices, tracked, today > startOn ? today : startOn);
  const placements = carriedOver(kept.plan.placements, kept.roadmap.terms, termsFrom(input, choices.startOn));
  return { choices, previous: { ...kept.plan, choices, placements } };
}

/** The same places in another row of terms: what lay before its first term comes into that one, what lies after it is left out. */
export function carriedOver(
  placements: StoredPlan['placements'],
  from: readonly Pick<Term, 'name' | 'year' | 'from'>[],
  to: readonly Pick<Term, 'name' | 'year' | 'from'>[],
): StoredPlan['placements'] {
  return placements.flatMap(({ action, term }) => {
    const was = from[term];
    if (!was) return [];
    const same = to.findIndex(({ name, year }) => name === was.name && year === was.year);
    if (same >= 0) return [{ action, term: same }];
    return was.from < (to[0]?.from ?? '') ? [{ action, term: 0 }] : [];
  });
}

/** The terms of a plan that begins on a day. */
function termsFrom(
  { questionnaire, context, country }: SchoolFacts,
  startOn: CivilDate,
): readonly Pick<Term, 'name' | 'year' | 'from'>[] {
  const horizon = completeContext(questionnaire, context).values[questionnaire.planning.questions.horizon];
  const years = typeof horizon === 'number' ? Math.max(1, horizon) : 1;
  const { terms } = schoolTerms(country, dayOf(startOn), years);
  return terms.map(({ name, year, from }) => ({ name, year, from: civilDate(from) }));
}
