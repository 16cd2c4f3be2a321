import type { Member } from '../../domain/cohort/cohort.ts';
import { makeRelease } from '../../domain/cohort/make-release.ts';
import type { Release } from '../../domain/cohort/release.ts';
import { onCommonCore, versionMix } from '../../domain/cohort/version-mix.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import { type AdmittedToRoom, admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId, MemberRecord } from './cohort-port.ts';
import { currentMembers } from './room-content.ts';

const MOST_ROUNDS = 20;

/** Opens a round. Only one runs at a time. */
export async function openRoomRound(setting: Setting, caller: Caller, id: CohortId, name: string): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const clean = cleanText(name).trim();
  if (clean === '') return fault('invalid', 'Give the round a name, such as Baseline.');
  const { rounds } = await setting.ports.cohorts.room(id);
  if (rounds.some(({ closedOn }) => closedOn === undefined)) return STILL_OPEN;
  const outcome = await setting.ports.cohorts.openRound(admitted.permit, clean, MOST_ROUNDS);
  if (outcome.kind === 'done') return undefined;
  return roomFault(outcome.because, { stale: '', tooMany: `A room has at most ${MOST_ROUNDS} rounds.` });
}

/** Closes a round: the profile of every school that shares is kept under it, to be compared with later. */
export async function closeRoomRound(setting: Setting, caller: Caller, id: CohortId, number: number): Promise<Fault | undefined> {
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.cohorts.closeRound(admitted.permit, number);
  if (outcome.kind === 'done') return undefined;
  return roomFault(outcome.because, { stale: 'There is no such round that is open.', tooMany: '' });
}

/**
 * Publishes the aggregates of this day. Everybody who sees the room sees them; they stay as they are until the next ones.
 * Aggregate-only schools are in them and nowhere else.
 */
export async function publishRelease(
  setting: Setting,
  caller: Caller,
  id: CohortId,
): Promise<{ readonly madeOn: CivilDate; readonly release: Release } | Fault> {
  const { cohorts } = setting.ports;
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const [{ members, rounds }, snapshots, earlier] = await Promise.all([
    cohorts.room(id),
    cohorts.snapshots(id),
    cohorts.releases(id),
  ]);
  const on = admitted.permit.now.slice(0, 10);
  const made = makeRelease({
    ...readingOf(setting, admitted, currentMembers(members, on), snapshots),
    number: (earlier.at(-1)?.release.number ?? 0) + 1,
    round: rounds.at(-1)?.number ?? 0,
    on,
    earlier,
  });
  const outcome = await cohorts.addRelease(admitted.permit, made);
  if (outcome.kind === 'refused')
    return outcome.because === 'stale' ? fault('conflict', ANOTHER) : roomFault(outcome.because, { stale: '', tooMany: '' });
  return { madeOn: on, release: made.release };
}

const STILL_OPEN = fault('invalid', 'A round is still open. Close it first; its profiles are kept then.');
const ANOTHER = 'Somebody published at the same moment. Look at that release first.';

/** The members on what their versions have in common, and how much that is. */
function readingOf(
  { catalogue }: Setting,
  { cohort }: AdmittedToRoom,
  records: readonly MemberRecord[],
  snapshots: Readonly<Record<number, Member['snapshot']>>,
) {
  const version = catalogue.find(cohort.questionnaire.id, cohort.questionnaire.version);
  const parameters = version?.questionnaire.cohorts;
  if (!version || !parameters) throw new Error(`the catalogue lost ${cohort.questionnaire.id}@${cohort.questionnaire.version}`);
  const { questionnaire } = version;
  const found = records.flatMap(({ number, sharing, wasShown }): Member[] => {
    const snapshot = snapshots[number];
    const isFormer = wasShown && sharing.appearance === 'aggregate';
    return snapshot ? [{ number, sharing, snapshot, ...(isFormer ? { wasShown: true } : {}) }] : [];
  });
  const versions = found.map(({ snapshot }) => snapshot.overview.questionnaire.version);
  const asked = [...new Set(versions)].flatMap((one) => {
    const items = catalogue.find(questionnaire.id, one)?.questionnaire.items;
    return items ? [{ version: one, items: items.map((item) => item.id) }] : [];
  });
  const mix = versionMix(questionnaire, versions, asked);
  const members = found.map((member) => ({ ...member, snapshot: onCommonCore(questionnaire, mix, member.snapshot) }));
  return { questionnaire, parameters, mix, members };
}
