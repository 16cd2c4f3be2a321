import type { AccessStore, EventName, LinkEntry, LinkId, LinkRecord, NewLink } from '../application/access-port.ts';
import type { AssessmentId, Instant, NewSession, Outcome, Permit, SecretHash } from '../application/ports.ts';
import { eventsOf } from './memory-events.ts';
import { guarded, type MemoryLink, type MemoryState, Refused } from './memory-state.ts';

/** Links, sessions and grants in memory. */
export function memoryAccessStore(state: MemoryState): AccessStore {
  return {
    link: async (hash) => linkRecord(state, hash),
    links: async (id) =>
      linksOf(state, id)
        .map(entryOf)
        .toSorted((one, other) => other.createdOn.localeCompare(one.createdOn) || one.id.localeCompare(other.id)),
    addLink: async (permit, fresh, most) =>
      guarded(state, permit, () => {
        if (linksOf(state, permit.assessment).filter(({ revoked }) => !revoked).length >= most) return new Refused('too-many');
        addLink(state, permit.assessment, fresh, permit.now);
        noteEvent(state, permit, 'link-made', fresh.id);
        return null;
      }),
    replaceLink: async (permit, old, fresh) =>
      guarded(state, permit, () => {
        if (!revokeLinks(state, permit.assessment, ({ id }) => id === old)) return new Refused('stale');
        addLink(state, permit.assessment, fresh, permit.now);
        noteEvent(state, permit, 'link-replaced', fresh.id);
        return null;
      }),
    revokeLink: async (permit, wanted) =>
      guarded(state, permit, () => {
        if (revokeLinks(state, permit.assessment, ({ id }) => id === wanted)) noteEvent(state, permit, 'link-revoked', wanted);
        return null;
      }),
    refreshLink: async (permit, wanted, seen, report) =>
      guarded(state, permit, () => {
        const link = linksOf(state, permit.assessment).find(({ id, revoked }) => id === wanted && !revoked);
        if (link?.kind !== 'viewer' || link.report !== seen) return new Refused('stale');
        link.report = report;
        noteEvent(state, permit, 'link-refreshed', wanted);
        return null;
      }),
    exchange: async (hash, session, now, respondent) => {
      const used = use(state, hash, now);
      if (!used) return REFUSED;
      openSession(state, session, hash, now, respondent);
      if (respondent === undefined) noteByLink(state, used, now, 'link-used');
      return DONE;
    },
    recover: async (code, links, session, now) => {
      const used = use(state, code, now);
      if (!used) return REFUSED;
      revokeLinks(state, used.assessment, () => true);
      for (const link of links) addLink(state, used.assessment, link, now);
      openSession(state, session, links[0].hash, now);
      noteByLink(state, used, now, 'recovered');
      return DONE;
    },
    leave: async (permit) =>
      guarded(state, permit, () => {
        const alive = state.sessions.get(permit.session);
        const grants = alive?.grants.get(permit.assessment);
        for (const role of permit.roles) grants?.delete(role);
        if (grants?.size === 0) alive?.grants.delete(permit.assessment);
        if (alive?.grants.size === 0 && alive.rooms.size === 0) state.sessions.delete(permit.session);
        return null;
      }),
    endSession: async (session) => void state.sessions.delete(session),
    events: async (id, most) => eventsOf(state, id).toReversed().slice(0, most),
  };
}

/** Stores a link that nobody has used. */
export function addLink(state: MemoryState, assessment: AssessmentId, link: NewLink, now: Instant): void {
  const fresh = { createdOn: now.slice(0, 10), uses: 0, lastUsedOn: null, revoked: false };
  state.links.set(link.hash, { ...link, ...fresh, assessment });
}

/** Revokes the links of an assessment that stand and are meant; whether there were any. */
export function revokeLinks(state: MemoryState, assessment: AssessmentId, isMeant: (link: MemoryLink) => boolean): boolean {
  const meant = linksOf(state, assessment).filter((link) => !link.revoked && isMeant(link));
  for (const link of meant) link.revoked = true;
  return meant.length > 0;
}

/** Opens a session with the right of a link and of the session it replaces, which ends. */
export function openSession(
  state: MemoryState,
  { hash, expiresAt, replaces }: NewSession,
  used: SecretHash,
  now: Instant,
  respondent?: number,
): void {
  const before = replaces === undefined ? undefined : state.sessions.get(replaces);
  const grants = new Map(before && before.expiresAt > now ? before.grants : []);
  const link = state.links.get(used);
  if (link) {
    const role = link.kind === 'recovery' ? 'owner' : link.kind;
    grants.set(link.assessment, new Map([...(grants.get(link.assessment) ?? []), [role, { link: used, respondent }]]));
  }
  if (replaces !== undefined) state.sessions.delete(replaces);
  const rooms = new Map(before && before.expiresAt > now ? before.rooms : []);
  state.sessions.set(hash, { expiresAt, seenOn: now.slice(0, 10), grants, rooms });
}

/** Notes an event whose actor is the link that the permit's session came by. */
export function noteEvent(state: MemoryState, permit: Permit, event: EventName, subject?: LinkId): void {
  const grants = state.sessions.get(permit.session)?.grants.get(permit.assessment);
  const role = permit.roles.find((one) => grants?.has(one));
  const actor = (role && grants?.get(role)?.link) ?? '';
  state.assessments.get(permit.assessment)?.events.push({ at: permit.now, event, actor, subject });
}

const DONE: Outcome<null> = { kind: 'done', result: null };
const REFUSED: Outcome<null> = { kind: 'refused', because: 'no-grant' };

function noteByLink(state: MemoryState, { hash, id, assessment }: MemoryLink, at: Instant, event: EventName): void {
  state.assessments.get(assessment)?.events.push({ at, event, actor: hash, subject: id });
}

function use(state: MemoryState, hash: SecretHash, now: Instant): MemoryLink | undefined {
  const link = state.links.get(hash);
  if (!link || link.revoked || link.expiresAt <= now || link.uses >= (link.mostUses ?? Number.POSITIVE_INFINITY))
    return undefined;
  Object.assign(link, { uses: link.uses + 1, lastUsedOn: now.slice(0, 10) });
  return link;
}

function linksOf(state: MemoryState, assessment: AssessmentId): readonly MemoryLink[] {
  return [...state.links.values()].filter((link) => link.assessment === assessment);
}

function entryOf({ assessment: _, ...entry }: MemoryLink): LinkEntry {
  return entry;
}

function linkRecord(state: MemoryState, hash: SecretHash): LinkRecord | undefined {
  const link = state.links.get(hash);
  const record = link && state.assessments.get(link.assessment)?.record;
  return record && { ...link, school: record.school, questionnaire: record.questionnaire, language: record.language };
}
