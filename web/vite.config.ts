import path from 'node:path';
import { type Alias, defineConfig, type Plugin } from 'vite';
import { dimensionColours } from './plugins/dimension-colours.ts';
import { files } from './plugins/files.ts';
import { flatImports, preloadedWith } from './plugins/flat-imports.ts';
import { lodashStandIns } from './plugins/lodash-stand-ins.ts';
import { offlineWorker } from './plugins/offline-worker.ts';
import { preloadHelper } from './plugins/preload-helper.ts';
import { sampleCohortFile } from './plugins/sample-cohort.ts';
import { slimJsonForms } from './plugins/slim-json-forms.ts';

const source = path.join(import.meta.dirname, 'src');

/** JSON Forms without Ajv (it needs eval), pdfkit without its font tools, wouter without its React 17 shim; in the tests too. */
export const webAliases: readonly Alias[] = [
  { find: /^ajv$/, replacement: path.join(source, 'shim/no-ajv.ts') },
  { find: /^ajv-formats$/, replacement: path.join(source, 'shim/no-formats.ts') },
  { find: /^fontkit$/, replacement: path.join(import.meta.dirname, '../src/export/pdf/file/no-fontkit.ts') },
  { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' },
];

/** Small stand-ins for lodash, JSON Forms without its unused parts, and the colours of the dimensions as a stylesheet. */
export const webPlugins: readonly Plugin[] = [
  lodashStandIns(path.join(source, 'shim/lodash.ts')),
  slimJsonForms(),
  dimensionColours(),
];

/** What answering, and taking the results along, need without a network. */
const OFFLINE = [
  'index.html',
  'src/assessment/refused-page.tsx',
  'src/assessment/routes.tsx',
  'src/assessment/unsettled.tsx',
  'src/form/evidence-list.tsx',
  'src/form/plain/plain-form.tsx',
  'src/form/still-true.tsx',
  'src/pages/context.tsx',
  'src/pages/continue.tsx',
  'src/pages/downloads.tsx',
  'src/pages/figures.tsx',
  'src/pages/review.tsx',
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    ...webPlugins,
    offlineWorker(OFFLINE),
    flatImports(),
    preloadHelper(path.join(source, 'shim/preload.ts')),
    sampleCohortFile(),
  ],
  resolve: { alias: [...webAliases] },
  build: {
    outDir: path.resolve(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // An inlined file would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: preloadedWith },
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: files } },
  },
});
