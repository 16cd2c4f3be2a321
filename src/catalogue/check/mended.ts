import type { VersionFiles } from '../version.ts';
import type { FileFault } from './fault.ts';
import { checkFormat } from './format.ts';

/** Values that some field of a format takes. */
const HARMLESS: readonly unknown[] = ['x', 'X', 1, 0, true, false, [], {}, ['x'], '2026-01-01', '01-01', '12:00'];

/** Fields that no two entries share. */
const OWN: readonly string[] = ['id', 'code'];

type Container = Record<string, unknown>;

/**
 * The files with each malformed place filled by something harmless, so that what the rest of them claims can still be
 * read: the same field of another entry, a plain value, or the value beside it in its list. Otherwise it stays as it is.
 */
export function mended(files: VersionFiles, malformed: readonly FileFault[]): VersionFiles {
  const copy = structuredClone<VersionFiles>(files);
  for (const fault of malformed) mendPlace(copy, fault);
  return copy;
}

/** Whether a fault lies at or below a place that is malformed: it says nothing new. */
export function isBelow({ file, pointer }: FileFault, malformed: readonly FileFault[]): boolean {
  return malformed.some((one) => one.file === file && `${pointer}/`.startsWith(`${one.pointer}/`));
}

function mendPlace(files: VersionFiles, { file, pointer }: FileFault): void {
  const keys = pointer.split('/').slice(1).map(unescaped);
  const last = keys.pop();
  const content = contentOf(files, file);
  const container = last === undefined ? undefined : inside(content, keys);
  if (last === undefined || !container) return;
  const before = container[last];
  const isMended = () => !checkFormat(files).some((one) => one.file === file && one.pointer.startsWith(pointer));
  if (!Array.isArray(container)) {
    delete container[last];
    if (isMended()) return;
  }
  const beside = Array.isArray(container) ? container.filter((_, index) => String(index) !== last) : [];
  const usual = OWN.includes(last) ? [] : sameField(inside(content, keys.slice(0, -1)), last);
  for (const value of [...usual, ...HARMLESS, ...beside.slice(0, 1)]) {
    container[last] = structuredClone(value);
    if (isMended()) return;
  }
  container[last] = before;
}

/** What the first other entry that has the field says there. */
function sameField(entries: Container | undefined, field: string): readonly unknown[] {
  const found = Object.values(entries ?? {}).find((entry) => isContainer(entry) && entry[field] !== undefined);
  return isContainer(found) ? [found[field]] : [];
}

function contentOf(files: VersionFiles, file: string): unknown {
  const name = file.replace(/\.json$/, '');
  const [folder, key = ''] = name.split('/');
  if (folder === 'texts')
    return key.endsWith('.catalogue') ? files.catalogueTexts?.[key.replace('.catalogue', '')] : files.texts[key];
  return folder === 'examples' ? files.examples?.[key] : Reflect.get(files, name);
}

function inside(content: unknown, keys: readonly string[]): Container | undefined {
  const found = keys.reduce<unknown>((one, key) => (isContainer(one) ? one[key] : undefined), content);
  return isContainer(found) ? found : undefined;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
