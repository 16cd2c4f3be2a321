import type { MemberNumber } from '../../domain/cohort/cohort.ts';
import { detailsOf, type RoomView, roomOf } from '../../domain/cohort/room.ts';
import type { ProfileSnapshot, SnapshotDetail, SnapshotOverview } from '../../domain/cohort/snapshot.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { Caller, Setting } from '../setting.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId, CohortRecord, RoomMaterial, StartRecord } from './cohort-port.ts';
import { currentMembers, readingOf } from './reading.ts';
import { type HeldRoom, viewOf } from './rooms.ts';

/** A prepared school as its consultant sees it. */
export type StartView = Pick<StartRecord, 'number' | 'label' | 'country' | 'version' | 'progress'>;

/** What a room's page shows of its schools. Aggregate-only schools are in its releases alone. */
export interface RoomContent extends HeldRoom {
  readonly view: RoomView;
  /** For the consultant only: prepared schools, private notes by member, members that came as a bundle. */
  readonly starts?: readonly StartView[];
  readonly notes?: Readonly<Record<MemberNumber, string>>;
  readonly fromBundle?: readonly MemberNumber[];
}

/** The room with everything its holder may see; one small row for each school, and no answers. */
export async function readRoomContent(setting: Setting, caller: Caller, id: CohortId): Promise<RoomContent | Fault> {
  const admitted = await admitToRoom(setting, caller, id, 'read-room');
  if (isFault(admitted)) return admitted;
  const { cohort, scope, permit } = admitted;
  const material = await setting.ports.cohorts.room(id);
  const isConsultant = scope === 'consultant';
  const see = isConsultant || cohort.funderSees === 'room' ? 'rows' : 'releases';
  const starts = material.starts.map(({ number, label, country, version, progress }) => ({
    number,
    label,
    country,
    version,
    progress,
  }));
  const view = await viewOfRoom(setting, cohort, material, permit.now.slice(0, 10), see);
  const held = viewOf(cohort, scope);
  if (!isConsultant) return { ...held, view };
  return {
    ...held,
    view: {
      ...view,
      participation: { ...view.participation, waiting: starts.map(({ label, progress }) => ({ label, progress })) },
    },
    starts,
    notes: material.notes,
    fromBundle: material.members.flatMap(({ number, assessment }) => (assessment === undefined ? [number] : [])),
  };
}

/**
 * What a school that shares sees of its room: releases, and the rows where the room says so. `all` are all rows, from which
 * only those go out that agreed to be proposed.
 */
export async function readRoomAsMember(
  setting: Setting,
  cohort: CohortRecord,
  today: CivilDate,
): Promise<{ readonly view: RoomView; readonly all: RoomView['rows'] }> {
  const material = await setting.ports.cohorts.room(cohort.id);
  const view = await viewOfRoom(setting, cohort, material, today, 'rows');
  return { view: cohort.schoolsSee === 'room' ? view : { ...view, rows: [] }, all: view.rows };
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
  const { cohort, scope, permit } = admitted;
  if (scope === 'funder' && cohort.funderSees !== 'room') return ONLY_RELEASES;
  return detailsIn(setting, cohort, numbers, permit.now.slice(0, 10));
}

/** The same for a school that shares, where the room shows schools to each other; nothing elsewhere. */
export async function readSchoolsAsMember(
  setting: Setting,
  cohort: CohortRecord,
  numbers: readonly MemberNumber[],
  today: CivilDate,
): Promise<Readonly<Record<MemberNumber, SnapshotDetail>>> {
  return cohort.schoolsSee === 'room' ? detailsIn(setting, cohort, numbers, today) : {};
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

const ONLY_RELEASES = fault('forbidden', 'This link shows the published figures of the room, not the schools.');
const LEFT = 'This school has left the room, and its note is gone with it.';
const NO_DETAIL: SnapshotDetail = { items: {}, actions: [] };

async function detailsIn(
  setting: Setting,
  cohort: CohortRecord,
  numbers: readonly MemberNumber[] | undefined,
  today: CivilDate,
): Promise<Readonly<Record<MemberNumber, SnapshotDetail>>> {
  const { cohorts } = setting.ports;
  const [{ members }, snapshots] = await Promise.all([cohorts.room(cohort.id), cohorts.snapshots(cohort.id, numbers)]);
  const { questionnaire, mix, read } = readingOf(setting, cohort, currentMembers(members, today));
  const found = read((number) => snapshots[number]).filter(({ number }) => snapshots[number]);
  return Object.fromEntries(detailsOf(questionnaire, mix, found));
}

/** Levels on the common core need the items, so these are read only where major versions differ. */
async function viewOfRoom(
  setting: Setting,
  cohort: CohortRecord,
  { members: records, rounds, release, before }: RoomMaterial,
  today: CivilDate,
  see: 'rows' | 'releases',
): Promise<RoomView> {
  const { cohorts } = setting.ports;
  const current = currentMembers(records, today);
  const { questionnaire, mix, read } = readingOf(setting, cohort, current);
  const overviews = new Map(current.map(({ number, overview }) => [number, overview]));
  const full = mix.basis === 'common-core' ? await cohorts.snapshots(cohort.id) : undefined;
  // The last round is the present one, also once it is closed: it is compared with the one before it.
  const closed = rounds.slice(0, -1).findLast(({ closedOn }) => closedOn !== undefined);
  const kept = see === 'rows' && closed ? await cohorts.roundOverviews(cohort.id, closed.number) : {};
  const view = roomOf({
    questionnaire,
    cohort: { name: cohort.name, purpose: cohort.purpose, questionnaire: cohort.questionnaire, rounds },
    members: read((number) => full?.[number] ?? snapshotOf(overviews.get(number))),
    waiting: [],
    mix,
    release: release?.release,
    before: before?.release,
    earlier: new Map(Object.entries(kept).map(([number, overview]) => [Number(number), overview])),
  });
  return see === 'rows' ? view : { ...view, rows: [] };
}

function snapshotOf(overview: SnapshotOverview | undefined): ProfileSnapshot | undefined {
  return overview && { overview, detail: NO_DETAIL };
}
