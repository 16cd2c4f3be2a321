import { progressOf } from '../../domain/cohort/progress.ts';
import { takeSnapshot } from '../../domain/cohort/take-snapshot.ts';
import type { MaturityProfile } from '../../domain/profile.ts';
import type { Roadmap } from '../../domain/roadmap.ts';
import type { Admitted } from '../access.ts';
import { profileOf } from '../results.ts';
import type { Setting } from '../setting.ts';
import type { FreshSnapshot, MemberRecord } from './cohort-port.ts';

/** What has become new of an assessment: at least its levels. */
export interface News {
  readonly profile?: MaturityProfile;
  /** Undefined: the plan is as it was. */
  readonly roadmap?: Roadmap;
  readonly submitted: boolean;
}

/**
 * Shows what is new in every room that shows the assessment. Rows of names and aliases are live by this. An assessment that
 * no room shows costs one read of no rows.
 */
export async function showInRooms(setting: Setting, admitted: Admitted, { profile, roadmap, submitted }: News): Promise<void> {
  const { cohorts, assessments } = setting.ports;
  const { id } = admitted.assessment;
  if (!(await cohorts.isShown(id))) return;
  const memberships = await cohorts.memberships(id);
  const scored = profile ?? profileOf(admitted, await assessments.material(admitted.assessment));
  const on = admitted.permit.now.slice(0, 10);
  const snapshots = memberships.map(({ cohort, member }) => [cohort.id, freshOf(admitted, member, scored, roadmap, on)] as const);
  await cohorts.refresh(id, Object.fromEntries(snapshots), progressOf(scored, submitted), on);
}

function freshOf(
  { assessment, version }: Admitted,
  { sharing }: MemberRecord,
  profile: MaturityProfile,
  roadmap: Roadmap | undefined,
  on: string,
): FreshSnapshot {
  const { scope, context } = assessment;
  const report = { scope, context, answeredOn: on, profile, roadmap: roadmap ?? NO_PLAN };
  const { overview, detail } = takeSnapshot(version.questionnaire, report, sharing.dimensions);
  return { overview, items: detail.items, ...(roadmap ? { actions: detail.actions } : {}) };
}

const NO_PLAN = { terms: [], actions: [] };
