import { brotliCompressSync } from 'node:zlib';
import { latest } from '../../src/catalogue/catalogue.ts';
import type { Member } from '../../src/domain/cohort/cohort.ts';
import { makeRelease } from '../../src/domain/cohort/make-release.ts';
import { filtered, inOrder } from '../../src/domain/cohort/overview.ts';
import type { RoomView } from '../../src/domain/cohort/room.ts';
import { versionMix } from '../../src/domain/cohort/version-mix.ts';
import { newProduct } from '../application/school.ts';
import { newRoom, type Room } from '../http/room.ts';
import { paintedAfter } from './cohort/painted.ts';
import { rowsRead } from './cohort/rows-read.ts';
import { schoolsLike } from './cohort/schools.ts';

const SIZES = [10, 100, 1000] as const;
const ID = 'vet-internationalisation';
const WARM_UP = 30;
const TIMED = 30;
const WIDTH = 17;

/** Prints what the overview of 10, 100 and 1,000 schools costs: rows, CPU in process, bytes, and time to a painted table. */
export async function run(): Promise<void> {
  print(['schools', 'rows read', 'CPU of GET room', 'JSON', 'brotli', 'order + filter', 'release', 'painted']);
  for (const size of SIZES) {
    const members = schoolsLike(size);
    const { cpu, text } = await timed(await roomOf(members));
    const { view }: { view: RoomView } = JSON.parse(text);
    print([
      String(size),
      String(await rowsRead(members)),
      milliseconds(cpu),
      kilobytes(text.length),
      kilobytes(brotliCompressSync(text).length),
      milliseconds(ordering(view)),
      milliseconds(releasing(members)),
      (await paintedAfter(text)).map(milliseconds).join(' to '),
    ]);
  }
  console.log('Targets for 1,000 schools: 10 ms CPU, 1,000 ms to a painted table.');
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padEnd(WIDTH)).join(''));
}

/** A room in memory with these schools, sent in as bundles. */
async function roomOf(members: readonly Member[]): Promise<Room> {
  const room = await newRoom(newProduct());
  for (const body of bundlesOf(members)) await room.desk.send('POST', `${room.path}/schools`, body);
  return room;
}

/** What a consultant sends to add the schools. */
function bundlesOf(members: readonly Member[]) {
  return members.map(({ number, sharing, snapshot }) => ({ name: sharing.name || `School ${number}`, snapshot }));
}

async function timed({ desk, path }: Room): Promise<{ readonly cpu: number; readonly text: string }> {
  let text = '';
  const get = async () => {
    text = await (await desk.send('GET', path)).text();
  };
  for (let turn = 0; turn < WARM_UP; turn++) await get();
  const before = process.threadCpuUsage();
  for (let turn = 0; turn < TIMED; turn++) await get();
  const { user, system } = process.threadCpuUsage(before);
  return { cpu: (user + system) / 1000 / TIMED, text };
}

function ordering({ rows }: RoomView): number {
  const { compare } = new Intl.Collator('en');
  const [dimension = ''] = Object.keys(rows[0]?.overview.levels ?? {});
  return meanOf(() => {
    inOrder(filtered(rows, { size: 'from-300' }), { by: 'name' }, compare);
    inOrder(rows, { by: 'dimension', dimension, first: 'lowest' }, compare);
  });
}

function releasing(members: readonly Member[]): number {
  const questionnaire = latest(ID)?.questionnaire;
  const parameters = questionnaire?.cohorts;
  if (!questionnaire || !parameters) throw new Error('the bench needs a questionnaire with cohorts');
  const mix = versionMix(questionnaire, [questionnaire.version], []);
  const input = { questionnaire, parameters, mix, number: 2, round: 1, on: '2026-11-22', members };
  const first = makeRelease({ ...input, number: 1, members: members.slice(0, -members.length / 10), earlier: [] });
  return meanOf(() => makeRelease({ ...input, earlier: [first] }), 3);
}

function meanOf(work: () => unknown, times = 20): number {
  work();
  const before = performance.now();
  for (let turn = 0; turn < times; turn++) work();
  return (performance.now() - before) / times;
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
