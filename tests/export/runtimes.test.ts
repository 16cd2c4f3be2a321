import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportSource } from '../../src/export/document/source.ts';
import { renderBundle } from '../../src/export/json/bundle.ts';
import { bundleForBrowsers } from './helpers/bundle.ts';
import { renderAll } from './helpers/pdf-worker.ts';
import { plannedSchool } from './helpers/planned-schools.ts';
import { withReport } from './helpers/schools.ts';

/** Where the service answers: its address stands in the report. */
const ORIGIN = 'https://waymark.example';

describe('the same report in every runtime', () => {
  let code: string;
  let school: ReportSource;
  let inNode: Readonly<Record<string, string>>;

  beforeAll(async () => {
    code = await bundleForBrowsers('pdf-worker.ts');
    const { source } = await plannedSchool('cedar');
    school = { ...(await withReport(source, { school: 'Žemaitijos profesinė mokykla – Ελλάδα' })), origin: ORIGIN };
    inNode = await renderAll(school);
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
      expect(await reply.json()).toEqual(inNode);
    } finally {
      await worker.dispose();
    }
  }, 60_000);

  it('has the same bytes from the bundle that browsers load as from the sources', async () => {
    const bundle = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    expect(await bundle.renderAll(school)).toEqual(inNode);
  });

  it('has the same bytes from the command line', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'waymark-'));
    try {
      const { plan } = await plannedSchool('cedar');
      const text = await renderBundle({ report: school.report, plan }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
      await writeFile(path.join(folder, 'bundle.json'), text);
      const program = path.resolve(import.meta.dirname, '../../src/cli/waymark.ts');
      for (const format of ['pdf', 'board-pdf', 'html']) {
        const command = [program, 'report', 'bundle.json', format, format, '--origin', ORIGIN];
        await promisify(execFile)(process.execPath, command, { cwd: folder });
      }
      for (const format of ['pdf', 'board-pdf', 'html']) {
        const bytes = await readFile(path.join(folder, format));
        expect(createHash('sha256').update(bytes).digest('hex'), format).toBe(inNode[format]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
