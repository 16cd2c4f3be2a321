import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** Gives `file` for Vite's helper around imports of later pages: a quarter of its size, for what our pages need of it. */
export function preloadHelper(file: string): Plugin {
  return {
    name: 'waymark:preload-helper',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? `export { __vitePreload } from ${JSON.stringify(file)};` : undefined),
  };
}
