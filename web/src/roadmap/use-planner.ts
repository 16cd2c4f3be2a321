import { useEffect, useState } from 'react';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { PlanReply, PlanRequest } from './planner-messages.ts';
import { startPlanner } from './start-planner.ts';

/** How far planning is. A quick plan may already be there while a better one is looked for. */
export type Planning =
  | { readonly state: 'idle' }
  | { readonly state: 'planning'; readonly done: number; readonly of: number; readonly result: PlannedRoadmap | undefined }
  | {
      readonly state: 'ready';
      readonly result: PlannedRoadmap;
      /** A better plan that has nothing to do with what was changed. */
      readonly better?: PlannedRoadmap | undefined;
    }
  | { readonly state: 'failed' };

/** Plans in a Web Worker whenever the request changes. A newer request stops the work on an older one. */
export function usePlanner(request: PlanRequest | undefined): Planning {
  const [answer, setAnswer] = useState<{ readonly request: PlanRequest; readonly planning: Planning }>();
  useEffect(() => {
    if (!request) return;
    const planner = startPlanner();
    planner.onmessage = ({ data }: MessageEvent<PlanReply>) => setAnswer({ request, planning: planningOf(data) });
    planner.onerror = () => setAnswer({ request, planning: { state: 'failed' } });
    planner.postMessage(request);
    return () => planner.terminate();
  }, [request]);
  if (!request) return { state: 'idle' };
  return answer?.request === request
    ? answer.planning
    : { state: 'planning', done: 0, of: request.budgets.length, result: undefined };
}

function planningOf({ done, of, result, better }: PlanReply): Planning {
  return done === of ? { state: 'ready', result, better } : { state: 'planning', done, of, result };
}
