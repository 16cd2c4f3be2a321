import { Name, Ref, type Value } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';

/** Writes a file in the plainest form, with a table of offsets: for making broken ones out of good ones. */
export function writeFile({ objects, trailer }: PdfFile): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: [number, number][] = [];
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [id, { value, stream }] of objects) {
    if (value instanceof Map && ['XRef', 'ObjStm'].some((type) => isNamed(value.get('Type'), type))) continue;
    offsets.push([id, length]);
    if (value instanceof Map && stream) value.set('Length', stream.length);
    add(`${id} 0 obj\n${code(value)}\n`);
    if (stream) {
      add('stream\n');
      add(stream);
      add('\nendstream\n');
    }
    add('endobj\n');
  }
  const start = length;
  add('xref\n');
  for (const [id, offset] of offsets) add(`${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const kept = new Map([...trailer].filter(([key]) => ['Root', 'Info', 'ID', 'Size'].includes(key)));
  add(`trailer\n${code(kept)}\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

function code(value: Value): string {
  if (value instanceof Name) return `/${value.name}`;
  if (value instanceof Ref) return `${value.id} 0 R`;
  if (value instanceof Map) return `<<${[...value].map(([key, entry]) => `/${key} ${code(entry)}`).join('\n')}>>`;
  if (Array.isArray(value)) return `[${value.map(code).join(' ')}]`;
  return typeof value === 'string' ? `<${Buffer.from(value, 'latin1').toString('hex')}>` : String(value);
}

function isNamed(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name;
}
