import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { engineRows } from './engine-size.ts';
import { printTable } from './planner/table.ts';

const root = path.resolve(import.meta.dirname, '../..');
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;

/** The files that the first page of the app loads: what index.html names, and what those import statically. */
export function initialFiles(dist: string): readonly string[] {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? ''));
  return withImports(dist, found);
}

/** The files that a page adds to the first load: its own chunk, and what that imports statically. */
function pageFiles(dist: string, page: string): readonly string[] {
  const own = readdirSync(path.join(dist, 'assets')).find((file) => file.startsWith(`${page}-`) && file.endsWith('.js'));
  return own ? withImports(dist, new Set([`assets/${own}`])) : [];
}

function withImports(dist: string, found: Set<string>): readonly string[] {
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(path.join(dist, file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:^|[;}\s])(?:import|export)[^'"()]*["']\.\/([^"']+\.js)["']/g))
      found.add(`assets/${imported}`);
  }
  return [...found].sort();
}

/** Prints sizes: the engine in gzip, the app's first load and its lazy parts in brotli, the Worker in gzip. */
export async function run(): Promise<void> {
  printTable(await engineRows());
  const dist = path.join(root, 'dist/web');
  const initial = initialFiles(dist);
  const total = (ending: string) =>
    initial.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + brotli(path.join(dist, file)), 0);
  console.log(`first load, JavaScript (brotli) ${kilobytes(total('.js'))}`);
  const answering = new Set([...initial, ...pageFiles(dist, 'answering')]);
  const answeringBytes = [...answering]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + brotli(path.join(dist, file)), 0);
  console.log(`answering page, JavaScript      ${kilobytes(answeringBytes)}   target 40, later 28`);
  console.log(`first load, CSS (brotli)        ${kilobytes(total('.css'))}   target 6`);
  for (const file of readdirSync(path.join(dist, 'assets')).sort()) {
    if (initial.includes(`assets/${file}`))
      console.log(`  initial  ${file.padEnd(44)} ${kilobytes(brotli(path.join(dist, 'assets', file)))}`);
  }
  for (const file of readdirSync(path.join(dist, 'assets')).sort()) {
    if (/\.(js|css)$/.test(file) && !initial.includes(`assets/${file}`))
      console.log(`  lazy     ${file.padEnd(44)} ${kilobytes(brotli(path.join(dist, 'assets', file)))}`);
  }
  const worker = path.join(root, 'dist/worker/worker.js');
  if (existsSync(worker))
    console.log(`Worker, minified (gzip)         ${kilobytes(gzipSync(readFileSync(worker)).length)}   target 1,000`);
}
