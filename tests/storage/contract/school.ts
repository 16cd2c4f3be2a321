import type { AccessStore, NewLink } from '../../../src/application/access-port.ts';
import type { ActionStore } from '../../../src/application/action-port.ts';
import type { CohortStore } from '../../../src/application/cohorts/cohort-port.ts';
import type { AssessmentRecord, AssessmentStore, NewAssessment, Operation, Permit } from '../../../src/application/ports.ts';
import type { RoundStore } from '../../../src/application/round-port.ts';

/** The stores over one storage. */
export interface Stores {
  readonly assessments: AssessmentStore;
  readonly access: AccessStore;
  readonly actions: ActionStore;
  readonly rounds: RoundStore;
  readonly cohorts: CohortStore;
}

/** The day the tests live on, and moments around it. */
export const NOW = '2026-11-22T09:00:00.000Z';
export const TOMORROW = '2026-11-23T09:00:00.000Z';
export const IN_A_MONTH = '2026-12-22T09:00:00.000Z';
export const IN_A_YEAR = '2027-11-22T09:00:00.000Z';

/** Riverside VET College starts its assessment in the office. */
export const RIVERSIDE: NewAssessment = {
  id: 'e01_riverside0000000000000',
  questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
  scope: 'full',
  school: 'Riverside VET College',
  language: 'en',
  context: { country: 'fi', focus: ['staff', 'quality'] },
  createdOn: '2026-11-22',
  response: 4_503_599_627_370_495,
};

/** Another school, of which Riverside must know nothing. */
export const HILLTOP: NewAssessment = {
  ...RIVERSIDE,
  id: 'e01_hilltop000000000000000',
  school: 'Hilltop VET College',
  response: 7,
};

/** Hashes stand for secrets: the stores never see a secret. */
export const OWNER_LINK: NewLink = {
  hash: 'owner-link',
  id: 'owner-id',
  kind: 'owner',
  label: '',
  expiresAt: IN_A_MONTH,
  mostUses: 1,
  report: null,
  round: null,
  shortCheck: null,
};
export const RECOVERY_CODE: NewLink = {
  ...OWNER_LINK,
  hash: 'recovery-code',
  id: 'recovery-id',
  kind: 'recovery',
  expiresAt: IN_A_YEAR,
};
/** The colleagues of the maths team answer with Riverside; the consultant sees the result. */
export const MATHS_LINK: NewLink = {
  ...OWNER_LINK,
  hash: 'maths-link',
  id: 'maths-id',
  kind: 'editor',
  label: 'Maths team',
  mostUses: null,
};
export const CONSULTANT_LINK: NewLink = {
  ...MATHS_LINK,
  hash: 'consultant-link',
  id: 'consultant-id',
  kind: 'viewer',
  label: '',
};

/** The office computer, signed in at Riverside's assessment. */
export const OFFICE: Permit = { session: 'office', assessment: RIVERSIDE.id, now: NOW, roles: ['owner'], needs: 'any' };
export const OFFICE_WHILE_OPEN: Permit = { ...OFFICE, needs: 'open' };

/** Starts Riverside's assessment on the office computer. */
export async function startRiverside({ assessments }: Stores): Promise<AssessmentRecord> {
  await assessments.create(RIVERSIDE, { links: [OWNER_LINK, RECOVERY_CODE], session: session('office'), now: NOW });
  return opened(assessments, OFFICE);
}

/** Starts Hilltop's assessment on a device of its own. */
export async function startHilltop({ assessments }: Stores): Promise<void> {
  await assessments.create(HILLTOP, {
    links: [{ ...OWNER_LINK, hash: 'hilltop-link', id: 'hilltop-id' }],
    session: session('hilltop-office'),
    now: NOW,
  });
}

/** A session that lasts a month. */
export function session(hash: string, replaces?: string) {
  return { hash, expiresAt: IN_A_MONTH, replaces };
}

/** The assessment as a device sees it now. */
export async function opened(
  assessments: AssessmentStore,
  { session: device, assessment, now }: Permit,
): Promise<AssessmentRecord> {
  const seen = await assessments.open(device, assessment, now);
  if (seen.kind !== 'opened') throw new Error(`${device} may not open ${assessment}: ${seen.kind}`);
  return seen.assessment;
}

/** An operation; the request stands for its hash. */
export function operation(id: string, request = id): Operation {
  return { id, requestHash: request };
}
