import { parentPort } from 'node:worker_threads';
import { FACTS } from '../../domain/scoring/checks/all.ts';
import { type Engine, loadEngine } from '../../domain/scoring/checks/engine.ts';
import { PROPERTIES } from '../../domain/scoring/checks/properties.ts';

/** Random cases per property: enough to see what a mutant does, few enough to try hundreds of them. */
const RUNS = 60;

/** Runs in a thread of its own, so that a mutant that never ends can be stopped. Answers each folder with the check that failed. */
parentPort?.on('message', async (folder: string) => {
  parentPort?.postMessage(await firstFailure(new URL(folder)));
});

async function firstFailure(folder: URL): Promise<string | undefined> {
  let engine: Engine;
  try {
    engine = await loadEngine(folder);
  } catch {
    return 'does not load';
  }
  for (const { name, run } of [...FACTS, ...PROPERTIES]) {
    try {
      run(engine, RUNS);
    } catch {
      return name;
    }
  }
  return undefined;
}
