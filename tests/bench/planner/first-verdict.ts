import { parentPort, workerData } from 'node:worker_threads';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';

/** Runs in a thread of its own, where nothing is compiled yet: milliseconds of the first verdict. */
const start = performance.now();
verifyPlan(workerData.instance, workerData.plan);
parentPort?.postMessage(performance.now() - start);
