import { makeRelease } from '../../domain/cohort/make-release.ts';
import type { Release } from '../../domain/cohort/release.ts';
import { onCommonCore } from '../../domain/cohort/version-mix.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import { admitToRoom, roomFault } from './admit-room.ts';
import type { CohortId } from './cohort-port.ts';
import { currentMembers, readingOf } from './reading.ts';

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
): Promise<{ readonly release: Release } | Fault> {
  const { cohorts } = setting.ports;
  const admitted = await admitToRoom(setting, caller, id, 'run-room');
  if (isFault(admitted)) return admitted;
  const [{ members, rounds }, snapshots, earlier] = await Promise.all([
    cohorts.room(id),
    cohorts.snapshots(id),
    cohorts.releases(id),
  ]);
  const on = admitted.permit.now.slice(0, 10);
  const { questionnaire, parameters, mix, read } = readingOf(setting, admitted.cohort, currentMembers(members, on));
  const made = makeRelease({
    questionnaire,
    parameters,
    mix,
    members: read((number) => snapshots[number]).map((member) => ({
      ...member,
      snapshot: onCommonCore(questionnaire, mix, member.snapshot),
    })),
    number: (earlier.at(-1)?.release.number ?? 0) + 1,
    round: rounds.at(-1)?.number ?? 0,
    on,
    earlier,
  });
  const outcome = await cohorts.addRelease(admitted.permit, made);
  if (outcome.kind === 'refused')
    return outcome.because === 'stale' ? fault('conflict', ANOTHER) : roomFault(outcome.because, { stale: '', tooMany: '' });
  return { release: made.release };
}

const STILL_OPEN = fault('invalid', 'A round is still open. Close it first; its profiles are kept then.');
const ANOTHER = 'Somebody published at the same moment. Look at that release first.';
