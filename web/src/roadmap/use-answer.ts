import { useEffect, useState } from 'react';
import type { PathRequest, WhatIfRequest } from './planner-messages.ts';
import { startPlanner } from './start-planner.ts';

/** How far the planner is with a question. */
export type Asked<Answer> = { readonly state: 'idle' | 'busy' | 'failed' } | { readonly state: 'ready'; readonly answer: Answer };

/** Milliseconds without a newer question before the planner starts. */
const PAUSE = 250;

/** Asks the planner in a Web Worker whenever the question changes. A newer question stops the work on an older one. */
export function useAnswer<Answer>(question: WhatIfRequest | PathRequest | undefined): Asked<Answer> {
  const [given, setGiven] = useState<{ readonly question: typeof question; readonly asked: Asked<Answer> }>();
  useEffect(() => {
    if (!question) return;
    let planner: Worker | undefined;
    const timer = setTimeout(() => {
      planner = startPlanner();
      planner.onmessage = ({ data }: MessageEvent<Answer>) => setGiven({ question, asked: { state: 'ready', answer: data } });
      planner.onerror = () => setGiven({ question, asked: { state: 'failed' } });
      planner.postMessage(question);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      planner?.terminate();
    };
  }, [question]);
  if (!question) return { state: 'idle' };
  return given?.question === question ? given.asked : { state: 'busy' };
}
