import type { ShownSchool } from '../../domain/cohort/cohort.ts';
import { couldHelp } from '../../domain/cohort/could-help.ts';
import type { RoomView } from '../../domain/cohort/room.ts';
import type { SnapshotDetail } from '../../domain/cohort/snapshot.ts';
import { type Fault, fault, isFault } from '../../domain/fault.ts';
import type { DimensionId, Questionnaire } from '../../domain/questionnaire.ts';
import { admit, refusalFault } from '../access.ts';
import type { AssessmentId } from '../ports.ts';
import type { Caller, Setting } from '../setting.ts';
import { cleanText } from '../text.ts';
import type { CohortId, MatchRecord } from './cohort-port.ts';
import { currentMembers } from './reading.ts';
import { readRoomAsMember, readSchoolsAsMember } from './room-content.ts';

/** A contact between two schools: one's own line, and the other's once both wrote one. */
export interface MatchView {
  readonly other: number;
  readonly own?: string;
  /** Present only when both wrote. */
  readonly theirs?: string;
  /** The other wrote first and waits. */
  readonly asked: boolean;
}

/** A school's view of a room it shares with. */
export interface MemberContent {
  readonly view: RoomView;
  readonly number: number;
  /** Schools that it could learn from or help, among those who agreed to be proposed. */
  readonly peers: readonly Peer[];
  readonly matches: readonly MatchView[];
  /** Items and actions of the schools asked for, where the room shows schools to each other. */
  readonly schools: Readonly<Record<number, SnapshotDetail>>;
}

/** A school that is proposed: by the name it shows, with the dimensions in which it could help and be helped. */
export interface Peer {
  readonly number: number;
  readonly name: string;
  readonly helpsIn: readonly DimensionId[];
  readonly getsIn: readonly DimensionId[];
}

/** What a school that shares sees of the room: releases, rows where the room says so, and its contacts. */
export async function readOwnRoom(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  room: CohortId,
  numbers: readonly number[],
): Promise<MemberContent | Fault> {
  const { cohorts } = setting.ports;
  const admitted = await admit(setting, caller, id, 'share-result');
  if (isFault(admitted)) return admitted;
  const today = admitted.permit.now.slice(0, 10);
  const memberships = await cohorts.memberships(id);
  const membership = memberships.find(({ cohort, member }) => cohort.id === room && member.untilOn >= today);
  if (!membership) return NOT_IN;
  const { cohort, member } = membership;
  const [{ view, all }, schools, matches] = await Promise.all([
    readRoomAsMember(setting, cohort, today),
    numbers.length === 0 ? {} : readSchoolsAsMember(setting, cohort, numbers, today),
    cohorts.matches(room, member.number),
  ]);
  return {
    view,
    number: member.number,
    peers: peersOf(admitted.version.questionnaire, all, member.number),
    matches: viewsOf(matches, member.number),
    schools,
  };
}

/** Writes the line by which another school may reach this one; an empty one takes it back. */
export async function offerContact(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  room: CohortId,
  { other, contact }: { readonly other: number; readonly contact: string },
): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'share-result');
  if (isFault(admitted)) return admitted;
  const shared = await setting.ports.cohorts.room(room);
  const members = currentMembers(shared.members, admitted.permit.now.slice(0, 10));
  const own = members.find(({ assessment }) => assessment === id);
  const partner = members.find(({ number }) => number === other);
  if (!own) return NOT_IN;
  if (own.sharing.help !== 'offered' || partner?.sharing.help !== 'offered' || own === partner) return NOT_OFFERED;
  const outcome = await setting.ports.cohorts.match(admitted.permit, room, other, cleanText(contact).trim());
  if (outcome.kind === 'done') return undefined;
  return outcome.because === 'stale' ? NOT_OFFERED : refusalFault(outcome.because);
}

const NOT_IN = fault('not-found', 'This assessment is not shared with this room.');
const NOT_OFFERED = fault('invalid', 'Both schools must have agreed to be proposed to each other.');

/** Whom the school could learn from first, then whom it could help. */
function peersOf(questionnaire: Questionnaire, rows: readonly ShownSchool[], own: number): readonly Peer[] {
  const { cohorts } = questionnaire;
  if (!cohorts) return [];
  const pairs = couldHelp(questionnaire, cohorts, rows);
  const learnFrom = pairs.find(({ number }) => number === own)?.helpers ?? [];
  const known = new Set(learnFrom.map(({ number }) => number));
  const couldTeach = pairs.flatMap(({ number, helpers }) => {
    const self = known.has(number) ? undefined : helpers.find((helper) => helper.number === own);
    return self ? [{ number, helpsIn: self.getsIn, getsIn: self.helpsIn }] : [];
  });
  return [...learnFrom, ...couldTeach].map((peer) => ({
    ...peer,
    name: rows.find(({ number }) => number === peer.number)?.name ?? '',
  }));
}

function viewsOf(matches: readonly MatchRecord[], own: number): readonly MatchView[] {
  const others = [...new Set(matches.map(({ member, other }) => (member === own ? other : member)))].sort((a, b) => a - b);
  return others.map((other) => {
    const mine = matches.find((match) => match.member === own && match.other === other)?.contact;
    const theirs = matches.find((match) => match.member === other && match.other === own)?.contact;
    return {
      other,
      ...(mine === undefined ? {} : { own: mine }),
      ...(mine !== undefined && theirs !== undefined ? { theirs } : {}),
      asked: theirs !== undefined && mine === undefined,
    };
  });
}
