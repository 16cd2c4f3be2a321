import type { Tracked, TrackedActions } from '../../../src/domain/progress/tracking.ts';
import { api, ask } from '../api.ts';
import type { Batch, Saved } from '../saving/outbox.ts';
import type { Value } from '../saving/values.ts';
import { trackingIn } from './tracking-in.ts';

/** Saves what is said about some actions. A refusal for another version brings what is saved now, ready for the outbox. */
export async function sendActions(id: string, { operation, changes }: Batch, keepalive: boolean) {
  const json = {
    operation,
    changes: changes.map(({ item, version, answer }) => ({ action: item, version, ...wholeWork(answer) })),
  };
  const reply = await ask(api.assessments[':id'].actions.$patch({ param: { id }, json }, { init: { keepalive } }));
  if (reply.ok || reply.problem.status !== 412) return reply;
  return { ok: false as const, problem: { ...reply.problem, current: savedIn(reply.problem.current) } };
}

/** Tracked actions as an outbox holds them. */
export function savedActions(actions: TrackedActions): Readonly<Record<string, Saved>> {
  return Object.fromEntries(
    Object.entries(actions).map(([action, { version, history: _, ...work }]) => [
      action,
      { answer: version === 0 ? null : work, version },
    ]),
  );
}

/** All parts of what is said, so that nothing of an older state stays. */
function wholeWork(value: Value) {
  const { status, owner, dates, note, own } = trackingIn(value);
  return { status, owner: owner || null, dates: dates ?? null, note: note || null, ...(own ? { own } : {}) };
}

function savedIn(current: unknown): Readonly<Record<string, Saved>> {
  return isTrackedActions(current) ? savedActions(current) : {};
}

function isTrackedActions(value: unknown): value is Readonly<Record<string, Tracked>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one?.version === 'number');
}
