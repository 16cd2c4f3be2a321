import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { givenProblems } from '../bench/planner/given.ts';
import { browserSource, launchBrowser } from './browser.ts';
import { planHash, textOf } from './planner-everywhere.ts';

const origin = inject('origin');
const COUNT = 300;
const given = givenProblems().map(({ instance }) => instance);

/** One engine, 300 problems: the given 82 and others made from them by integer arithmetic. */
describe('the same plans, bounds and proofs', () => {
  let folder: string;
  let code: string;
  let here: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'waymark-plans-'));
    code = await bundle();
    writeFileSync(path.join(folder, 'planner.mjs'), code);
    writeFileSync(path.join(folder, 'given.json'), textOf(given));
    here = await planHash(given, COUNT);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('come out of the Node that runs the tests and of the Node of the machine', () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { planHashOf } from ${JSON.stringify(pathToFileURL(path.join(folder, 'planner.mjs')).href)};
      const given = readFileSync(${JSON.stringify(path.join(folder, 'given.json'))}, 'utf8');
      process.stdout.write(await planHashOf(given, ${COUNT}));`;
    const file = path.join(folder, 'run.mjs');
    writeFileSync(file, script);
    const machine = process.env.npm_node_execpath ?? process.execPath;
    const { stdout, stderr } = spawnSync(machine, [file], { encoding: 'utf8', timeout: 100_000 });
    expect(stdout, stderr).toBe(here);
  });

  it('come out of workerd', async () => {
    const modules = [{ type: 'ESModule' as const, path: 'index.js', contents: code }];
    const worker = new Miniflare(convertV4MiniflareOptions({ cf: false, compatibilityDate: '2026-10-20', modules }));
    try {
      const reply = await worker.dispatchFetch(`http://localhost/?count=${COUNT}`, { method: 'POST', body: textOf(given) });
      expect(await reply.text()).toBe(here);
    } finally {
      await worker.dispose();
    }
  });

  it.skipIf(!browserSource())('come out of Chromium', async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${origin}/robots.txt`);
      await page.route('**/planner.mjs', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
      await page.route('**/given.json', (route) => route.fulfill({ contentType: 'application/json', body: textOf(given) }));
      // As text: the test runner would rewrite an import inside a function.
      const ask = `import('/planner.mjs').then(async ({ planHashOf }) => planHashOf(await (await fetch('/given.json')).text(), ${COUNT}))`;
      const hash = await page.evaluate(ask);
      expect(hash).toBe(here);
    } finally {
      await browser.close();
    }
  });
});

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'webworker', noExternal: true },
    build: {
      write: false,
      ssr: path.resolve(import.meta.dirname, 'planner-everywhere.ts'),
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}
