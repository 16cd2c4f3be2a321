import type { RoundStore } from '../application/round-port.ts';
import { addLink, noteEvent, revokeLinks } from './memory-access.ts';
import { guarded, type MemoryAssessment, type MemoryRound, type MemoryState, Refused } from './memory-state.ts';

/** Rounds of short checks in memory. */
export function memoryRoundStore(state: MemoryState): RoundStore {
  return {
    rounds: async (id) =>
      [...(state.assessments.get(id)?.rounds ?? [])]
        .map(({ number, openedOn, closesAt, closed }) => ({ number, openedOn, closesAt, closed }))
        .reverse(),
    open: async (permit, { number, closesAt }, links) =>
      guarded(state, permit, ({ rounds }) => {
        if (rounds.some((round) => !round.closed || round.number >= number)) return new Refused('stale');
        rounds.push({ number, openedOn: permit.now.slice(0, 10), closesAt, closed: undefined, responses: new Map() });
        for (const link of links) addLink(state, permit.assessment, link, permit.now);
        noteEvent(state, permit, 'round-opened');
        return null;
      }),
    responses: async (id, number) => [...(roundOf(state.assessments.get(id), number)?.responses.values() ?? [])],
    respond: async (permit, values) =>
      guarded(state, permit, (kept) => {
        const right = state.sessions.get(permit.session)?.grants.get(permit.assessment)?.get('respondent');
        const link = right && state.links.get(right.link);
        const round = roundOf(kept, link?.round ?? 0);
        if (!round || !link?.shortCheck || right?.respondent === undefined) return new Refused('stale');
        const before = round.responses.get(right.respondent);
        if (Object.keys(values).length === 0) round.responses.delete(right.respondent);
        else
          round.responses.set(right.respondent, {
            shortCheck: link.shortCheck,
            values,
            version: (before?.version ?? 0) + 1,
          });
        return null;
      }),
    close: async (permit, number, seen, results) =>
      guarded(state, permit, (kept) => {
        const round = roundOf(kept, number);
        const versions = [...(round?.responses.values() ?? [])].reduce((sum, { version }) => sum + version, 0);
        if (!round || round.closed || versions !== seen) return new Refused('stale');
        Object.assign(round, { closed: { on: permit.now.slice(0, 10), results } });
        round.responses.clear();
        revokeLinks(state, permit.assessment, (link) => link.round === number);
        noteEvent(state, permit, 'round-closed');
        return null;
      }),
  };
}

function roundOf(kept: MemoryAssessment | undefined, number: number): MemoryRound | undefined {
  return kept?.rounds.find((round) => round.number === number);
}
