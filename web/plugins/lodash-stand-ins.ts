import type { Plugin } from 'vite';

const PREFIX = '\0lodash:';
const NAMES: Readonly<Record<string, string>> = { 'fp/set': 'fpSet', 'fp/unset': 'fpUnset' };

/** Answers `lodash/<function>` with the function of the same name in `file`; lodash itself stays out of the bundle. */
export function lodashStandIns(file: string): Plugin {
  return {
    name: 'waymark:lodash-stand-ins',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('lodash/') ? PREFIX + id.slice('lodash/'.length).replace(/\.js$/, '') : undefined),
    load: (id) => (id.startsWith(PREFIX) ? reexport(id.slice(PREFIX.length), file) : undefined),
  };
}

function reexport(name: string, file: string): string {
  return `export { ${NAMES[name] ?? name} as default } from ${JSON.stringify(file)};`;
}
