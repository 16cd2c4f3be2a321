import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Row } from './planner/table.ts';

const domain = path.resolve(import.meta.dirname, '../../src/domain');
const ENTRY = 'virtual:engine';

/** What the product asks planning for: plans with a bound, the check of both, the cheapest path, and the state of a plan. */
const PLANNING = ['plan', 'verify', 'certify', 'path', 'presolve', 'evaluate'].map((name) => `planning/${name}.ts`);
/** What the product asks scoring for. */
const SCORING = ['scoring/profile.ts'];

/** Sizes of the engine, each with all of the core it imports and no package. */
export async function engineRows(): Promise<readonly Row[]> {
  const rowOf = async (what: string, target: string, files: readonly string[]): Promise<Row> => {
    const bytes = await gzipOf(files);
    return { what, target, measured: `${(bytes / 1000).toFixed(1)} kB` };
  };
  return [
    await rowOf('planning engine, minified (gzip): search, bound, checks, cheapest path', '', PLANNING),
    await rowOf('scoring with consistency checks and explanations, minified (gzip)', '', SCORING),
    await rowOf('both in one module, minified (gzip)', '<= 20 kB', [...PLANNING, ...SCORING]),
  ];
}

/** Bytes of these files of the core with all they import: one module, minified as the web app is, gzip at its best. */
async function gzipOf(files: readonly string[]): Promise<number> {
  const outcome = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'engine',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? files.map((file) => `export * from '${path.join(domain, file)}';`).join('\n') : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const [chunk] = 'output' in outcome ? outcome.output : [];
  if (chunk === undefined) throw new Error('the engine was not bundled');
  return gzipSync(chunk.code, { level: 9 }).length;
}
