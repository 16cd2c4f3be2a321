/** One import statement: what it names, and whether only types cross. */
export interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What a layer may import. Project folders end without a slash; anything else is a package (a prefix counts). */
export interface Layer {
  readonly folder: string;
  readonly may: readonly string[];
  /** Imported for their types only; nothing of them reaches the bundle. */
  readonly mayAsTypes?: readonly string[];
}

/** The import law, as in `docs/ARCHITECTURE.md`. The first layer whose folder holds a file rules it. */
export const LAW: readonly Layer[] = [
  { folder: 'src/domain', may: [] },
  { folder: 'src/contracts', may: ['src/domain', 'zod'] },
  { folder: 'src/catalogue', may: ['src/domain', 'questionnaires', 'zod', '@cfworker/json-schema'] },
  { folder: 'src/application', may: ['src/domain', 'src/catalogue'] },
  {
    folder: 'src/storage',
    may: [
      'src/application/ports.ts',
      'src/application/access-port.ts',
      'src/application/action-port.ts',
      'src/application/round-port.ts',
      'src/application/rights.ts',
      'src/application/cohorts/cohort-port.ts',
      'src/domain',
    ],
  },
  {
    folder: 'src/export',
    may: [
      'src/domain',
      'src/words',
      'pdfkit',
      'fontkit',
      'fflate',
      'docx',
      'hono/html',
      'hucre',
      'ical-generator',
      '@cfworker/json-schema',
    ],
  },
  { folder: 'src/http', may: ['src/application', 'src/contracts', 'src/export', 'src/domain', 'src/words', 'hono', 'zod'] },
  {
    folder: 'src/cli',
    may: [
      'src/catalogue',
      'src/domain',
      'src/export',
      'src/words',
      'questionnaires',
      'node:',
      'subset-font',
      '@expo-google-fonts',
    ],
  },
  { folder: 'src/worker.ts', may: ['src', 'hono'] },
  {
    folder: 'web/src',
    may: [
      'src/domain',
      'src/words',
      'src/export',
      '@cfworker/json-schema',
      '@jsonforms',
      'chart.js',
      'hono/client',
      'idb-keyval',
      'react',
      'react-dom',
      'uqr',
      'wouter',
    ],
    mayAsTypes: ['src/contracts', 'src/http', 'src/catalogue', 'ajv'],
  },
];

/** The imports of a file. Relative ones are resolved to project paths. */
export function importsOf(name: string, text: string): readonly Import[] {
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text.matchAll(pattern)].map(([all, type, stated, dynamic]) => ({
    target: resolve(name, stated ?? dynamic ?? ''),
    typeOnly: type !== undefined || (dynamic !== undefined && isTypePosition(text, all)),
  }));
}

/** The trespasses of a file, as `from -> to`. A file outside every layer may import anything. */
export function trespasses(name: string, text: string): readonly string[] {
  const layer = LAW.find(({ folder }) => isWithin(name, folder));
  if (!layer) return [];
  return importsOf(name, text)
    .filter(({ target, typeOnly }) => !isAllowed(target, typeOnly, layer))
    .map(({ target }) => `${name} -> ${target}`);
}

function isAllowed(target: string, typeOnly: boolean, layer: Layer): boolean {
  if (isWithin(target, layer.folder)) return true;
  return [...layer.may, ...(typeOnly ? (layer.mayAsTypes ?? []) : [])].some(
    (allowed) => isWithin(target, allowed) || (allowed.endsWith(':') && target.startsWith(allowed)),
  );
}

function isWithin(target: string, folder: string): boolean {
  return target === folder || target.startsWith(`${folder}/`);
}

function resolve(from: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\?.*$/, '');
}

/** `import('…').Name` in a type; a dynamic import is awaited, returned or followed by a call on its promise. */
function isTypePosition(text: string, match: string): boolean {
  const at = text.indexOf(match);
  return /[:<|=&]\s*$/.test(text.slice(0, at)) && /^\s*\.[A-Z]/.test(text.slice(at + match.length));
}
