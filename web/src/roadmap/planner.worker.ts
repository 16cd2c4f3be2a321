import { explainPlan } from '../../../src/domain/roadmap/explaining/explain-plan.ts';
import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { ExplainRequest, PlanReply, PlanRequest } from './planner-messages.ts';

/** Plans beside the page, with the same engine as the service: first a quick plan, then a better one. Or explains a plan. */
addEventListener('message', ({ data }: MessageEvent<PlanRequest | ExplainRequest>) => {
  if ('explain' in data) return postMessage(explainPlan(data.explain));
  data.budgets.forEach((budget, index) => {
    const result = planRoadmap({ ...data.input, budget, previous: data.previous });
    const reply: PlanReply = { done: index + 1, of: data.budgets.length, result };
    postMessage(reply);
  });
});
