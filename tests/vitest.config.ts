import path from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { webAliases, webPlugins } from '../web/vite.config.ts';

const root = path.resolve(import.meta.dirname, '..');

/** JSON Forms as the browser gets it: left to itself, a test resolves to the CommonJS build, with lodash and without our plugins. */
const jsonForms = {
  find: /^@jsonforms\/(core|react)$/,
  replacement: path.join(root, 'node_modules/@jsonforms/$1/lib/jsonforms-$1.esm.js'),
};

export default defineConfig({
  root,
  test: {
    reporters: [['default', { summary: false }], path.join(root, 'tests/totals.ts')],
    projects: [
      {
        root,
        plugins: [...webPlugins],
        resolve: { alias: [...webAliases, jsonForms] },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/workerd/**', 'tests/browser/**', 'node_modules/**'],
          server: { deps: { inline: [/@jsonforms/] } },
          // A test fails by what it finds, not by how busy the machine is.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: path.join(root, 'wrangler.toml') },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations(path.join(root, 'src/storage/migrations')) } },
          })),
        ],
        test: {
          name: 'workerd',
          include: ['tests/workerd/**/*.test.ts'],
          setupFiles: ['./tests/workerd/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['./tests/browser/server.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page does in the end counts, not how busy the machine is.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
