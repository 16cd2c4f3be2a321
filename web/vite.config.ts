import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Plugins and aliases that the tests share with the build (`tests/vitest.config.ts` imports both). */
export const webPlugins: readonly Plugin[] = [];
export const webAliases: readonly { readonly find: string | RegExp; readonly replacement: string }[] = [];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [...webPlugins],
  resolve: { alias: [...webAliases] },
  build: { outDir: path.resolve(import.meta.dirname, '../dist/web'), emptyOutDir: true, target: 'baseline-widely-available' },
});
