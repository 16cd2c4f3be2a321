import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { formsFor } from '../../src/catalogue/forms.ts';
import { type Order, renderAll } from './helpers/data-worker.ts';
import { plannedSchool } from './helpers/planned-schools.ts';
import { schoolAtWork } from './helpers/work.ts';

type Files = Readonly<Record<string, string>>;

describe('every format in every runtime', () => {
  let code: string;
  let order: Order;
  let inNode: Files;

  beforeAll(async () => {
    const { plan } = await plannedSchool('cedar');
    const source = await schoolAtWork('cedar');
    const [form] = formsFor('vet-internationalisation');
    if (!form) throw new Error('there is no form');
    order = { source, plan, form: { template: form.template, texts: form.texts('en') } };
    code = await bundleForBrowsers();
    inNode = readable(await renderAll(order));
  }, 120_000);

  it('is the same in workerd as in Node', async () => {
    const worker = new Miniflare(
      convertV4MiniflareOptions({
        cf: false,
        compatibilityDate: '2026-10-20',
        modules: [{ type: 'ESModule', path: 'index.js', contents: code }],
      }),
    );
    try {
      const reply = await worker.dispatchFetch('http://localhost/', { method: 'POST', body: JSON.stringify(order) });
      expect(readable((await reply.json()) as Files)).toEqual(inNode);
    } finally {
      await worker.dispose();
    }
  }, 60_000);

  it('is the same from the bundle that browsers load as from the sources', async () => {
    const bundle = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    expect(readable(await bundle.renderAll(order))).toEqual(inNode);
  });

  it('needs no code made at run time, and together less than 220 kB compressed', () => {
    expect(code).not.toMatch(/\bnew Function\b|\beval\(/);
    expect(gzipSync(code).length).toBeLessThan(220_000);
  });
});

/** Archives by the texts in them: runtimes may pack the same bytes in another way. */
function readable(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, base64]): [string, string][] => {
      const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
      if (!/\.(xlsx|docx)$/.test(name)) return [[name, strFromU8(bytes)]];
      return Object.entries(unzipSync(bytes)).map(([part, content]) => [`${name}/${part}`, strFromU8(content)]);
    }),
  );
}

/** All renderers in one file, as Vite and Wrangler take them for a runtime without Node. */
async function bundleForBrowsers(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.url': '"file:///worker.js"' },
    resolve: { conditions: ['workerd', 'worker', 'browser'] },
    ssr: { target: 'webworker', noExternal: true },
    build: {
      write: false,
      minify: true,
      ssr: path.resolve(import.meta.dirname, 'helpers/data-worker.ts'),
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}
