import { find } from '../../src/catalogue/catalogue.ts';
import type { Example } from '../../src/catalogue/version.ts';
import type { Report } from '../../src/domain/report.ts';
import { newProduct } from '../application/school.ts';
import { type Browser, newBrowser } from '../http/client.ts';
import { countingD1 } from './counting-d1.ts';
import { onLocalD1, type Send, sendToWorker } from './local-d1.ts';
import { roomSteps, rowReading } from './room-steps.ts';

const ID = 'vet-internationalisation';
const VERSION = '1.0.0';

function sampleSchool(): Example {
  const sample = find(ID, VERSION)?.examples[1];
  if (!sample) throw new Error('the bench needs a sample school');
  return sample;
}

function published() {
  const version = find(ID, VERSION);
  if (!version) throw new Error('the bench needs its questionnaire');
  return version.questionnaire;
}
const VET = published();

/** One request of the bench: what it is called, the CPU it may take, and how to send it. */
interface Step {
  readonly name: string;
  /** Milliseconds in process, warm. */
  readonly target: number;
  send(turn: number): Promise<Response>;
}

/** Requests of a step before it is timed: by then the compiler of the runtime has done its work. */
const WARM_UP = 200;
const TIMED = 200;

/** Prints CPU of each endpoint in process on memory stores, and rows and wall time on the local D1 of miniflare. */
export async function run(): Promise<void> {
  console.log(
    `CPU in process, memory stores: the first request of its kind, and the mean of ${TIMED} after ${WARM_UP} for warming up`,
  );
  const browser: Browser = newBrowser(newProduct());
  const send: Send = (...request) => browser.send(...request);
  for (const step of await stepsOf(send)) {
    const { cold, warm, status, bytes } = await timed(step);
    const figures = `${cold.toFixed(1).padStart(6)} ms cold ${warm.toFixed(2).padStart(6)} ms warm`;
    console.log(`  ${step.name.padEnd(36)} ${figures}   target ${step.target}   ${status}  ${bytes} bytes`);
  }
  const { milliseconds: reading, bytes } = rowReading(VET, await reportAt(send, await schoolLike(send, sampleSchool(), 0)));
  console.log(
    `  ${'reading 1,000 rows of schools from JSON'.padEnd(53)} ${reading.toFixed(2).padStart(6)} ms warm   ${bytes} bytes a row`,
  );
  console.log('\nRows on D1 (miniflare), and wall time in process with it');
  await onD1();
}

async function onD1(): Promise<void> {
  await onLocalD1(async (binding) => {
    const { d1, rows } = countingD1(binding);
    for (const step of await stepsOf(sendToWorker(d1))) {
      await step.send(0);
      Object.assign(rows, { read: 0, written: 0 });
      const since = performance.now();
      const { status } = await step.send(1);
      const wall = performance.now() - since;
      console.log(
        `  ${step.name.padEnd(44)} read ${String(rows.read).padStart(4)}  written ${String(rows.written).padStart(3)}  ${wall.toFixed(1).padStart(6)} ms  ${status}`,
      );
    }
  });
}

/** More schools than a process remembers the roadmaps of. */
const SCHOOLS = 10;

/** Schools with all answers of a sample, and the requests that their people make. */
async function stepsOf(send: Send): Promise<readonly Step[]> {
  const sample = sampleSchool();
  const items = Object.entries(sample.answers);
  const at = await schoolLike(send, sample, 0);
  const changing = await schoolLike(send, sample, 0);
  const schools: string[] = [];
  for (let n = 0; n < SCHOOLS; n++) schools.push(await schoolLike(send, sample, n));
  for (const school of schools) await send('GET', `${school}/roadmap`);
  const patch = (operation: string, changes: readonly unknown[]) => send('PATCH', `${changing}/answers`, { operation, changes });
  const [first = ''] = items[0] ?? [];
  const many = items.slice(1, 21).map(([item]) => item);
  const change = (names: readonly string[], turn: number) =>
    names.map((item) => ({ item, version: turn + 1, answer: { level: turn % 5 } }));
  return [
    {
      name: 'GET questionnaire (answering bundle)',
      target: 2,
      send: () => send('GET', `/api/questionnaires/${ID}/${VERSION}?lang=en`),
    },
    { name: 'GET assessment', target: 2, send: () => send('GET', at) },
    { name: 'GET answers (62)', target: 2, send: () => send('GET', `${at}/answers`) },
    { name: 'PATCH answers, one change', target: 2, send: (turn) => patch(`one-${turn}-step`, change([first], turn)) },
    { name: 'PATCH answers, twenty changes', target: 2, send: (turn) => patch(`twenty-${turn}-step`, change(many, turn)) },
    { name: 'GET indicators', target: 2, send: () => send('GET', `${at}/indicators`) },
    { name: 'GET profile', target: 2, send: () => send('GET', `${at}/profile`) },
    { name: 'GET roadmap, first of a school', target: 2, send: (turn) => send('GET', `${schools[turn % SCHOOLS]}/roadmap`) },
    { name: 'GET roadmap, again', target: 2, send: () => send('GET', `${at}/roadmap`) },
    { name: 'GET report.json', target: 2, send: () => send('GET', `${at}/report.json`) },
    { name: 'GET report.pdf', target: 30, send: () => send('GET', `${at}/report.pdf`) },
    ...(await roomSteps(send, VET, await reportAt(send, at))),
  ];
}

async function reportAt(send: Send, at: string): Promise<Report> {
  return (await (await send('GET', `${at}/report.json`)).json()) as Report;
}

/** Starts an assessment with the answers of a sample, the first of them another for each `n`; its path. */
async function schoolLike(send: Send, { name, context, answers }: Example, n: number): Promise<string> {
  const questionnaire = { id: ID, version: VERSION };
  const started = await send('POST', '/api/assessments', { questionnaire, scope: 'full', school: name, language: 'en', context });
  const { assessment } = (await started.json()) as { assessment: { id: string } };
  const at = `/api/assessments/${assessment.id}`;
  const changes = Object.entries(answers).map(([item, answer], place) => ({
    item,
    version: 0,
    answer: place < 2 && n > 0 ? { level: place === 0 ? n % 5 : n >> 2 } : answer,
  }));
  await send('PATCH', `${at}/answers`, { operation: `bench-all-${n}`, changes });
  return at;
}

/** Cold: all threads for the very first request. Warm: the mean of the thread that answers, whose clock has steps of 4 ms. */
async function timed(step: Step) {
  const first = process.cpuUsage();
  const response = await step.send(0);
  const bytes = (await response.arrayBuffer()).byteLength;
  const cold = milliseconds(process.cpuUsage(first));
  for (let turn = 1; turn < WARM_UP; turn++) await (await step.send(turn)).arrayBuffer();
  const before = process.threadCpuUsage();
  for (let turn = WARM_UP; turn < WARM_UP + TIMED; turn++) await (await step.send(turn)).arrayBuffer();
  const warm = milliseconds(process.threadCpuUsage(before)) / TIMED;
  return { cold, warm, status: response.status, bytes };
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
