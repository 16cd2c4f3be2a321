import type { Problem } from '../api.ts';
import { backoff } from './backoff.ts';
import { type Cell, cell } from './cell.ts';
import type { Lane } from './lane.ts';

/** What the page says of saving. `saved` is said only after the service has answered. */
export type SavingStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Something waits for a person: a conflict to decide, or a value that the service does not take. */
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Saves by itself. */
export interface Saver {
  readonly status: Cell<SavingStatus>;
  /** Something changed: save soon. */
  changed(): void;
  /** Save now. Resolves when nothing is left to send, or sending failed; says whether all is saved. */
  flush(how?: { readonly keepalive: boolean }): Promise<boolean>;
  /** Stop for good. */
  stop(): void;
}

/** Pauses in milliseconds: after the last change, and at most after the first one that is not saved. */
export const PAUSE = { quiet: 800, longest: 5_000 } as const;

/** Makes a saver over some lanes. Failing requests are repeated for ever, with longer and longer pauses. */
export function createSaver(lanes: readonly Lane[]): Saver {
  const status = cell<SavingStatus>({ kind: 'idle' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | undefined;
  let running: Promise<boolean> | undefined;
  let attempt = 0;
  /** Repeating would not help: wait for a change or for somebody who asks. */
  let halted = false;
  let stopped = false;

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      void send(false);
    }, milliseconds);
  };

  /** One round at a time. What changes during a round waits for its own pause, unless `flush` asked for everything. */
  function send(keepalive: boolean): Promise<boolean> {
    running ??= round(keepalive).finally(() => {
      running = undefined;
      if (timer === undefined && !halted && attempt === 0 && nextLane()) wait(PAUSE.quiet);
    });
    return running;
  }

  async function round(keepalive: boolean): Promise<boolean> {
    firstChange = undefined;
    halted = false;
    for (const lane of lanes) {
      for (let more = lane.hasWork(); more && !stopped; more = lane.hasWork() && timer === undefined) {
        status.set({ kind: 'saving' });
        const sent = await lane.send(keepalive);
        if (sent.kind === 'failed') return failed(sent.problem);
        attempt = 0;
      }
    }
    if (status.get().kind === 'saving') status.set(isAllSaved() ? { kind: 'saved', at: new Date() } : restingStatus());
    return true;
  }

  async function flush({ keepalive } = { keepalive: false }): Promise<boolean> {
    do {
      clearTimeout(timer);
      timer = undefined;
      if (!(await send(keepalive))) return false;
    } while (nextLane());
    return isAllSaved();
  }

  function failed(problem: Problem): boolean {
    const { status: code, retryAfter } = problem;
    const isOffline = code === 0;
    status.set(
      code === 401 || code === 403 || code === 404
        ? { kind: 'signed-out' }
        : isOffline
          ? { kind: 'offline' }
          : { kind: 'problem', problem },
    );
    halted = !isOffline && code !== 429 && code < 500;
    if (!halted) {
      attempt += 1;
      wait(backoff(attempt, Math.random(), retryAfter));
    }
    return false;
  }

  const isAllSaved = (): boolean => !lanes.some((lane) => lane.hasUnsaved());
  /** New changes wait for their pause; what cannot be sent waits for a person. */
  const restingStatus = (): SavingStatus => (nextLane() ? { kind: 'waiting' } : { kind: 'unsettled' });
  const nextLane = (): Lane | undefined => lanes.find((lane) => lane.hasWork());

  return {
    status,
    changed() {
      firstChange ??= Date.now();
      if (status.get().kind !== 'offline' && status.get().kind !== 'signed-out') status.set({ kind: 'waiting' });
      wait(Math.min(PAUSE.quiet, Math.max(firstChange + PAUSE.longest - Date.now(), 0)));
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
