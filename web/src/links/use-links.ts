import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../api.ts';
import { type EventView, type LinkView, linkCalls, type RoundView, roundCalls } from './calls.ts';

/** What the page of links shows. */
export interface LinksState {
  readonly links: readonly LinkView[];
  readonly events: readonly EventView[];
  readonly rounds: readonly RoundView[];
}

/** Loads links, events and rounds, and again when asked to. Undefined until they are there. */
export function useLinks(id: string): {
  readonly state: LinksState | undefined;
  readonly problem: Problem | undefined;
  readonly reload: () => Promise<void>;
} {
  const [state, setState] = useState<LinksState>();
  const [problem, setProblem] = useState<Problem>();
  const reload = useCallback(async (): Promise<void> => {
    const rounds = await roundCalls.list(id);
    const [links, events] = await Promise.all([linkCalls.list(id), linkCalls.events(id)]);
    if (!rounds.ok) return setProblem(rounds.problem);
    if (!links.ok) return setProblem(links.problem);
    if (!events.ok) return setProblem(events.problem);
    setProblem(undefined);
    setState({ links: links.body.links, events: events.body.events, rounds: rounds.body.rounds });
  }, [id]);
  useEffect(() => void reload(), [reload]);
  return { state, problem, reload };
}
