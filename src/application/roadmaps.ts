import { type Fault, isFault } from '../domain/fault.ts';
import type { MaturityProfile } from '../domain/profile.ts';
import { decisionsBetween } from '../domain/progress/decisions.ts';
import { type PlannedRoadmap, type ProposedPlan, verifyStoredPlan } from '../domain/roadmap/plan.ts';
import { admit, operationOf, refusalFault } from './access.ts';
import { showInRooms } from './cohorts/shown-profile.ts';
import type { AssessmentId } from './ports.ts';
import { keptRoadmap, planInput, profileOf } from './results.ts';
import type { Caller, Setting } from './setting.ts';
import { cleanText } from './text.ts';

/** A plan made elsewhere, under the caller's operation id. */
export interface PlanRequest {
  readonly operation: string;
  readonly choices: ProposedPlan['choices'];
  readonly placements: ProposedPlan['placements'];
  readonly value?: number | undefined;
  readonly proof?: readonly number[] | undefined;
  readonly safe?: readonly string[] | undefined;
}

/** The maturity profile of what is saved. */
export async function readProfile(setting: Setting, caller: Caller, id: AssessmentId): Promise<MaturityProfile | Fault> {
  const admitted = await admit(setting, caller, id, 'read-results');
  return isFault(admitted) ? admitted : profileOf(admitted, await setting.ports.assessments.material(admitted.assessment));
}

/** The one plan of the school with its roadmap. */
export async function readRoadmap(setting: Setting, caller: Caller, id: AssessmentId): Promise<PlannedRoadmap | Fault> {
  const admitted = await admit(setting, caller, id, 'read-results');
  if (isFault(admitted)) return admitted;
  const material = await setting.ports.assessments.material(admitted.assessment);
  const { plan, roadmap } = await keptRoadmap(setting, admitted, material, profileOf(admitted, material));
  return { plan, roadmap };
}

/**
 * Keeps a plan made elsewhere after checking all of it, and tracks what it decides about actions. A submitted assessment
 * still takes plans: only answers are closed.
 */
export async function keepRoadmap(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  request: PlanRequest,
): Promise<PlannedRoadmap | Fault> {
  const { assessments, actions } = setting.ports;
  const admitted = await admit(setting, caller, id, 'keep-plan');
  if (isFault(admitted)) return admitted;
  const [material, tracked] = await Promise.all([assessments.material(admitted.assessment), actions.tracked(id)]);
  const profile = profileOf(admitted, material);
  const verified = verifyStoredPlan({ ...planInput(setting, admitted, profile), proposed: proposalOf(request) });
  if (isFault(verified)) return verified;
  const operation = await operationOf(setting.ports, request.operation, 'plan', verified.plan);
  const decisions = decisionsBetween(material.plan?.plan.choices, verified.plan.choices, tracked);
  const outcome = await assessments.savePlan(admitted.permit, operation, verified.plan, decisions);
  if (outcome.kind === 'refused' && outcome.because !== 'stale') return refusalFault(outcome.because);
  const submitted = admitted.assessment.submittedAt !== undefined;
  await showInRooms(setting, admitted, { profile, roadmap: verified.roadmap, submitted });
  return verified;
}

function proposalOf({ choices, placements, value, proof, safe }: PlanRequest): ProposedPlan {
  const declined = choices.declined.map(({ action, reason }) => ({ action, reason: cleanText(reason) }));
  return {
    choices: { ...choices, declined },
    placements,
    ...(value === undefined ? {} : { value }),
    ...(proof === undefined ? {} : { proof }),
    ...(safe === undefined ? {} : { safe }),
  };
}
