import path from 'node:path';
import { build } from 'vite';

/** One module of this folder with all it needs in one file, as Vite and Wrangler take it for a runtime without Node. */
export async function bundleForBrowsers(module: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.url': '"file:///worker.js"' },
    resolve: { conditions: ['workerd', 'worker', 'browser'] },
    ssr: { target: 'webworker', noExternal: true },
    build: {
      write: false,
      minify: true,
      ssr: path.resolve(import.meta.dirname, module),
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}
