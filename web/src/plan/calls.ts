import type { TrackedActions, Tracking } from '../../../src/domain/progress/tracking.ts';
import { api, ask, type Reply, request } from '../api.ts';

/** Everything the school tracks about its actions. */
export function readActions(id: string): Promise<Reply<{ readonly actions: TrackedActions }>> {
  return request('GET', `assessments/${encodeURIComponent(id)}/actions`);
}

/** Adds an action of the school's own. */
export async function sendOwnAction(id: string, operation: string, { own, owner, dates, status, note }: Tracking) {
  const json = JSON.parse(JSON.stringify({ operation, own, owner, dates, status, note }));
  return ask(api.assessments[':id'].actions.$post({ param: { id }, json }));
}

/** Deletes an action of the school's own. */
export async function removeOwnAction(id: string, action: string): Promise<Reply<unknown>> {
  return ask(api.assessments[':id'].actions[':action'].$delete({ param: { id, action } }));
}
