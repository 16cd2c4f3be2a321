import type { Context } from '../../../src/domain/context.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { api, ask, type Reply, request } from '../api.ts';
import type { Session } from '../assessment/session.ts';
import { whyUnsaved } from '../assessment/why-unsaved.ts';
import type { KeptPlan } from './use-desk.ts';

/** Keeps a proposed plan: first the context answers it was made with, then the plan, which the service checks. */
export async function keepPlan(session: Session, { plan, draft }: KeptPlan): Promise<Reply<KeptPlan>> {
  const { id, context } = session.assessment.get();
  const changes = contextChanges(context, draft.context);
  if (Object.keys(changes).length > 0) session.changeDetails({ context: changes });
  if (!(await session.saver.flush())) return { ok: false, problem: whyUnsaved(session) };
  const { choices, placements, value, proof, safe } = plan;
  const operation = crypto.randomUUID();
  const json = JSON.parse(JSON.stringify({ operation, choices, placements, value, proof, safe }));
  const put = await ask(api.assessments[':id'].roadmap.$put({ param: { id }, json }));
  if (!put.ok) return put;
  const stored = await readRoadmap(id);
  return stored.ok
    ? { ok: true, body: { ...stored.body, draft: { context: draft.context, choices: stored.body.plan.choices } } }
    : stored;
}

/** The plan that the service keeps. */
export function readRoadmap(id: string): Promise<Reply<PlannedRoadmap>> {
  return request('GET', `assessments/${encodeURIComponent(id)}/roadmap`);
}

/** What has to be sent to get from one context to another; null takes an answer back. */
export function contextChanges(from: Context, to: Context): Readonly<Record<string, Context[string] | null>> {
  const questions = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    questions
      .filter((question) => JSON.stringify(from[question]) !== JSON.stringify(to[question]))
      .map((question) => [question, to[question] ?? null]),
  );
}
