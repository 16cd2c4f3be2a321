import type { Plugin, Rolldown } from 'vite';

/** What is loaded first. Lists of files for later pages do not belong there: half of such a list is names nobody can compress. */
const FIRST = /\/(?:index|answering)-[\w-]+\.js$/;

/** For `build.modulePreload.resolveDependencies`: the first files name no scripts of later pages; `flatImports` stands in. */
export function preloadedWith(_: string, files: string[], host: { hostId: string; hostType: 'html' | 'js' }): string[] {
  return host.hostType === 'js' && FIRST.test(host.hostId) ? [] : files;
}

/** Lets each page name all files it needs, those of its files as well, so that they are asked for at once. */
export function flatImports(): Plugin {
  return {
    name: 'waymark:flat-imports',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.isDynamicEntry || FIRST.test(chunk.fileName)) continue;
          const needed = [...neededBy(chunk, bundle)].filter((name) => !chunk.imports.includes(name));
          chunk.code += needed.map((name) => `import"./${name.replace(/^assets\//, '')}";`).join('');
        }
      },
    },
  };
}

function neededBy(
  { imports }: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const name of imports) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(name)) continue;
    found.add(name);
    neededBy(chunk, bundle, found);
  }
  return found;
}
