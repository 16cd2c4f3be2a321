import type { Reply } from '../api.ts';
import type { Cell } from './cell.ts';
import type { Lane } from './lane.ts';
import { beginPatch, endPatch, hasPatches, hasRejected, type Patch, type Patches, rejectPatch } from './patches.ts';

/** Sends changes by keys; `confirmed` takes over each one that the service has saved. */
export function patchLane(
  patches: Cell<Patches>,
  send: (operation: string, patch: Patch, keepalive: boolean) => Promise<Reply<unknown>>,
  confirmed: (patch: Patch) => void,
  newOperation: () => string,
): Lane {
  return {
    hasWork: () => hasPatches(patches.get()),
    hasUnsaved: () => hasPatches(patches.get()) || hasRejected(patches.get()),
    async send(keepalive) {
      patches.set(beginPatch(patches.get(), newOperation()));
      const { sending } = patches.get();
      if (!sending) return { kind: 'done' };
      const reply = await send(sending.operation, sending.patch, keepalive);
      if (!reply.ok) {
        const rest = rejectPatch(patches.get(), reply.problem.errors ?? []);
        if (!rest) return { kind: 'failed', problem: reply.problem };
        patches.set(rest);
        return { kind: 'done' };
      }
      confirmed(sending.patch);
      patches.set(endPatch(patches.get()));
      return { kind: 'done' };
    },
  };
}
