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
  /** Lanes where repeating would not help: they wait for a change or for somebody who asks. */
  const stuck = new Set<Lane>();
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
      if (timer === undefined && attempt === 0 && nextLane()) wait(PAUSE.quiet);
    });
    return running;
  }

  /** Each lane fails for itself, unless the trouble is everybody's: no network, signed out, too many requests. */
  async function round(keepalive: boolean): Promise<boolean> {
    firstChange = undefined;
    stuck.clear();
    const before = attempt;
    attempt = 0;
    const hadWork = nextLane() !== undefined;
    const problems: Problem[] = [];
    for (const lane of lanes) {
      const problem = await emptied(lane, keepalive);
      if (!problem) continue;
      problems.push(problem);
      if (!isWorthRepeating(problem)) stuck.add(lane);
      if (isEverybodys(problem)) break;
    }
    const worst = problems.find(isEverybodys) ?? problems[0];
    if (worst) return failed(worst, problems, before);
    if (!isAllSaved()) status.set(restingStatus());
    else if (hadWork) status.set({ kind: 'saved', at: new Date() });
    else if (status.get().kind !== 'saved') status.set({ kind: 'idle' });
    return true;
  }

  /** Sends what a lane has; the problem that stops it, where there is one. */
  async function emptied(lane: Lane, keepalive: boolean): Promise<Problem | undefined> {
    for (let more = lane.hasWork(); more && !stopped; more = lane.hasWork() && timer === undefined) {
      if (!isCutOff()) status.set({ kind: 'saving' });
      const sent = await lane.send(keepalive);
      if (sent.kind === 'failed') return sent.problem;
    }
    return undefined;
  }

  async function flush({ keepalive } = { keepalive: false }): Promise<boolean> {
    do {
      clearTimeout(timer);
      timer = undefined;
      if (!(await send(keepalive))) return false;
    } while (nextLane());
    return isAllSaved();
  }

  function failed(worst: Problem, problems: readonly Problem[], before: number): boolean {
    status.set(troubleOf(worst));
    if (isSignedOut(worst)) for (const lane of lanes) stuck.add(lane);
    const repeated = problems.filter(isWorthRepeating);
    if (repeated.length > 0) {
      attempt = before + 1;
      // What changed meanwhile goes out after its own pause.
      if (timer === undefined)
        wait(backoff(attempt, Math.random(), Math.max(...repeated.map(({ retryAfter = 0 }) => retryAfter))));
    }
    return false;
  }

  /** Said until the service answers again: no flicker while it is tried. */
  const isCutOff = (): boolean => ['offline', 'signed-out'].includes(status.get().kind);
  const isAllSaved = (): boolean => !lanes.some((lane) => lane.hasUnsaved());
  /** New changes wait for their pause; what cannot be sent waits for a person. */
  const restingStatus = (): SavingStatus => (nextLane() ? { kind: 'waiting' } : { kind: 'unsettled' });
  const nextLane = (): Lane | undefined => lanes.find((lane) => lane.hasWork() && !stuck.has(lane));

  return {
    status,
    changed() {
      firstChange ??= Date.now();
      if (!isCutOff()) status.set({ kind: 'waiting' });
      wait(Math.min(PAUSE.quiet, Math.max(firstChange + PAUSE.longest - Date.now(), 0)));
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function troubleOf(problem: Problem): SavingStatus {
  if (isSignedOut(problem)) return { kind: 'signed-out' };
  return problem.status === 0 ? { kind: 'offline' } : { kind: 'problem', problem };
}

/** An assessment that this device may not open answers as one that does not exist. A 403 is said to who is signed in. */
function isSignedOut({ status }: Problem): boolean {
  return status === 401 || status === 404;
}

function isEverybodys(problem: Problem): boolean {
  return isSignedOut(problem) || problem.status === 0 || problem.status === 429;
}

function isWorthRepeating({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500;
}
