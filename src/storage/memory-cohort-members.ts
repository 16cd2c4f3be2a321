import type { CohortStore, FreshSnapshot, MembershipRecord, NewMember, RoundRecord } from '../application/cohorts/cohort-port.ts';
import { bySchool, inRoom, type MemoryRoom, type MemoryRooms, roomOf } from './memory-cohort-state.ts';
import { Refused } from './memory-state.ts';

/** Prepared schools, members, rounds, releases and matches in memory. */
export function memoryCohortMembers(
  rooms: MemoryRooms,
): Omit<
  CohortStore,
  | 'create'
  | 'open'
  | 'mine'
  | 'touch'
  | 'find'
  | 'byCode'
  | 'change'
  | 'remove'
  | 'room'
  | 'link'
  | 'links'
  | 'addLink'
  | 'revokeLink'
  | 'replaceLink'
  | 'exchange'
  | 'recover'
> {
  const all = () => [...rooms.rooms.keys()].flatMap((id) => roomOf(rooms, id) ?? []);
  return {
    addStarts: async (permit, starts, most) =>
      inRoom(rooms, permit, (room) => {
        if (room.starts.length + starts.length > most) return new Refused('too-many');
        for (const start of starts)
          room.starts.push({
            ...start,
            number: room.starts.length + 1001,
            assessment: undefined,
            progress: { kind: 'not-started' },
          });
        return null;
      }),
    removeStart: async (permit, number) =>
      inRoom(rooms, permit, (room) => {
        if (!room.starts.some((start) => start.number === number)) return new Refused('stale');
        room.starts = room.starts.filter((start) => start.number !== number);
        return null;
      }),
    start: async (link) => {
      for (const room of all()) {
        const start = room.starts.find((one) => one.link === link);
        if (start) return { cohort: room.record, start };
      }
      return undefined;
    },
    claimStart: async (link, assessment) => {
      const room = all().find(({ starts }) => starts.some((start) => start.link === link && start.assessment === undefined));
      if (!room) return { kind: 'refused', because: 'no-grant' };
      room.starts = room.starts.map((start) => (start.link === link ? { ...start, assessment } : start));
      return { kind: 'done', result: null };
    },
    memberships: async (assessment) =>
      all().flatMap(({ record, members, rounds: held }) =>
        members
          .filter((member) => member.assessment === assessment)
          .map(({ snapshot, ...member }) => ({
            cohort: record,
            member: { ...member, overview: snapshot.overview },
            round: runningOf(held),
          })),
      ),
    isShown: async (assessment) =>
      all().some(({ members, starts }) => [...members, ...starts].some((one) => one.assessment === assessment)),
    join: async (permit, member, most) => bySchool(rooms, permit, member.cohort, (room) => put(room, member, most)),
    leave: async (permit, cohort) =>
      bySchool(rooms, permit, cohort, (room) => {
        room.members = room.members.filter(({ assessment }) => assessment !== permit.assessment);
        return null;
      }),
    refresh: async (assessment, snapshots, progress, on) => {
      for (const room of all()) {
        const snapshot = snapshots[room.record.id];
        room.members = room.members.map((member) =>
          member.assessment === assessment && snapshot ? refreshed(member, snapshot, on) : member,
        );
        room.starts = room.starts.map((start) => (start.assessment === assessment ? { ...start, progress } : start));
      }
    },
    addMember: async (permit, member, most) => inRoom(rooms, permit, (room) => put(room, member, most)),
    removeMember: async (permit, number) =>
      inRoom(rooms, permit, (room) => {
        const isFromBundle = room.members.some((member) => member.number === number && member.assessment === undefined);
        if (!isFromBundle) return new Refused('stale');
        room.members = room.members.filter((member) => member.number !== number);
        return null;
      }),
    note: async (permit, number, note) =>
      inRoom(rooms, permit, (room) => {
        if (!room.members.some((member) => member.number === number)) return new Refused('stale');
        room.notes.set(number, note);
        return null;
      }),
    openRound: async (permit, name, most) =>
      inRoom(rooms, permit, (room) => {
        if (room.rounds.length >= most) return new Refused('too-many');
        room.rounds.push({ number: room.rounds.length + 1, name, openedOn: permit.now.slice(0, 10), closedOn: undefined });
        return null;
      }),
    closeRound: async (permit, number) => inRoom(rooms, permit, (room) => closeRound(room, number, permit.now.slice(0, 10))),
    roundOverviews: async (id, round) => Object.fromEntries(roomOf(rooms, id)?.roundOverviews.get(round) ?? []),
    snapshots: async (id, members) =>
      Object.fromEntries(
        (roomOf(rooms, id)?.members ?? [])
          .filter(({ number }) => members?.includes(number) ?? true)
          .map(({ number, snapshot }) => [number, snapshot]),
      ),
    releases: async (id) => (rooms.rooms.get(id)?.releases ?? []).map(({ release, ledger }) => ({ release, ledger })),
    addRelease: async (permit, { release, ledger }) =>
      inRoom(rooms, permit, (room) => {
        if (room.releases.some(({ number }) => number === release.number)) return new Refused('stale');
        room.releases.push({ number: release.number, madeOn: release.on, release, ledger });
        return null;
      }),
    matches: async (id, member) =>
      (roomOf(rooms, id)?.matches ?? []).filter((match) => match.member === member || match.other === member),
    match: async (permit, cohort, other, contact) =>
      bySchool(rooms, permit, cohort, (room) => {
        const own = room.members.find(({ assessment }) => assessment === permit.assessment)?.number;
        room.matches = room.matches.filter((match) => !(match.member === own && match.other === other));
        if (contact === '') return null;
        if (own === undefined || !room.members.some(({ number }) => number === other)) return new Refused('stale');
        room.matches.push({ member: own, other, contact });
        return null;
      }),
  };
}

function put(room: MemoryRoom, member: NewMember, most: number): Refused | null {
  const before = room.members.find(({ assessment }) => assessment !== undefined && assessment === member.assessment);
  if (!before && room.members.length >= most) return new Refused('too-many');
  const wasShown = before?.wasShown || member.sharing.appearance !== 'aggregate';
  const kept = before ? { ...member, number: before.number, joinedOn: before.joinedOn } : member;
  room.members = [...room.members.filter((one) => one !== before), { ...kept, wasShown }];
  return null;
}

function refreshed<T extends NewMember>(member: T, { overview, items, actions }: FreshSnapshot, on: string): T {
  const detail = { items, actions: actions ?? member.snapshot.detail.actions };
  return { ...member, snapshot: { overview, detail }, updatedOn: on };
}

function closeRound(room: MemoryRoom, number: number, on: string): Refused | null {
  if (!room.rounds.some((round) => round.number === number && round.closedOn === undefined)) return new Refused('stale');
  room.rounds = room.rounds.map((round) => (round.number === number ? { ...round, closedOn: on } : round));
  room.roundOverviews.set(number, new Map(room.members.map((member) => [member.number, member.snapshot.overview])));
  return null;
}

function runningOf(rounds: readonly RoundRecord[]): MembershipRecord['round'] {
  const running = rounds.find(({ closedOn }) => closedOn === undefined);
  return running && { name: running.name, openedOn: running.openedOn };
}
