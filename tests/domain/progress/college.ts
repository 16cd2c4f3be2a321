import { type LivingPlan, livingPlan } from '../../../src/domain/progress/living-plan.ts';
import { type Tracked, type TrackedActions, UNTRACKED } from '../../../src/domain/progress/tracking.ts';
import type { PlanChoices, PlannedAction, Roadmap, Term } from '../../../src/domain/roadmap.ts';

/** Four terms of a college in Finland, from November 2026 on. */
export const TERMS: readonly Term[] = [
  term(0, 'autumn', 2026, '2026-11-22', '2026-12-18'),
  term(1, 'spring', 2026, '2027-01-04', '2027-05-28'),
  term(2, 'autumn', 2027, '2027-08-10', '2027-12-17'),
  term(3, 'spring', 2027, '2028-01-03', '2028-05-26'),
];

/** The college decided nothing when its plan began. */
export const CHOICES: PlanChoices = { startOn: '2026-11-22', pinned: [], declined: [], done: [], running: [] };

/** An action that the plan puts into a term, for the whole of it unless the days are given. */
export function planned(action: string, index: number, days: Partial<Pick<PlannedAction, 'start' | 'end'>> = {}): PlannedAction {
  const { from, to } = TERMS[index] ?? term(index, 'autumn', 2030, '2030-08-01', '2030-12-20');
  return {
    action,
    term: index,
    lastTerm: index,
    start: from,
    end: to,
    owner: 'leader',
    personDays: { expected: 4, low: 3, high: 5 },
    cost: 0,
    grantPaid: false,
    deadline: undefined,
    raises: [],
    reasons: [],
    blockers: [],
    unlocks: [],
    status: 'planned',
    ...days,
  };
}

/** What is tracked of an action; what is not given is as nobody touched it. */
export function tracked(more: Partial<Tracked>): Tracked {
  return { ...UNTRACKED, version: 1, ...more };
}

/** The plan at work of the college on a day. */
export function collegePlan(
  actions: readonly PlannedAction[],
  marks: TrackedActions = {},
  more: { readonly today?: string; readonly choices?: Partial<PlanChoices>; readonly terms?: Roadmap['terms'] } = {},
): LivingPlan {
  const { today = '2026-11-23', choices = {}, terms = TERMS } = more;
  return livingPlan({ roadmap: { terms, actions }, choices: { ...CHOICES, ...choices }, tracked: marks, today });
}

/** A term with the days of a school year. */
export function term(index: number, name: string, year: number, from: string, to: string): Term {
  return { index, name, year, from, to, weeks: 18, planned: 4, capacity: 20, byRole: [] };
}
