import path from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportSource } from '../../src/export/document/source.ts';
import { exporters } from '../../src/export/exporters.ts';
import { hex, sampleSchool, withReport } from './helpers/schools.ts';

describe('the same report in every runtime', () => {
  let code: string;
  let school: ReportSource;
  let inNode: string;

  beforeAll(async () => {
    code = await bundleForBrowsers();
    school = await withReport(await sampleSchool('cedar'), { school: 'Žemaitijos profesinė mokykla – Ελλάδα' });
    inNode = await sha256(await exporters.pdf.render(school));
  }, 60_000);

  it('has the same bytes in workerd as in Node', async () => {
    const worker = new Miniflare(
      convertV4MiniflareOptions({
        cf: false,
        compatibilityDate: '2026-10-20',
        modules: [{ type: 'ESModule', path: 'index.js', contents: code }],
      }),
    );
    try {
      const reply = await worker.dispatchFetch('http://localhost/', { method: 'POST', body: JSON.stringify(school) });
      expect(await sha256(new Uint8Array(await reply.arrayBuffer()))).toBe(inNode);
    } finally {
      await worker.dispose();
    }
  }, 60_000);

  it('has the same bytes from the bundle that browsers load as from the sources', async () => {
    const bundle = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    expect(await sha256(await bundle.render(school))).toBe(inNode);
  });
});

/** The renderer with pdfkit's build for browsers, as Vite and Wrangler take it. */
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
      ssr: path.resolve(import.meta.dirname, 'helpers/pdf-worker.ts'),
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));
}
