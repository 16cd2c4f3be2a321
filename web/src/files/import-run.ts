import type { Bundle } from '../../../src/export/json/bundle.ts';
import { changesFromBundle } from '../../../src/export/json/changes-from-bundle.ts';
import type { Problem } from '../api.ts';
import { forget, keep, kept } from '../saving/device.ts';
import { type ImportCalls, importCalls } from './import-calls.ts';
import { type ImportJob, type Step, stepsOfFacts, stepsOfWork } from './import-steps.ts';

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

// Not the module as a whole: its names would then be kept in what every page loads.
const device = { keep, kept, forget };

const keyOf = (bundle: Pick<Bundle, 'hash'>): string => `import/${bundle.hash}`;

/** Where the state of an import is kept between tries. */
export type Shelf = typeof device;

/** Whether an import of this file was begun on this device and not finished. */
export async function isBegun(bundle: Pick<Bundle, 'hash'>): Promise<boolean> {
  return (await kept<Kept>(keyOf(bundle))) !== undefined;
}

/**
 * Brings a bundle into a new assessment by the ordinary requests, one after the other. Each has a name of its own, so that
 * one sent again after a lost reply is not applied twice. `calls` are the requests of the service, `shelf` keeps the state;
 * tests give others.
 */
export async function runImport(
  bundle: Bundle,
  progress: (now: ImportProgress) => void,
  calls: ImportCalls = importCalls,
  shelf: Shelf = device,
): Promise<ImportEnd> {
  const show = showing(progress);
  const begun = (await shelf.kept<Kept>(keyOf(bundle))) ?? (await begin(bundle, calls, show));
  if ('problem' in begun) return { kind: 'stopped', problem: begun.problem };
  let state = begun;
  const save = async (change: Partial<Kept>): Promise<void> => {
    state = { ...state, ...change };
    await shelf.keep(keyOf(bundle), state);
    show({ done: state.done });
  };
  const take = async (steps: readonly Step[], before: number): Promise<Problem | undefined> => {
    for (const [place, step] of steps.entries()) {
      if (before + place < state.done) continue;
      const reply = await step();
      if (!reply.ok) return reply.problem;
      await save({ done: before + place + 1 });
    }
    return undefined;
  };
  const job = { bundle, calls, id: begun.id, run: begun.run };
  const facts = stepsOfFacts(job, (refusedPlan) => show({ refusedPlan }));
  show({ id: begun.id, of: facts.length + stepsOfWork(job, {}).length });
  await save({});
  const problem =
    (await take(facts, 0)) ??
    (await seeVersions(job, state, save)) ??
    (await take(stepsOfWork(job, state.versions ?? {}), facts.length));
  // Done, or the assessment was deleted meanwhile: the same file begins a new one.
  if (!problem || problem.status === 404) await shelf.forget(keyOf(bundle));
  return problem ? { kind: 'stopped', problem } : { kind: 'done' };
}

/** Notes, once, which versions the tracked actions have: the requests that follow name them. */
async function seeVersions(
  { calls, id }: ImportJob,
  { versions }: Kept,
  save: (change: Partial<Kept>) => Promise<void>,
): Promise<Problem | undefined> {
  if (versions) return undefined;
  const read = await calls.tracked(id);
  if (!read.ok) return read.problem;
  const found = Object.entries(read.body.actions).map(([action, { version }]): [string, number] => [action, version]);
  await save({ versions: Object.fromEntries(found) });
  return undefined;
}

/** Tells how far the import is, each time with what was told before. */
function showing(progress: (now: ImportProgress) => void): (change: Partial<ImportProgress>) => void {
  let now: ImportProgress = { done: 0, of: 0, id: undefined, keys: undefined, refusedPlan: undefined };
  return (change) => {
    now = { ...now, ...change };
    progress(now);
  };
}

async function begin(
  bundle: Bundle,
  calls: ImportCalls,
  show: (change: Partial<ImportProgress>) => void,
): Promise<Kept | { readonly problem: Problem }> {
  const run = crypto.randomUUID();
  const started = await calls.start(changesFromBundle(bundle, { run }).start);
  if (!started.ok) return { problem: started.problem };
  const { assessment, ownerLink, recoveryCode } = started.body;
  show({ id: assessment.id, keys: { ownerLink, recoveryCode } });
  return { run, id: assessment.id, done: 0 };
}
