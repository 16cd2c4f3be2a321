import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { PlanReply, PlanRequest } from './planner-messages.ts';

/** Plans beside the page, with the same engine as the service: first a quick plan, then a better one. */
addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  data.budgets.forEach((budget, index) => {
    const result = planRoadmap({ ...data.input, budget, previous: data.previous });
    const reply: PlanReply = { done: index + 1, of: data.budgets.length, result };
    postMessage(reply);
  });
});
