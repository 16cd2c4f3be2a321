import { zlibSync } from 'fflate';

/**
 * Rewrites what pdfkit wrote, plain objects and a table of offsets, as PDF 1.7 with object and cross-reference streams:
 * the thousands of small objects of a structure tree shrink to a tenth. Streams are deflated here and not by pdfkit, so
 * that the bytes are the same whichever build of pdfkit a platform takes.
 * `chunks` are the pieces as pdfkit hands them on, one at a time: `1 0 obj`, dictionary, `stream`, data, and so on.
 */
export function compactFile(chunks: readonly Uint8Array[]): Uint8Array {
  const { objects, trailer } = readChunks(chunks);
  const small = objects.filter(({ stream }) => !stream);
  const size = 1 + objects.length;
  const groups = groupsOf(small);
  const file = new FileWriter();
  file.write('%PDF-1.7\n%\xff\xff\xff\xff\n');
  for (const object of objects) if (object.stream) writeStream(file, object.id, object.body, object.stream);
  groups.forEach((group, i) => writeGroup(file, size + i, group));
  const places = new Map<number, Place>();
  groups.forEach((group, i) => {
    group.forEach(({ id }, index) => {
      places.set(id, [2, size + i, index]);
    });
  });
  for (const [id, offset] of file.offsets) places.set(id, [1, offset, 0]);
  writeTable(file, size + groups.length, places, trailer);
  return file.bytes();
}

interface StoredObject {
  readonly id: number;
  /** Dictionary or value, as pdfkit wrote it, with a line end. */
  readonly body: Uint8Array;
  readonly stream: Uint8Array | undefined;
}

/** Objects in one object stream: readers unpack a whole stream to reach one of them. */
const GROUP = 400;

function readChunks(chunks: readonly Uint8Array[]): { objects: StoredObject[]; trailer: string } {
  const objects: StoredObject[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const line = textOf(chunks[i], 24);
    const id = /^(\d+) 0 obj\n$/.exec(line)?.[1];
    if (id !== undefined) {
      const body = chunks[i + 1];
      if (!body) break;
      const isStream = textOf(chunks[i + 2], 24) === 'stream\n';
      objects.push({ id: Number(id), body, stream: isStream ? chunks[i + 3] : undefined });
      i += isStream ? 5 : 2;
      if (textOf(chunks[i], 24) !== 'endobj\n') break;
    } else if (line === 'trailer\n') return { objects, trailer: textOf(chunks[i + 1], Number.POSITIVE_INFINITY) };
  }
  throw new Error('pdfkit wrote the file in an unknown form');
}

/** A chunk as text, or nothing when it is longer than the lines we look for. */
function textOf(chunk: Uint8Array | undefined, longest: number): string {
  if (!chunk || chunk.length > longest) return '';
  let text = '';
  for (const byte of chunk) text += String.fromCharCode(byte);
  return text;
}

function groupsOf(objects: readonly StoredObject[]): StoredObject[][] {
  const groups: StoredObject[][] = [];
  for (let i = 0; i < objects.length; i += GROUP) groups.push(objects.slice(i, i + GROUP));
  return groups;
}

/** Writes a stream, deflated unless it already is or must stay readable (metadata). */
function writeStream(file: FileWriter, id: number, body: Uint8Array, data: Uint8Array): void {
  const dictionary = textOf(body, Number.POSITIVE_INFINITY);
  const plain = /\/Filter\b|\/Type \/Metadata\b/.test(dictionary);
  const stored = plain ? data : zlibSync(data);
  const lengths = dictionary.replace(/\/Length \d+/, `/Length ${stored.length}${plain ? '' : '\n/Filter /FlateDecode'}`);
  file.object(id, lengths, stored);
}

function writeGroup(file: FileWriter, id: number, group: readonly StoredObject[]): void {
  let offset = 0;
  let index = '';
  for (const object of group) {
    index += `${object.id} ${offset} `;
    offset += object.body.length;
  }
  const data = zlibSync(joined([latin1(index), ...group.map(({ body }) => body)]));
  file.object(
    id,
    `<< /Type /ObjStm /N ${group.length} /First ${index.length} /Filter /FlateDecode /Length ${data.length} >>\n`,
    data,
  );
}

type Place = readonly [kind: number, offsetOrStream: number, index: number];

/** Writes the cross-reference stream: for each object one byte of kind, four of place, two of index. */
function writeTable(file: FileWriter, id: number, places: Map<number, Place>, trailer: string): void {
  const start = file.length;
  places.set(id, [1, start, 0]);
  const table = new DataView(new ArrayBuffer((id + 1) * 7));
  table.setUint16(5, 0xffff);
  for (const [object, [kind, place, index]] of places) {
    table.setUint8(object * 7, kind);
    table.setUint32(object * 7 + 1, place);
    table.setUint16(object * 7 + 5, index);
  }
  const data = zlibSync(new Uint8Array(table.buffer));
  const own = `<<\n/Type /XRef\n/W [1 4 2]\n/Filter /FlateDecode\n/Length ${data.length}`;
  file.object(id, trailer.replace('<<', own).replace(/\/Size \d+/, `/Size ${id + 1}`), data);
  file.write(`startxref\n${start}\n%%EOF\n`);
}

/** Collects the bytes of the file and where each object begins. */
class FileWriter {
  readonly offsets = new Map<number, number>();
  length = 0;
  readonly #parts: Uint8Array[] = [];

  write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? latin1(part) : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  object(id: number, dictionary: string, data: Uint8Array): void {
    this.offsets.set(id, this.length);
    this.write(`${id} 0 obj\n${dictionary}stream\n`);
    this.write(data);
    this.write('\nendstream\nendobj\n');
  }

  bytes(): Uint8Array {
    return joined(this.#parts);
  }
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
