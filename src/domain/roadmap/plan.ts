import { type Fault, fault, isFault } from '../fault.ts';
import { certifiedBound } from '../planning/certify.ts';
import { type PlanBudget, planBest } from '../planning/plan.ts';
import { verifyPlan } from '../planning/verify.ts';
import type { PlanChoices, Roadmap, StoredPlan } from '../roadmap.ts';
import { checkChoices } from './check-choices.ts';
import { type Compiled, compilePlan, type PlanInput } from './compile.ts';
import { describePlan } from './describe.ts';
import { describedLately, descriptionKey, rememberDescribed } from './described-lately.ts';
import { fingerprint } from './fingerprint.ts';
import { checkPlacements, placementsOf, planOf } from './placements.ts';
import { describeProblem } from './problems.ts';
import { withoutIdle } from './prune.ts';
import { safeChoices } from './safe-choices.ts';

/** A plan and the roadmap that follows from it. */
export interface PlannedRoadmap {
  readonly plan: StoredPlan;
  readonly roadmap: Roadmap;
}

/** A plan somebody made elsewhere: choices and start terms; value and bound only to be compared. */
export type ProposedPlan = Pick<StoredPlan, 'choices' | 'placements'> & Partial<Pick<StoredPlan, 'value' | 'proof' | 'safe'>>;

/**
 * Plans with a fixed budget of work. Same input, same plan; `previous` is kept where that costs little. Where there is more
 * time than in a Worker, safe choices are looked for.
 */
export function planRoadmap(
  input: PlanInput & { readonly budget: PlanBudget; readonly previous?: StoredPlan | undefined },
): PlannedRoadmap {
  const compiled = compilePlan(input);
  const previous = input.previous === undefined ? undefined : planOf(compiled, input.previous.placements);
  const best = planBest(compiled.instance, input.budget, previous);
  const chosen = withoutIdle(compiled, best.plan);
  const placements = placementsOf(compiled, chosen);
  const plan: StoredPlan = {
    planVersion: 1,
    choices: input.choices,
    placements,
    value: verifyPlan(compiled.instance, chosen).value,
    bound: best.bound,
    ...(best.dual.some((multiplier) => multiplier > 0) ? { proof: best.dual } : {}),
    provenFor: fingerprint(compiled.instance, chosen),
    ...(input.budget.name === 'worker' ? {} : { safe: safeChoices(input, placements) }),
  };
  return { plan, roadmap: describePlan(compiled, chosen, plan) };
}

/**
 * Checks a proposed plan against everything it must respect, and values it anew: nothing of it is trusted. The fault
 * lists every broken rule with a pointer into the proposal.
 */
export function verifyStoredPlan(
  input: Omit<PlanInput, 'choices'> & { readonly proposed: ProposedPlan },
): Fault | PlannedRoadmap {
  const { proposed } = input;
  const wrong = checkChoices(input.questionnaire, proposed.choices);
  if (wrong.length > 0) return fault('invalid', 'The choices of the plan are not valid.', { errors: wrong });
  return verifyCompiled(compilePlan({ ...input, choices: proposed.choices }), proposed);
}

function verifyCompiled(compiled: Compiled, proposed: ProposedPlan): Fault | PlannedRoadmap {
  const misplaced = checkPlacements(compiled, proposed.placements);
  if (misplaced.length > 0)
    return fault('invalid', 'The plan holds actions that this school cannot plan.', { errors: misplaced });
  const plan = planOf(compiled, proposed.placements);
  const verdict = verifyPlan(compiled.instance, plan);
  if (!verdict.feasible) {
    const errors = verdict.problems.map((problem) => describeProblem(compiled, problem, proposed));
    return fault('invalid', 'The plan breaks rules of planning. Plan again and send the new plan.', { errors });
  }
  if (proposed.value !== undefined && proposed.value !== verdict.value) {
    const detail = `The plan says it is worth ${proposed.value}; it is worth ${verdict.value}.`;
    return fault('invalid', 'The value of the plan is not right.', { errors: [{ pointer: '/value', detail }] });
  }
  const { proof, safe } = proposed;
  const placements = placementsOf(compiled, plan);
  const stored: StoredPlan = {
    planVersion: 1,
    choices: proposed.choices,
    placements,
    value: verdict.value,
    bound: certifiedBound(compiled.instance, proof ?? [], plan),
    ...(proof === undefined ? {} : { proof }),
    provenFor: fingerprint(compiled.instance, plan),
    ...(safe === undefined ? {} : { safe: placements.map(({ action }) => action).filter((id) => safe.includes(id)) }),
  };
  return { plan: stored, roadmap: describePlan(compiled, plan, stored) };
}

/**
 * Keeps a plan from the store while answers and context still allow it; otherwise plans, staying close to it. A plan whose
 * problem is still the one it was checked for is only described, and once only while nothing changes.
 */
export function keepOrPlan(
  input: PlanInput & { readonly plan: StoredPlan | undefined; readonly budget: PlanBudget },
): PlannedRoadmap {
  const { plan, budget, ...problem } = input;
  if (plan !== undefined) {
    const { choices, placements, proof } = plan;
    const key = descriptionKey({ ...problem, choices, plan });
    const known = describedLately(key);
    if (known !== undefined) return known;
    const compiled = compilePlan({ ...problem, choices });
    const starts = planOf(compiled, placements);
    if (plan.provenFor === fingerprint(compiled.instance, starts))
      return rememberDescribed(key, { plan, roadmap: describePlan(compiled, starts, plan) });
    const kept = verifyCompiled(compiled, { choices, placements, ...(proof === undefined ? {} : { proof }) });
    if (!isFault(kept)) return kept;
  }
  return planRoadmap({ ...problem, budget, previous: plan });
}

/** Choices of a school that has decided nothing yet. */
export function noChoices(startOn: string): PlanChoices {
  return { startOn, pinned: [], declined: [], done: [], running: [] };
}
