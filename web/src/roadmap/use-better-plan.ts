import { useMemo, useState } from 'react';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Said } from '../profile/make-results.ts';
import type { Version } from '../profile/version.ts';
import { isSamePlan, planDifference } from './plan-difference.ts';
import { planRequest } from './plan-request.ts';
import type { KeptPlan } from './use-desk.ts';
import { usePlanner } from './use-planner.ts';

/** A plan is offered when it is worth this share more than the kept one. */
const WORTH_A_LOOK = 0.01;

/** What the school said to a better plan; `open`: nothing yet. */
export type Choice = 'open' | 'shown' | 'refused';

/** A better plan that was found here, if any. */
export interface Better {
  readonly result: PlannedRoadmap | undefined;
  readonly choice: Choice;
  readonly decide: (choice: Choice) => void;
}

/**
 * Looks once for a better plan than the kept one, from the same answers and choices: this device has more time to plan
 * than the service. It is only offered.
 */
export function useBetterPlan(version: Version, said: Said, kept: KeptPlan): Better {
  const [first] = useState(kept);
  const [choice, decide] = useState<Choice>('open');
  const isWanted = kept === first && choice !== 'refused';
  const planning = usePlanner(
    useMemo(() => (isWanted ? planRequest(version, said, first.draft, first.plan) : undefined), [version, said, first, isWanted]),
  );
  const found = planning.state === 'ready' ? planning.result : undefined;
  return { result: found && isBetter(found, first) ? found : undefined, choice, decide };
}

/** Whether one plan is worth so much more than another, and differs so that one sees it, that it may be offered. */
export function isBetter(found: PlannedRoadmap, kept: PlannedRoadmap): boolean {
  return found.plan.value > kept.plan.value * (1 + WORTH_A_LOOK) && !isSamePlan(planDifference(kept.roadmap, found.roadmap));
}
