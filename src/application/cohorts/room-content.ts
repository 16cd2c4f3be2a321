import type { MemberNumber, Participation, ShownSchool } from '../../domain/cohort/cohort.ts';
import type { Release } from '../../domain/cohort/release.ts';
import type { SnapshotDetail } from '../../domain/cohort/snapshot.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { Caller, Setting } from '../setting.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId, CohortRecord, MemberRecord, RoomMaterial, RoundRecord, StartRecord } from './cohort-port.ts';
import { type RoomView, viewOf } from './rooms.ts';

/** A prepared school as its consultant sees it. */
export type StartView = Pick<StartRecord, 'number' | 'label' | 'country' | 'version' | 'progress'>;

/** What a room's page shows of its schools. Aggregate-only schools are in `release` alone. */
export interface RoomContent extends RoomView {
  readonly participation: Omit<Participation, 'waiting'>;
  readonly schools: readonly ShownSchool[];
  readonly rounds: readonly RoundRecord[];
  readonly release?: { readonly madeOn: CivilDate; readonly release: Release };
  /** For the consultant only: prepared schools, private notes by member, members that came as a bundle. */
  readonly starts?: readonly StartView[];
  readonly notes?: Readonly<Record<MemberNumber, string>>;
  readonly fromBundle?: readonly MemberNumber[];
}

/** The room with everything its holder may see; one small row for each school, and no answers. */
export async function readRoomContent(setting: Setting, caller: Caller, id: CohortId): Promise<RoomContent | Fault> {
  const admitted = await admitToRoom(setting, caller, id, 'read-room');
  if (isFault(admitted)) return admitted;
  const { cohorts } = setting.ports;
  const material = await cohorts.room(id);
  const today = admitted.permit.now.slice(0, 10);
  const isConsultant = admitted.scope === 'consultant';
  const seesRows = isConsultant || admitted.cohort.funderSees === 'room';
  const closed = material.rounds.filter(({ closedOn }) => closedOn !== undefined).at(-1);
  const before = seesRows && closed ? await cohorts.roundOverviews(id, closed.number) : {};
  return {
    ...viewOf(admitted.cohort, admitted.scope),
    ...contentOf(material, today, seesRows ? 'rows' : 'releases', before),
    ...(isConsultant
      ? {
          starts: material.starts.map(({ number, label, country, version, progress }) => ({
            number,
            label,
            country,
            version,
            progress,
          })),
          notes: material.notes,
          fromBundle: material.members.flatMap(({ number, assessment }) => (assessment === undefined ? [number] : [])),
        }
      : {}),
  };
}

/** What a comparison reads besides: items and actions of schools that show themselves. Others are left out without a word. */
export async function readSchools(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  numbers: readonly MemberNumber[] | undefined,
): Promise<Readonly<Record<MemberNumber, SnapshotDetail>> | Fault> {
  const admitted = await admitToRoom(setting, caller, id, 'read-room');
  if (isFault(admitted)) return admitted;
  if (admitted.scope === 'funder' && admitted.cohort.funderSees !== 'room') return ONLY_RELEASES;
  const [{ members }, snapshots] = await Promise.all([
    setting.ports.cohorts.room(id),
    setting.ports.cohorts.snapshots(id, numbers),
  ]);
  const shown = shownMembers(members, admitted.permit.now.slice(0, 10));
  return Object.fromEntries(
    shown.flatMap(({ number }) => {
      const snapshot = snapshots[number];
      return snapshot ? [[number, snapshot.detail]] : [];
    }),
  );
}

/** Writes the consultant's private note on a school. */
export async function writeNote(
  setting: Setting,
  caller: Caller,
  id: CohortId,
  number: MemberNumber,
  note: string,
): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.note(admitted.permit, number, note);
  return outcome.kind === 'refused' ? roomFault(outcome.because, { stale: LEFT, tooMany: '' }) : undefined;
}

/** The members whose time has not run out. */
export function currentMembers<T extends Pick<MemberRecord, 'untilOn'>>(members: readonly T[], today: CivilDate): readonly T[] {
  return members.filter(({ untilOn }) => untilOn >= today);
}

const ONLY_RELEASES = fault('forbidden', 'This link shows the published figures of the room, not the schools.');
const LEFT = 'This school has left the room, and its note is gone with it.';

/** Content that everybody who sees the room sees; `see` says whether rows of schools belong to it. */
export function contentOf(
  { members, rounds, release }: RoomMaterial,
  today: CivilDate,
  see: 'rows' | 'releases',
  before: Readonly<Record<MemberNumber, ShownSchool['overview']>>,
): Pick<RoomContent, 'participation' | 'schools' | 'rounds' | 'release'> {
  const current = currentMembers(members, today);
  const count = (appearance: MemberRecord['sharing']['appearance']) =>
    current.filter(({ sharing }) => sharing.appearance === appearance).length;
  return {
    participation: { named: count('named'), alias: count('alias'), aggregate: count('aggregate') },
    schools: see === 'rows' ? shownMembers(current, today).map((member) => shownOf(member, before[member.number])) : [],
    rounds,
    ...(release ? { release: { madeOn: release.madeOn, release: release.release } } : {}),
  };
}

function shownMembers(members: readonly MemberRecord[], today: CivilDate): readonly MemberRecord[] {
  return currentMembers(members, today).filter(({ sharing }) => sharing.appearance !== 'aggregate');
}

function shownOf({ number, sharing, overview }: MemberRecord, before: ShownSchool['overview'] | undefined): ShownSchool {
  const { name, help, appearance } = sharing;
  return {
    number,
    name,
    appearance: appearance === 'named' ? 'named' : 'alias',
    help,
    overview,
    ...(before ? { before } : {}),
  };
}

/** What a school that shares sees of its room: the releases, and the rows where the room says so. */
export async function readRoomAsMember(
  setting: Setting,
  cohort: CohortRecord,
  today: CivilDate,
): Promise<Pick<RoomContent, 'participation' | 'schools' | 'rounds' | 'release'>> {
  const material = await setting.ports.cohorts.room(cohort.id);
  return contentOf(material, today, cohort.schoolsSee === 'room' ? 'rows' : 'releases', {});
}
