import { type Fault, fault, isFault } from '../../domain/fault.ts';
import { sessionEnd } from '../access.ts';
import { hashOf, newCohortId, newSecret } from '../secrets.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortChange, CohortId, CohortRecord, CohortScope } from './cohort-port.ts';
import { freshRoomLinks, newJoinCode, spokenCode } from './room-secrets.ts';

/** What a consultant says of a new room. */
export interface RoomRequest {
  readonly name: string;
  readonly purpose: string;
  readonly questionnaire: string;
  readonly language: string;
  readonly schoolsSee: CohortRecord['schoolsSee'];
  readonly funderSees: CohortRecord['funderSees'];
}

/** A change of a room. `joinCode: 'new'` makes the old one useless. */
export interface RoomChangeRequest {
  readonly name?: string | undefined;
  readonly purpose?: string | undefined;
  readonly schoolsSee?: CohortRecord['schoolsSee'] | undefined;
  readonly funderSees?: CohortRecord['funderSees'] | undefined;
  readonly joinCode?: 'new' | undefined;
}

/** A room as its holder sees it. */
export interface HeldRoom {
  readonly cohort: Omit<CohortRecord, 'joinCode'>;
  readonly scope: CohortScope;
  /** For the consultant only. */
  readonly joinCode?: string;
}

/** A new room with its secrets, shown this once. */
export interface RoomStarted extends HeldRoom {
  readonly consultantLink: string;
  readonly recoveryCode: string;
  /** Secret of the session that is now signed in. */
  readonly session: string;
}

/** Makes a room on the newest version of a questionnaire and signs its maker in. */
export async function createRoom(setting: Setting, caller: Caller, request: RoomRequest): Promise<RoomStarted | Fault> {
  const { ports, catalogue } = setting;
  const version = catalogue.latest(request.questionnaire);
  if (!version?.questionnaire.cohorts)
    return fault('invalid', NO_QUESTIONNAIRE, { errors: [{ pointer: '/questionnaire', detail: NO_QUESTIONNAIRE }] });
  const texts = { name: cleanText(request.name).trim(), purpose: cleanText(request.purpose).trim() };
  if (texts.name === '' || texts.purpose === '') return NO_TEXT;
  const now = ports.clock.now();
  const cohort: CohortRecord = {
    id: newCohortId(ports.ids),
    ...texts,
    questionnaire: { id: version.questionnaire.id, version: version.questionnaire.version },
    language: request.language,
    schoolsSee: request.schoolsSee,
    funderSees: request.funderSees,
    joinCode: newJoinCode(ports),
    createdOn: now.slice(0, 10),
  };
  const session = newSecret(ports.ids);
  const { links, consultantLink, recoveryCode } = await freshRoomLinks(ports, now);
  const signedIn = { hash: await hashOf(ports, 'session', session), expiresAt: sessionEnd(now), replaces: caller.session };
  await ports.cohorts.create(cohort, links, signedIn, now);
  return { ...viewOf(cohort, 'consultant'), consultantLink, recoveryCode, session };
}

/** The rooms this device may open, by name. */
export async function listRooms({ ports }: Setting, { session }: Caller): Promise<readonly HeldRoom[]> {
  if (session === undefined) return [];
  const mine = await ports.cohorts.mine(session, ports.clock.now());
  return mine.map(({ cohort, scope }) => viewOf(cohort, scope));
}

/** A room without what schools share. */
export async function readRoom(setting: Setting, caller: Caller, id: CohortId): Promise<HeldRoom | Fault> {
  const admitted = await admitToRoom(setting, caller, id, 'read-room');
  return isFault(admitted) ? admitted : viewOf(admitted.cohort, admitted.scope);
}

/** Changes a room. What schools agreed to cannot become more: `room` cannot be chosen once a school shares. */
export async function changeRoom(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  request: RoomChangeRequest,
): Promise<HeldRoom | Fault> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const change: CohortChange = {
    ...(request.name === undefined ? {} : { name: cleanText(request.name).trim() }),
    ...(request.purpose === undefined ? {} : { purpose: cleanText(request.purpose).trim() }),
    ...(request.schoolsSee === undefined ? {} : { schoolsSee: request.schoolsSee }),
    ...(request.funderSees === undefined ? {} : { funderSees: request.funderSees }),
    ...(request.joinCode === undefined ? {} : { joinCode: newJoinCode(setting.ports) }),
  };
  if (change.name === '' || change.purpose === '') return NO_TEXT;
  const { members } = await setting.ports.cohorts.room(id);
  if (members.length > 0 && widens(admitted.cohort, change)) return AGREED;
  const outcome = await setting.ports.cohorts.change(admitted.permit, change);
  if (outcome.kind === 'refused') return roomFault(outcome.because, { stale: '', tooMany: '' });
  return viewOf({ ...admitted.cohort, ...change }, admitted.scope);
}

/** Deletes a room with everything that was shared with it. */
export async function removeRoom(setting: Setting, caller: Caller, id: CohortId): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.remove(admitted.permit);
  return outcome.kind === 'refused' ? roomFault(outcome.because, { stale: '', tooMany: '' }) : undefined;
}

/** A room as its holder sees it. */
export function viewOf({ joinCode, ...cohort }: CohortRecord, scope: CohortScope): HeldRoom {
  return { cohort, scope, ...(scope === 'consultant' ? { joinCode: spokenCode(joinCode) } : {}) };
}

const NO_QUESTIONNAIRE =
  'There is no questionnaire with this id whose schools can be compared. GET /api/questionnaires lists them.';
const NO_TEXT = fault('invalid', 'A room needs a name and a purpose. Schools read both before they join.');
const AGREED = fault(
  'forbidden',
  'Schools have joined on the terms as they are, so more cannot be shown now. Make a new room with the wider terms instead.',
);

function widens(before: CohortRecord, { schoolsSee, funderSees, purpose }: CohortChange): boolean {
  return (
    (schoolsSee === 'room' && before.schoolsSee !== 'room') ||
    (funderSees === 'room' && before.funderSees !== 'room') ||
    (purpose !== undefined && purpose !== before.purpose)
  );
}
