import type { PublishedVersion } from '../../catalogue/version.ts';
import type { MemberProgress } from '../../domain/cohort/cohort.ts';
import { progressOf } from '../../domain/cohort/progress.ts';
import type { Appearance, ProfileSnapshot, Sharing } from '../../domain/cohort/snapshot.ts';
import { takeSnapshot } from '../../domain/cohort/take-snapshot.ts';
import { type Fault, type FaultDetail, fault, isFault } from '../../domain/fault.ts';
import type { DimensionId, QuestionId } from '../../domain/questionnaire.ts';
import { isCivilDate } from '../../domain/roadmap/dates.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import { type Admitted, admit, later, refusalFault } from '../access.ts';
import type { AssessmentId } from '../ports.ts';
import { keptRoadmap, profileOf } from '../results.ts';
import { readCode } from '../secrets.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import type { CohortId, CohortRecord, MembershipRecord } from './cohort-port.ts';
import { mayAppear, memberNumber } from './member-number.ts';

/** What a school may know of a room before it joins. */
export interface RoomToJoin
  extends Pick<CohortRecord, 'id' | 'name' | 'purpose' | 'questionnaire' | 'language' | 'schoolsSee' | 'funderSees'> {
  /** The context questions whose answers the room sees. */
  readonly facets: readonly QuestionId[];
}

/** What a school agrees to. */
export interface JoinRequest {
  readonly code: string;
  readonly appearance: Appearance;
  /** The alias; for `named` the school's own label is used, for `aggregate` nothing. */
  readonly alias?: string | undefined;
  readonly dimensions: readonly DimensionId[];
  readonly help: Sharing['help'];
  readonly untilOn: CivilDate;
}

/** A room a school shares with, and its own row there as others see it. */
export interface MembershipView {
  readonly room: RoomToJoin;
  readonly number: number;
  readonly sharing: Sharing;
  readonly joinedOn: CivilDate;
  readonly untilOn: CivilDate;
  readonly overview: ProfileSnapshot['overview'];
  /** The round that runs in the room; absent between rounds. */
  readonly round?: NonNullable<MembershipRecord['round']>;
}

const MOST_MEMBERS = 2000;
const LONGEST_DAYS = 1095;

/** Says what a room is that a school has the code of. Nothing changes. */
export async function previewRoom(setting: Setting, code: string): Promise<RoomToJoin | Fault> {
  const cohort = await setting.ports.cohorts.byCode(readCode(code));
  return cohort ? toJoin(setting, cohort) : NO_ROOM;
}

/** The rooms an assessment is shared with. */
export async function listMemberships(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
): Promise<readonly MembershipView[] | Fault> {
  const admitted = await admit(setting, caller, id, 'share-result');
  if (isFault(admitted)) return admitted;
  const memberships = await setting.ports.cohorts.memberships(id);
  return memberships.map((membership) => membershipOf(setting, membership));
}

/** Shares the result with a room, or changes what is shared. Both are shown at once. */
export async function joinRoom(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  request: JoinRequest,
): Promise<MembershipView | Fault> {
  const { cohorts, assessments } = setting.ports;
  const admitted = await admit(setting, caller, id, 'share-result');
  if (isFault(admitted)) return admitted;
  const cohort = await cohorts.byCode(readCode(request.code));
  if (!cohort) return NO_ROOM;
  const on = admitted.permit.now.slice(0, 10);
  const errors = checkJoin(admitted.version, request, on, later(admitted.permit.now, LONGEST_DAYS).slice(0, 10));
  if (errors.length > 0) return fault('invalid', 'Nothing is shared: something does not fit.', { errors });
  const other = otherQuestionnaire(admitted, cohort);
  if (other) return other;
  const number = await memberNumber(setting, cohort.id, id);
  const hiding = await mayAppear(setting, cohort, number, request.appearance, on);
  if (hiding) return hiding;
  const material = await assessments.material(admitted.assessment);
  const profile = profileOf(admitted, material);
  const { roadmap } = await keptRoadmap(setting, admitted, material, profile);
  const { scope, context, school } = admitted.assessment;
  const sharing: Sharing = {
    appearance: request.appearance,
    name: nameOf(request, school),
    dimensions: request.dimensions,
    help: request.appearance === 'aggregate' ? 'not-offered' : request.help,
  };
  const snapshot = takeSnapshot(
    admitted.version.questionnaire,
    { scope, context, answeredOn: on, profile, roadmap },
    sharing.dimensions,
  );
  const member = {
    cohort: cohort.id,
    number,
    assessment: id,
    sharing,
    snapshot,
    joinedOn: on,
    updatedOn: on,
    untilOn: request.untilOn,
  };
  const outcome = await cohorts.join(admitted.permit, member, MOST_MEMBERS);
  if (outcome.kind === 'refused')
    return outcome.because === 'too-many'
      ? fault('too-large', `This room holds its most schools, ${MOST_MEMBERS}. Ask the consultant who runs it.`)
      : refusalFault(outcome.because === 'stale' ? 'no-grant' : outcome.because);
  const kept = (await cohorts.memberships(id)).find((one) => one.cohort.id === cohort.id);
  return kept ? membershipOf(setting, kept) : NO_ROOM;
}

/** Leaves a room: the row is gone at once, with everything that was kept of it there. Not being in is no error. */
export async function leaveRoom(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  cohort: CohortId,
): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'share-result');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.leave(admitted.permit, cohort);
  return outcome.kind === 'refused' && outcome.because !== 'stale' ? refusalFault(outcome.because) : undefined;
}

/** How far an assessment is, as a room that prepared it sees it. */
export function progressIn(admitted: Admitted, profile: Parameters<typeof progressOf>[0]): MemberProgress {
  return progressOf(profile, admitted.assessment.submittedAt !== undefined);
}

const NO_ROOM = fault('not-found', 'There is no room with this code. Compare it with the one you were sent, letter by letter.');

function toJoin({ catalogue }: Setting, cohort: CohortRecord): RoomToJoin {
  const { id, name, purpose, questionnaire, language, schoolsSee, funderSees } = cohort;
  const facets = catalogue.find(questionnaire.id, questionnaire.version)?.questionnaire.cohorts?.facets ?? [];
  return { id, name, purpose, questionnaire, language, schoolsSee, funderSees, facets };
}

function membershipOf(setting: Setting, { cohort, member, round }: MembershipRecord): MembershipView {
  const { number, sharing, joinedOn, untilOn, overview } = member;
  const view = { room: toJoin(setting, cohort), number, sharing, joinedOn, untilOn, overview };
  return round ? { ...view, round } : view;
}

function nameOf({ appearance, alias }: JoinRequest, school: string): string {
  if (appearance === 'named') return school;
  return appearance === 'alias' ? cleanText(alias ?? '').trim() : '';
}

function otherQuestionnaire({ assessment }: Admitted, { questionnaire, name }: CohortRecord): Fault | undefined {
  if (assessment.questionnaire.id === questionnaire.id) return undefined;
  return fault(
    'invalid',
    `“${name}” compares answers to the questionnaire “${questionnaire.id}”. This assessment answers “${assessment.questionnaire.id}”, so it cannot join.`,
  );
}

function checkJoin(
  { questionnaire }: PublishedVersion,
  { appearance, alias, dimensions, untilOn }: JoinRequest,
  today: CivilDate,
  last: CivilDate,
): readonly FaultDetail[] {
  const known = new Set(questionnaire.dimensions.map(({ id }) => id));
  return [
    ...(appearance === 'alias' && cleanText(alias ?? '').trim() === ''
      ? [{ pointer: '/alias', detail: 'Choose an alias that does not tell which school you are.' }]
      : []),
    ...(dimensions.length === 0 ? [{ pointer: '/dimensions', detail: 'Choose at least one dimension to share.' }] : []),
    ...dimensions.flatMap((dimension, index) =>
      known.has(dimension) ? [] : [{ pointer: `/dimensions/${index}`, detail: 'There is no such dimension.' }],
    ),
    ...(!isCivilDate(untilOn) || untilOn < today || untilOn > last
      ? [{ pointer: '/untilOn', detail: `Choose a day from ${today} to ${last}.` }]
      : []),
  ];
}
