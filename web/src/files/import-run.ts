import type { Tracked } from '../../../src/domain/progress/tracking.ts';
import type { Bundle } from '../../../src/export/json/bundle.ts';
import { changesFromBundle } from '../../../src/export/json/changes-from-bundle.ts';
import { trackedFromBundle } from '../../../src/export/json/tracked-from-bundle.ts';
import type { Problem, Reply } from '../api.ts';
import * as device from '../saving/device.ts';
import { type ImportCalls, importCalls } from './import-calls.ts';

/** The keys of a new assessment; the service shows them once. */
export interface NewKeys {
  readonly ownerLink: string;
  readonly recoveryCode: string;
}

/** How far an import is. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
  /** Once the assessment is made. */
  readonly id: string | undefined;
  /** Only in the visit that made it. */
  readonly keys: NewKeys | undefined;
  /** What the service said of a plan that its rules do not take: it makes another one. */
  readonly refusedPlan: Problem | undefined;
}

/** What became of an import. After a problem, the same call goes on where it stopped. */
export type ImportEnd = { readonly kind: 'done' } | { readonly kind: 'stopped'; readonly problem: Problem };

/** What this device keeps of an import that is not finished: nothing of the bundle itself. */
interface Kept {
  readonly run: string;
  readonly id: string;
  /** Requests that were answered. */
  readonly done: number;
  /** Versions of the tracked actions when the first of them was sent: a request sent again must be the same. */
  readonly versions?: Readonly<Record<string, number>>;
}

const keyOf = (bundle: Pick<Bundle, 'hash'>): string => `import/${bundle.hash}`;

/** Where the state of an import is kept between tries. */
export type Shelf = Pick<typeof device, 'keep' | 'kept' | 'forget'>;

/** Whether an import of this file was begun on this device and not finished. */
export async function isBegun(bundle: Pick<Bundle, 'hash'>): Promise<boolean> {
  return (await device.kept<Kept>(keyOf(bundle))) !== undefined;
}

/**
 * Brings a bundle into a new assessment by the ordinary requests, one after the other. Each has a name of its own, so that
 * one sent again after a lost reply is not applied twice. `calls` are the requests of the service, `shelf` keeps the state; tests give others.
 */
export async function runImport(
  bundle: Bundle,
  progress: (now: ImportProgress) => void,
  calls: ImportCalls = importCalls,
  shelf: Shelf = device,
): Promise<ImportEnd> {
  let now: ImportProgress = { done: 0, of: 0, id: undefined, keys: undefined, refusedPlan: undefined };
  const show = (change: Partial<ImportProgress>): void => {
    now = { ...now, ...change };
    progress(now);
  };
  const begun = (await shelf.kept<Kept>(keyOf(bundle))) ?? (await begin(bundle, calls, shelf, show));
  if ('problem' in begun) return { kind: 'stopped', problem: begun.problem };
  let state: Kept = begun;
  const { id, run } = state;
  const before = changesFromBundle(bundle, { run });
  const first: readonly (() => Promise<Reply<unknown>>)[] = [
    ...before.answers.map((change) => () => calls.answers(id, change)),
    ...before.indicators.map((change) => () => calls.indicators(id, change)),
    async () => {
      const reply = await calls.roadmap(id, before.roadmap);
      if (reply.ok || reply.problem.status !== 400) return reply;
      show({ refusedPlan: reply.problem });
      return { ok: true, body: undefined };
    },
  ];
  const after = countAfter(bundle);
  show({ id, done: state.done, of: first.length + after });
  const take = async (steps: readonly (() => Promise<Reply<unknown>>)[], from: number): Promise<Problem | undefined> => {
    for (const [place, step] of steps.entries()) {
      if (from + place < state.done) continue;
      const reply = await step();
      if (!reply.ok) return reply.problem;
      state = { ...state, done: from + place + 1 };
      await shelf.keep(keyOf(bundle), state);
      show({ done: state.done });
    }
    return undefined;
  };
  const stopped = await take(first, 0);
  if (stopped) return { kind: 'stopped', problem: stopped };
  if (!state.versions && after > 0) {
    const read = await calls.tracked(id);
    if (!read.ok) return { kind: 'stopped', problem: read.problem };
    state = { ...state, versions: versionsOf(read.body.actions) };
    await shelf.keep(keyOf(bundle), state);
  }
  const tracked = trackedFromBundle(bundle, { run, versions: state.versions ?? {} });
  const last = await take(
    [
      ...tracked.changes.map((change) => () => calls.actions(id, change)),
      ...tracked.own.map(({ add, after: change }) => async () => {
        const added = await calls.addOwn(id, add);
        if (!added.ok || change === undefined) return added;
        const { operation, ...patch } = change;
        const { action, version } = added.body;
        return calls.actions(id, { operation, changes: [{ action, version, ...patch }] });
      }),
    ],
    first.length,
  );
  if (last) return { kind: 'stopped', problem: last };
  await shelf.forget(keyOf(bundle));
  return { kind: 'done' };
}

async function begin(
  bundle: Bundle,
  calls: ImportCalls,
  shelf: Shelf,
  show: (change: Partial<ImportProgress>) => void,
): Promise<Kept | { readonly problem: Problem }> {
  const run = crypto.randomUUID();
  const started = await calls.start(changesFromBundle(bundle, { run }).start);
  if (!started.ok) return { problem: started.problem };
  const { assessment, ownerLink, recoveryCode } = started.body;
  show({ id: assessment.id, keys: { ownerLink, recoveryCode } });
  const state = { run, id: assessment.id, done: 0 };
  await shelf.keep(keyOf(bundle), state);
  return state;
}

/** How many requests the tracked actions take. */
function countAfter(bundle: Bundle): number {
  const { changes, own } = trackedFromBundle(bundle, { run: 'count', versions: {} });
  return changes.length + own.length;
}

function versionsOf(actions: Readonly<Record<string, Pick<Tracked, 'version'>>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(actions).map(([action, { version }]) => [action, version]));
}
