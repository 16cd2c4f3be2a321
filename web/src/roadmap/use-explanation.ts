import { useEffect, useState } from 'react';
import type { PlanExplanation } from '../../../src/domain/plan-explanation.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { ExplainRequest } from './planner-messages.ts';
import { startPlanner } from './start-planner.ts';

/** How far the comparison of a plan with others is. `ask` starts it. */
export type Comparing =
  | { readonly state: 'idle'; readonly ask: () => void }
  | { readonly state: 'comparing' | 'failed' }
  | { readonly state: 'ready'; readonly explanation: PlanExplanation };

/** Explains the kept plan in a Web Worker, once it is asked for. Another kept plan has to be asked for anew. */
export function useExplanation(kept: PlannedRoadmap, requestOf: () => ExplainRequest): Comparing {
  const [asked, setAsked] = useState<{ readonly kept: PlannedRoadmap; readonly request: ExplainRequest }>();
  const [answer, setAnswer] = useState<{ readonly kept: PlannedRoadmap; readonly comparing: Comparing }>();
  useEffect(() => {
    if (!asked) return;
    const planner = startPlanner();
    planner.onmessage = ({ data }: MessageEvent<PlanExplanation>) =>
      setAnswer({ kept: asked.kept, comparing: { state: 'ready', explanation: data } });
    planner.onerror = () => setAnswer({ kept: asked.kept, comparing: { state: 'failed' } });
    planner.postMessage(asked.request);
    return () => planner.terminate();
  }, [asked]);
  if (asked?.kept !== kept) return { state: 'idle', ask: () => setAsked({ kept, request: requestOf() }) };
  return answer?.kept === kept ? answer.comparing : { state: 'comparing' };
}
