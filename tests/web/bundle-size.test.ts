import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';

const config = path.resolve(import.meta.dirname, '../../web/vite.config.ts');
/** What must be there before the first question can be answered. */
const ANSWERING = ['index.html', 'src/assessment/routes.tsx', 'src/pages/answering.tsx'];
/** What comes while somebody answers, once it was opened, refused or asked for by the questionnaire. */
const WHILE_ANSWERING = [
  'src/assessment/refused-page.tsx',
  'src/assessment/unsettled.tsx',
  'src/form/evidence-list.tsx',
  'src/form/plain/plain-form.tsx',
  'src/form/still-true.tsx',
];
const MOST_SCRIPT = 36_000;
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
    expect(needed(output, [...ANSWERING, ...WHILE_ANSWERING]).filter(({ fileName }) => !kept.includes(`"/${fileName}"`))).toEqual(
      [],
    );
    expect(kept).not.toContain('waymark-VERSION');
  });

  it('holds nothing that comes later', () => {
    const first = needed(output, ANSWERING).flatMap(({ moduleIds }) => moduleIds);
    expect(WHILE_ANSWERING.filter((module) => first.some((id) => id.endsWith(`/web/${module}`)))).toEqual([]);
  });

  it('holds neither Ajv nor lodash nor zod nor any code made from text', () => {
    const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    expect(modules.filter((id) => /node_modules\/(?:ajv|ajv-formats|lodash|zod|react-dom\/cjs)\//.test(id))).toEqual([]);
    for (const { fileName, code } of needed(output, ANSWERING))
      expect(`${fileName} ${/\bnew Function\(|\beval\(/.exec(code) ?? 'clean'}`).toBe(`${fileName} clean`);
  });
});

describe('a later page', () => {
  it('names every script it needs, so that all are asked for at once', () => {
    const pages = output.filter((file) => file.type === 'chunk' && file.isDynamicEntry);
    const first = needed(output, ANSWERING);
    const missing = pages.flatMap((page) =>
      page.type === 'chunk' && !first.includes(page)
        ? from(output, page).flatMap(({ fileName }) =>
            fileName === page.fileName || page.code.includes(path.basename(fileName)) ? [] : [`${page.fileName}: ${fileName}`],
          )
        : [],
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});

/** The chunks of some modules with everything they import statically. */
function needed(files: Output, modules: readonly string[]): readonly Rolldown.OutputChunk[] {
  const found = modules.flatMap((module) => {
    const chunk = files.find((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(`/web/${module}`)));
    expect(chunk, module).toBeDefined();
    return chunk?.type === 'chunk' ? from(files, chunk) : [];
  });
  return [...new Set(found)];
}

/** A chunk with everything it imports statically. */
function from(files: Output, first: Rolldown.OutputChunk): readonly Rolldown.OutputChunk[] {
  const found = new Set([first]);
  for (const { imports } of found)
    for (const name of imports) {
      const chunk = files.find(({ fileName }) => fileName === name);
      if (chunk?.type === 'chunk') found.add(chunk);
    }
  return [...found];
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + size(text), 0);
}

function size(text: string): number {
  return brotliCompressSync(text).byteLength;
}
