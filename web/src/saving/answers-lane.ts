import type { Problem, Reply } from '../api.ts';
import type { Cell } from './cell.ts';
import type { Lane, Sent } from './lane.ts';
import { acknowledged, type Batch, begin, hasUnsaved, hasWork, type Outbox, refused, rejected, type Saved } from './outbox.ts';

/** How a batch reaches the service. */
export type SendBatch = (
  batch: Batch,
  keepalive: boolean,
) => Promise<Reply<{ readonly versions: Readonly<Record<string, number>> }>>;

/** Sends the answers of an outbox. */
export function answersLane(outbox: Cell<Outbox>, send: SendBatch, newOperation: () => string): Lane {
  return {
    hasWork: () => hasWork(outbox.get()),
    hasUnsaved: () => hasUnsaved(outbox.get()),
    async send(keepalive) {
      outbox.set(begin(outbox.get(), newOperation()));
      const batch = outbox.get().sending;
      if (!batch) return { kind: 'done' };
      const reply = await send(batch, keepalive);
      if (outbox.get().sending?.operation !== batch.operation) return { kind: 'done' };
      return settle(outbox, reply);
    },
  };
}

function settle(outbox: Cell<Outbox>, reply: Awaited<ReturnType<SendBatch>>): Sent {
  if (reply.ok) outbox.set(acknowledged(outbox.get(), reply.body.versions));
  else if (reply.problem.status === 412) outbox.set(refused(outbox.get(), savedOf(reply.problem.current)));
  else {
    const details = rejectedPlaces(reply.problem);
    if (details.size === 0) return { kind: 'failed', problem: reply.problem };
    outbox.set(rejected(outbox.get(), details));
  }
  return { kind: 'done' };
}

function savedOf(current: unknown): Readonly<Record<string, Saved>> {
  if (typeof current !== 'object' || current === null) return {};
  return Object.fromEntries(Object.entries(current).filter(([, saved]) => typeof saved?.version === 'number'));
}

/** The places in `changes` that the service names in its problem, with what it says of each. */
function rejectedPlaces(problem: Problem): ReadonlyMap<number, string> {
  const named = (problem.errors ?? []).flatMap(({ pointer, detail }) => {
    const place = /^\/changes\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
    return place === undefined ? [] : [[Number(place), detail] as const];
  });
  return new Map(named);
}
