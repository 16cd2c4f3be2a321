import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createTestHarness } from 'wrangler';
import { browserSource, unpackBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the real Worker serves app and API; empty when no browser was found and the tests are skipped. */
    origin: string;
  }
}

/** Starts the real Worker with assets, routing and a fresh database for the browser tests. */
export default async function setup({ provide }: TestProject) {
  if (!browserSource()) {
    provide('origin', '');
    return;
  }
  const server = createTestHarness({ workers: [{ configPath: path.resolve(import.meta.dirname, '../../wrangler.toml') }] });
  const [{ url }] = await Promise.all([server.listen(), unpackBrowser()]);
  await server.getWorker().applyD1Migrations('DB');
  provide('origin', url.origin);
  return () => server.close();
}
