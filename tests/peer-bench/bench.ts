import { writeFileSync } from 'node:fs';
import { exporters } from '../../src/export/exporters.ts';
import { type allOf, readPdf } from '../export/helpers/read-pdf.ts';
import { sampleSchool } from '../export/helpers/schools.ts';
import { contentOf } from './content.ts';
import { cutFonts } from './fonts.ts';
import { withJsPdf, withPdfmake, withReactPdf } from './peers.ts';

const WARM_UP = 5;
const ROUNDS = 15;

/** Prints time, size and tags of the same report, made by us and by others. `node bench.ts [folder]` keeps the files. */
const [folder] = process.argv.slice(2);
const source = await sampleSchool('cedar');
const parts = contentOf(source);
const fonts = await cutFonts();
const [pdfmake, jsPdf, reactPdf] = [withPdfmake(fonts), withJsPdf(fonts), withReactPdf(fonts)];
const candidates: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  Waymark: () => exporters.pdf.render(source),
  pdfmake: () => pdfmake(parts),
  jsPDF: () => jsPdf(parts),
  'react-pdf': () => reactPdf(parts),
};
const letters = parts.reduce((sum, part) => sum + JSON.stringify(part).length, 0);
console.log(`${parts.length} parts, about ${Math.round(letters / 1000)} 000 characters, ${ROUNDS} rounds after ${WARM_UP}\n`);
console.log(
  '| library | first, ms CPU | then best / median, ms CPU | size, kB | pages | marked as tagged | elements in the structure tree |',
);
console.log('|---|---|---|---|---|---|---|');
for (const [name, render] of Object.entries(candidates)) {
  const [first, bytes] = await cpuOf(render);
  for (let round = 0; round < WARM_UP; round += 1) await render();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await cpuOf(render))[0]);
  times.sort((one, other) => one - other);
  const read = await readPdf(Uint8Array.from(bytes));
  const cells = [
    name,
    first.toFixed(0),
    `${(times[0] ?? 0).toFixed(0)} / ${(times[Math.floor(ROUNDS / 2)] ?? 0).toFixed(0)}`,
    (bytes.length / 1000).toFixed(0),
    read.pages.length,
    read.marked ? 'yes' : 'no',
    countOf(read.elements),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  if (folder) writeFileSync(`${folder}/${name}.pdf`, bytes);
}

function countOf(elements: Parameters<typeof allOf>[0]): number {
  return elements.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

/** CPU of the process, collection of garbage included, in milliseconds. */
async function cpuOf<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}
