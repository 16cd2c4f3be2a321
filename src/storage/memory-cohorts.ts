import type { CohortRecord, CohortStore, NewCohortLink } from '../application/cohorts/cohort-port.ts';
import type { Instant, NewSession, Outcome, SecretHash } from '../application/ports.ts';
import { memoryCohortMembers } from './memory-cohort-members.ts';
import { enter, grantOf, inRoom, type MemoryRoom, type MemoryRooms, roomOf } from './memory-cohort-state.ts';
import { type MemoryState, Refused } from './memory-state.ts';

const DONE: Outcome<null> = { kind: 'done', result: null };
const REFUSED: Outcome<null> = { kind: 'refused', because: 'no-grant' };

/** Rooms in memory: for tests, and the statement of what the D1 store does. */
export function memoryCohortStore(state: MemoryState): CohortStore {
  const rooms: MemoryRooms = { state, rooms: new Map() };
  return {
    create: async (cohort, links, session, now) => create(rooms, cohort, links, session, now),
    open: async (session, id, now) => {
      const alive = state.sessions.get(session);
      if (!alive || alive.expiresAt <= now) return { kind: 'no-session' };
      const grant = grantOf(rooms, session, id, now);
      const room = roomOf(rooms, id);
      return grant && room
        ? { kind: 'opened', cohort: room.record, scope: grant.scope, seenOn: alive.seenOn }
        : { kind: 'no-grant' };
    },
    touch: async ({ session, now }, expiresAt) => {
      const alive = state.sessions.get(session);
      if (alive) Object.assign(alive, { seenOn: now.slice(0, 10), expiresAt });
    },
    mine: async (session, now) =>
      [...rooms.rooms.values()]
        .flatMap(({ record }) => {
          const grant = grantOf(rooms, session, record.id, now);
          return grant ? [{ cohort: record, scope: grant.scope }] : [];
        })
        .sort((a, b) => (a.cohort.name < b.cohort.name ? -1 : 1)),
    find: async (id) => rooms.rooms.get(id)?.record,
    byCode: async (code) => [...rooms.rooms.values()].find(({ record }) => record.joinCode === code)?.record,
    change: async (permit, change) =>
      inRoom(rooms, permit, (room) => {
        room.record = { ...room.record, ...change };
        return null;
      }),
    remove: async (permit) =>
      inRoom(rooms, permit, () => {
        rooms.rooms.delete(permit.cohort);
        return null;
      }),
    room: async (id) => materialOf(rooms, id),
    link: async (hash) => linkOf(rooms, hash)?.link,
    links: async (id) => rooms.rooms.get(id)?.links ?? [],
    addLink: async (permit, link, most) =>
      inRoom(rooms, permit, (room) => {
        if (room.links.length >= most) return new Refused('too-many');
        addLink(room, link, permit.now);
        return null;
      }),
    revokeLink: async (permit, number) => inRoom(rooms, permit, (room) => revokeLink(room, number)),
    replaceLink: async (permit, number, link) =>
      inRoom(rooms, permit, (room) => {
        const refused = revokeLink(room, number);
        if (!refused) addLink(room, link, permit.now);
        return refused;
      }),
    exchange: async (hash, session, now) => {
      const room = use(rooms, hash, now);
      if (!room) return REFUSED;
      signIn(rooms, room, hash, session, now);
      return DONE;
    },
    recover: async (code, links, session, now) => {
      const room = use(rooms, code, now);
      if (!room) return REFUSED;
      room.links = room.links.map((link) => ({ ...link, revoked: true }));
      for (const link of links) addLink(room, link, now);
      signIn(rooms, room, links[0].hash, session, now);
      return DONE;
    },
    ...memoryCohortMembers(rooms),
  };
}

function create(
  rooms: MemoryRooms,
  record: CohortRecord,
  links: readonly [NewCohortLink, ...NewCohortLink[]],
  session: NewSession,
  now: Instant,
): void {
  const room: MemoryRoom = {
    record,
    links: [],
    starts: [],
    members: [],
    notes: new Map(),
    rounds: [],
    roundOverviews: new Map(),
    releases: [],
    matches: [],
  };
  rooms.rooms.set(record.id, room);
  for (const link of links) addLink(room, link, now);
  signIn(rooms, room, links[0].hash, session, now);
}

function materialOf(rooms: MemoryRooms, id: string) {
  const room = roomOf(rooms, id);
  const releases = (room?.releases ?? []).map(({ ledger: _, ...release }) => release);
  return {
    members: (room?.members ?? []).map(({ snapshot, ...member }) => ({ ...member, overview: snapshot.overview })),
    starts: room?.starts ?? [],
    rounds: room?.rounds ?? [],
    release: releases.at(-1),
    before: releases.filter(({ release }) => release.round < (releases.at(-1)?.release.round ?? 0)).at(-1),
    notes: Object.fromEntries(room?.notes ?? []),
  };
}

function addLink(room: MemoryRoom, link: NewCohortLink, now: Instant): void {
  const number = room.links.length + 1;
  room.links.push({
    ...link,
    cohort: room.record.id,
    number,
    createdOn: now.slice(0, 10),
    uses: 0,
    lastUsedOn: undefined,
    revoked: false,
  });
}

function revokeLink(room: MemoryRoom, number: number): Refused | null {
  if (!room.links.some((link) => link.number === number && !link.revoked)) return new Refused('stale');
  room.links = room.links.map((link) => (link.number === number ? { ...link, revoked: true } : link));
  return null;
}

function linkOf({ rooms }: MemoryRooms, hash: SecretHash) {
  for (const room of rooms.values()) {
    const link = room.links.find((one) => one.hash === hash);
    if (link) return { room, link };
  }
  return undefined;
}

function use(rooms: MemoryRooms, hash: SecretHash, now: Instant): MemoryRoom | undefined {
  const found = linkOf(rooms, hash);
  if (!found || found.link.revoked || found.link.expiresAt <= now) return undefined;
  if (found.link.mostUses !== undefined && found.link.uses >= found.link.mostUses) return undefined;
  const used = { ...found.link, uses: found.link.uses + 1, lastUsedOn: now.slice(0, 10) };
  found.room.links = found.room.links.map((link) => (link.hash === hash ? used : link));
  return found.room;
}

function signIn(rooms: MemoryRooms, room: MemoryRoom, link: SecretHash, session: NewSession, now: Instant): void {
  const kind = room.links.find(({ hash }) => hash === link)?.kind;
  enter(rooms, session, room.record.id, { link, scope: kind === 'funder' ? 'funder' : 'consultant' }, now);
}
