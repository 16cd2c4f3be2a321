import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const TEMPLATE = path.resolve(import.meta.dirname, '../offline.js');

/** Writes `/offline.js`, the service worker, with the files that the given modules and all they import are built into. */
export function offlineWorker(modules: readonly string[]): Plugin {
  return {
    name: 'waymark:offline-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = [...filesOf(bundle, modules)].sort();
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
        const source = readFileSync(TEMPLATE, 'utf8')
          .replace('FILES = []', `FILES = ${JSON.stringify(files)}`)
          .replace('VERSION', version);
        this.emitFile({ type: 'asset', fileName: 'offline.js', source });
      },
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const take = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(`/${name}`)) return;
    files.add(`/${name}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`);
    for (const imported of chunk.imports) take(imported);
  };
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'chunk' && modules.some((module) => file.moduleIds.some((id) => id.endsWith(`/web/${module}`)))) take(name);
  }
  return files;
}
