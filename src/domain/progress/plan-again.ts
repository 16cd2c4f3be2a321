import { compilePlan, type PlanInput } from '../roadmap/compile.ts';
import { civilDate } from '../roadmap/dates.ts';
import type { PlannedRoadmap } from '../roadmap/plan.ts';
import type { CivilDate, PlanChoices, StoredPlan, Term } from '../roadmap.ts';
import { choicesNow } from './decisions.ts';
import type { TrackedActions } from './tracking.ts';

/** What planning again starts from: the choices, and the kept plan in the terms of the new one, to stay close to. */
export interface PlanAgain {
  readonly choices: PlanChoices;
  readonly previous: StoredPlan;
}

/**
 * Prepares planning again from today on. What is done, under way or declined becomes a choice of the plan; actions in
 * terms that have passed may start at once.
 */
export function planAgain(
  input: Omit<PlanInput, 'choices'>,
  kept: PlannedRoadmap,
  tracked: TrackedActions,
  today: CivilDate,
): PlanAgain {
  const { startOn } = kept.plan.choices;
  const choices = choicesNow(kept.plan.choices, tracked, today > startOn ? today : startOn);
  const { terms } = compilePlan({ ...input, choices }).calendar;
  const placements = carriedOver(
    kept.plan.placements,
    kept.roadmap.terms,
    terms.map(({ name, year, from }) => ({ name, year, from: civilDate(from) })),
  );
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
