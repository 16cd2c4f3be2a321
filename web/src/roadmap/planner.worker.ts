import { type ChangedPlan, planChange } from '../../../src/domain/roadmap/change-plan.ts';
import { explainPlan } from '../../../src/domain/roadmap/explaining/explain-plan.ts';
import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { cheapestLevel } from '../../../src/domain/roadmap/what-if/cheapest-level.ts';
import { whatIf } from '../../../src/domain/roadmap/what-if/what-if.ts';
import type { ExplainRequest, PathRequest, PlanReply, PlanRequest, WhatIfRequest } from './planner-messages.ts';

/** Plans beside the page, with the same engine as the service: first a quick plan, then a better one. Or answers a question. */
addEventListener('message', ({ data }: MessageEvent<PlanRequest | ExplainRequest | WhatIfRequest | PathRequest>) => {
  if ('explain' in data) return postMessage(explainPlan(data.explain));
  if ('whatIf' in data) return postMessage(whatIf(data.whatIf));
  if ('goal' in data) return postMessage(cheapestLevel(data.input, data.goal));
  data.budgets.forEach((budget, index) => {
    const reply: PlanReply = { done: index + 1, of: data.budgets.length, ...planned(data, budget) };
    postMessage(reply);
  });
});

function planned({ input, previous, changed }: PlanRequest, budget: PlanRequest['budgets'][number]): ChangedPlan {
  if (!changed) return { result: planRoadmap({ ...input, budget, previous }) };
  return planChange({ ...changed, after: input, near: previous, budget });
}
