import type {
  AccessStore,
  AssessmentId,
  Instant,
  LinkRecord,
  NewLink,
  NewSession,
  Outcome,
  SecretHash,
} from '../application/ports.ts';
import { guarded, type MemoryLink, type MemoryState, Refused } from './memory-state.ts';

/** Links, sessions and grants in memory. */
export function memoryAccessStore(state: MemoryState): AccessStore {
  return {
    link: async (hash) => linkRecord(state, hash),
    addLink: async (permit, fresh, most) =>
      guarded(state, permit, () => {
        if (linksOf(state, permit.assessment).length >= most) return new Refused('too-many');
        addLink(state, permit.assessment, fresh);
        return null;
      }),
    exchange: async (hash, session, now) => {
      const used = use(state, hash, now);
      if (!used) return REFUSED;
      openSession(state, session, hash, now);
      return DONE;
    },
    recover: async (code, links, session, now) => {
      const used = use(state, code, now);
      if (!used) return REFUSED;
      for (const link of linksOf(state, used.assessment)) link.revoked = true;
      for (const link of links) addLink(state, used.assessment, link);
      openSession(state, session, links[0].hash, now);
      return DONE;
    },
    endSession: async (session) => void state.sessions.delete(session),
  };
}

/** Stores a link that nobody has used. */
export function addLink(state: MemoryState, assessment: AssessmentId, link: NewLink): void {
  state.links.set(link.hash, { ...link, assessment, used: false, revoked: false });
}

/** Opens a session with the right of a link and of the session it replaces, which ends. */
export function openSession(state: MemoryState, { hash, expiresAt, replaces }: NewSession, link: SecretHash, now: Instant): void {
  const before = replaces === undefined ? undefined : state.sessions.get(replaces);
  const grants = new Map(before && before.expiresAt > now ? before.grants : []);
  const assessment = state.links.get(link)?.assessment;
  if (assessment !== undefined) grants.set(assessment, { link, scope: 'owner' });
  if (replaces !== undefined) state.sessions.delete(replaces);
  const rooms = new Map(before && before.expiresAt > now ? before.rooms : []);
  state.sessions.set(hash, { expiresAt, seenOn: now.slice(0, 10), grants, rooms });
}

const DONE: Outcome<null> = { kind: 'done', result: null };
const REFUSED: Outcome<null> = { kind: 'refused', because: 'no-grant' };

function use(state: MemoryState, hash: SecretHash, now: Instant): MemoryLink | undefined {
  const link = state.links.get(hash);
  if (!link || link.used || link.revoked || link.expiresAt <= now) return undefined;
  link.used = true;
  return link;
}

function linksOf(state: MemoryState, assessment: AssessmentId): readonly MemoryLink[] {
  return [...state.links.values()].filter((link) => link.assessment === assessment);
}

function linkRecord(state: MemoryState, hash: SecretHash): LinkRecord | undefined {
  const link = state.links.get(hash);
  const record = link && state.assessments.get(link.assessment)?.record;
  return record && { ...link, school: record.school, questionnaire: record.questionnaire, language: record.language };
}
