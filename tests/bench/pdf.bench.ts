import { exporters } from '../../src/export/exporters.ts';
import { sampleSchool } from '../export/helpers/schools.ts';

const WARM_UP = 20;
const ROUNDS = 60;

/** Prints the CPU time to render the full report of each sample school, and the size of the file. */
export async function run(): Promise<void> {
  for (const name of ['alder', 'birch', 'cedar']) {
    const source = await sampleSchool(name);
    const render = () => exporters.pdf.render(source);
    const [first, bytes] = await cpuOf(render);
    for (let round = 0; round < WARM_UP; round += 1) await render();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push((await cpuOf(render))[0]);
    times.sort((one, other) => one - other);
    const at = (share: number) => (times[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1);
    const size = `${(bytes.length / 1000).toFixed(1)} kB of 150`;
    const plan = `${source.report.roadmap.actions.length} actions`;
    console.log(
      `report.pdf of ${name} (${plan}): first ${first.toFixed(0)} ms CPU, then best ${at(0)}, p50 ${at(0.5)} of 30 ms; ${size}`,
    );
  }
}

/** CPU of the process, collection of garbage included, in milliseconds. */
async function cpuOf<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}
