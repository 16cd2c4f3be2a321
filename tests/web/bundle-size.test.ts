import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';

const config = path.resolve(import.meta.dirname, '../../web/vite.config.ts');
/** What must be there before the first question can be answered. */
const ANSWERING = ['index.html', 'src/assessment/routes.tsx', 'src/pages/answering.tsx'];
const MOST_SCRIPT = 40_000;
const MOST_STYLE = 6_000;

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];
let output: Output = [];

beforeAll(async () => {
  // Vite builds for production only when Node says so; the test runner says `test`.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ configFile: config, logLevel: 'silent', build: { write: false } });
  output = 'output' in built ? built.output : [];
  vi.unstubAllEnvs();
}, 60_000);

describe('the answering page', () => {
  it(`loads at most ${MOST_SCRIPT / 1000} kB of script and ${MOST_STYLE / 1000} kB of style (brotli)`, () => {
    const chunks = needed(output, ANSWERING);
    const script = sum(chunks.map(({ code }) => code));
    const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
    const style = sum(
      output.flatMap((file) => (file.type === 'asset' && styles.has(file.fileName) ? [String(file.source)] : [])),
    );
    console.log(`answering page: ${script} bytes of script in ${chunks.length} files, ${style} bytes of style (brotli 11)`);
    for (const { fileName, code } of chunks) console.log(`  ${size(code)} ${fileName}`);
    expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(style).toBeLessThanOrEqual(MOST_STYLE);
  });

  it('opens without a network: the service worker keeps every file of it', () => {
    const worker = output.find(({ fileName }) => fileName === 'offline.js');
    const kept = worker?.type === 'asset' ? String(worker.source) : '';
    expect(needed(output, ANSWERING).filter(({ fileName }) => !kept.includes(`"/${fileName}"`))).toEqual([]);
    expect(kept).not.toContain('waymark-VERSION');
  });

  it('holds neither Ajv nor lodash nor zod nor any code made from text', () => {
    const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    expect(modules.filter((id) => /node_modules\/(?:ajv|ajv-formats|lodash|zod|react-dom\/cjs)\//.test(id))).toEqual([]);
    for (const { fileName, code } of needed(output, ANSWERING))
      expect(`${fileName} ${/\bnew Function\(|\beval\(/.exec(code) ?? 'clean'}`).toBe(`${fileName} clean`);
  });
});

/** The chunks of some modules with everything they import statically. */
function needed(files: Output, modules: readonly string[]): readonly Rolldown.OutputChunk[] {
  const chunks = files.filter((file) => file.type === 'chunk');
  const found = new Set<Rolldown.OutputChunk>();
  const take = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) take(chunks.find(({ fileName }) => fileName === name));
  };
  for (const module of modules) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/web/${module}`)));
    expect(chunk, module).toBeDefined();
    take(chunk);
  }
  return [...found];
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + size(text), 0);
}

function size(text: string): number {
  return brotliCompressSync(text).byteLength;
}
