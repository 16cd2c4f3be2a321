import type {
  CohortId,
  CohortLinkRecord,
  CohortPermit,
  CohortRecord,
  CohortScope,
  MatchRecord,
  NewMember,
  ReleaseRecord,
  RoundRecord,
  StartRecord,
} from '../application/cohorts/cohort-port.ts';
import type { Instant, NewSession, Outcome, Permit, SecretHash } from '../application/ports.ts';
import type { Ledger } from '../domain/cohort/release.ts';
import type { SnapshotOverview } from '../domain/cohort/snapshot.ts';
import { guarded, type MemoryState, Refused } from './memory-state.ts';

/** A member with whether it had a row of its own once. */
export interface MemoryMember extends NewMember {
  readonly wasShown: boolean;
}

/** One room with everything that belongs to it. */
export interface MemoryRoom {
  record: CohortRecord;
  links: CohortLinkRecord[];
  starts: StartRecord[];
  members: MemoryMember[];
  readonly notes: Map<number, string>;
  rounds: RoundRecord[];
  readonly roundOverviews: Map<number, Map<number, SnapshotOverview>>;
  readonly releases: (ReleaseRecord & { readonly ledger: Ledger })[];
  matches: MatchRecord[];
}

/** The rooms, beside the state of everything else. */
export interface MemoryRooms {
  readonly state: MemoryState;
  readonly rooms: Map<CohortId, MemoryRoom>;
}

/** The right of a session in a room. */
export interface RoomGrant {
  readonly link: SecretHash;
  readonly scope: CohortScope;
}

/** The right that holds now. What a consultant's one-time link opened stays open; a reader's right ends with the link. */
export function grantOf({ state, rooms }: MemoryRooms, session: SecretHash, id: CohortId, now: Instant): RoomGrant | undefined {
  const alive = state.sessions.get(session);
  const grant = alive && alive.expiresAt > now ? alive.rooms.get(id) : undefined;
  const link = grant && rooms.get(id)?.links.find(({ hash }) => hash === grant.link);
  if (!grant || !link || link.revoked) return undefined;
  return grant.scope === 'consultant' || link.expiresAt > now ? grant : undefined;
}

/** A room without the rows of assessments that were deleted. */
export function roomOf({ state, rooms }: MemoryRooms, id: CohortId): MemoryRoom | undefined {
  const room = rooms.get(id);
  if (!room) return undefined;
  const isThere = (assessment: string | undefined) => assessment === undefined || state.assessments.has(assessment);
  room.members = room.members.filter(({ assessment }) => isThere(assessment));
  room.starts = room.starts.map((start) => (isThere(start.assessment) ? start : { ...start, assessment: undefined }));
  const numbers = new Set(room.members.map(({ number }) => number));
  for (const number of room.notes.keys()) if (!numbers.has(number)) room.notes.delete(number);
  room.matches = room.matches.filter(({ member, other }) => numbers.has(member) && numbers.has(other));
  for (const kept of room.roundOverviews.values())
    for (const number of kept.keys()) if (!numbers.has(number)) kept.delete(number);
  return room;
}

/** Runs a consultant's write when the right holds; all of it or, where it refuses, nothing. */
export function inRoom(
  rooms: MemoryRooms,
  { session, cohort, now }: CohortPermit,
  write: (room: MemoryRoom) => Refused | null,
): Outcome<null> {
  const room = roomOf(rooms, cohort);
  if (!room || grantOf(rooms, session, cohort, now)?.scope !== 'consultant') return { kind: 'refused', because: 'no-grant' };
  const result = write(room);
  return result ? { kind: 'refused', because: result.because } : { kind: 'done', result: null };
}

/** Runs a school's write in a room. */
export function bySchool(
  rooms: MemoryRooms,
  permit: Permit,
  cohort: CohortId,
  write: (room: MemoryRoom) => Refused | null,
): Outcome<null> {
  return guarded(rooms.state, permit, () => {
    const room = roomOf(rooms, cohort);
    return room ? write(room) : new Refused('stale');
  });
}

/** Signs a session in with the rights of the one before. A reader's link takes no consultant's right away. */
export function enter(all: MemoryRooms, session: NewSession, cohort: CohortId, grant: RoomGrant, now: Instant): void {
  const { state } = all;
  const held = session.replaces === undefined ? undefined : grantOf(all, session.replaces, cohort, now);
  const before = session.replaces === undefined ? undefined : state.sessions.get(session.replaces);
  const alive = before && before.expiresAt > now ? before : undefined;
  if (session.replaces !== undefined) state.sessions.delete(session.replaces);
  state.sessions.set(session.hash, {
    expiresAt: session.expiresAt,
    seenOn: now.slice(0, 10),
    grants: new Map(alive?.grants),
    rooms: new Map([...(alive?.rooms ?? []), [cohort, held?.scope === 'consultant' && grant.scope === 'funder' ? held : grant]]),
  });
}
