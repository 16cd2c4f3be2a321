import { zlibSync } from 'fflate';
import { FileWriter, writeLatin1 } from './file-writer.ts';

/** What pdfkit writes, piece by piece: `1 0 obj`, dictionary, `stream`, data, `endstream`, `endobj`, and so on. */
export type Piece = string | Uint8Array;

/**
 * Packs what pdfkit wrote, plain objects and a table of offsets, as PDF 1.7 with object and cross-reference streams: the
 * thousands of small objects of a structure tree shrink to a tenth. Streams are deflated here and not by pdfkit, so that
 * the bytes are the same whichever build of pdfkit a platform takes.
 */
export function compactFile(pieces: readonly Piece[], others: readonly SmallObject[] = []): Uint8Array {
  const { objects, trailer } = readPieces(pieces);
  const small = [...objects.filter(({ stream }) => stream === undefined), ...others].sort((a, b) => a.id - b.id);
  const file = new FileWriter();
  file.write('%PDF-1.7\n%\xff\xff\xff\xff\n');
  for (const { id, body, stream } of objects) if (stream) writeStream(file, id, body, stream);
  const first = 1 + objects.length + others.length;
  const table = new PlaceTable(first + Math.ceil(small.length / GROUP));
  for (let start = 0, id = first; start < small.length; start += GROUP, id++) {
    const group = small.slice(start, start + GROUP);
    group.forEach((object, index) => {
      table.set(object.id, 2, id, index);
    });
    writeGroup(file, id, group);
  }
  for (const [id, offset] of file.offsets) table.set(id, 1, offset, 0);
  writeTable(file, table, trailer);
  return file.bytes();
}

/** An object without a stream: its dictionary or value as it is written. */
export interface SmallObject {
  readonly id: number;
  readonly body: string;
}

interface StoredObject extends SmallObject {
  readonly stream: Uint8Array | undefined;
}

/** Little is gained by a deeper search, and it takes more time. */
function deflated(data: Uint8Array): Uint8Array {
  return zlibSync(data, { level: 3, mem: 1 });
}

/** Objects in one object stream: readers unpack a whole one to reach any object of it. */
const GROUP = 4000;

function readPieces(pieces: readonly Piece[]): { objects: StoredObject[]; trailer: string } {
  const objects: StoredObject[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const [piece, body, third, stream] = [pieces[i], pieces[i + 1], pieces[i + 2], pieces[i + 3]];
    const isObject = typeof piece === 'string' && piece.endsWith(OBJECT);
    if (typeof body !== 'string') continue;
    if (isObject) {
      const data = third === 'stream' && stream instanceof Uint8Array ? stream : undefined;
      i += data ? 5 : 2;
      if (pieces[i] !== 'endobj') break;
      objects.push({ id: Number.parseInt(piece, 10), body, stream: data });
    } else if (piece === 'trailer') return { objects, trailer: body };
  }
  throw new Error('pdfkit wrote the file in an unknown form');
}

const OBJECT = ' 0 obj';

/** Writes a stream, deflated unless it must stay readable (metadata). */
function writeStream(file: FileWriter, id: number, body: string, data: Uint8Array): void {
  const readable = body.includes('/Type /Metadata');
  const stored = readable ? data : deflated(data);
  file.stream(id, body.replace(/\/Length \d+/, `/Length ${stored.length}${readable ? '' : '\n/Filter /FlateDecode'}`), stored);
}

function writeGroup(file: FileWriter, id: number, group: readonly SmallObject[]): void {
  let offset = 0;
  let index = '';
  for (const object of group) {
    index += `${object.id} ${offset} `;
    offset += object.body.length + 1;
  }
  const plain = new Uint8Array(index.length + offset);
  let at = writeLatin1(plain, 0, index);
  for (const { body } of group) {
    at = writeLatin1(plain, at, body);
    plain[at++] = LINE_END;
  }
  const data = deflated(plain);
  file.stream(
    id,
    `<< /Type /ObjStm /N ${group.length} /First ${index.length} /Filter /FlateDecode /Length ${data.length} >>`,
    data,
  );
}

const LINE_END = 0x0a;

/** One byte of kind, four of place, two of index. */
const ENTRY = 7;

/** Where each object stands, up to the table itself, which is the last: a row for each number. */
class PlaceTable {
  readonly id: number;
  readonly rows: Uint8Array;
  readonly #view: DataView;

  constructor(id: number) {
    this.id = id;
    this.rows = new Uint8Array((id + 1) * ENTRY);
    this.#view = new DataView(this.rows.buffer);
    this.#view.setUint16(5, 0xffff);
  }

  set(object: number, kind: number, offsetOrStream: number, index: number): void {
    this.#view.setUint8(object * ENTRY, kind);
    this.#view.setUint32(object * ENTRY + 1, offsetOrStream);
    this.#view.setUint16(object * ENTRY + 5, index);
  }
}

/** Writes the cross-reference stream. Rows are stored as their difference from the row above, which deflates well. */
function writeTable(file: FileWriter, table: PlaceTable, trailer: string): void {
  const start = file.length;
  const { id } = table;
  table.set(id, 1, start, 0);
  const data = deflated(differences(table.rows));
  const own = `<<
/Type /XRef
/W [1 4 2]
/Filter /FlateDecode
/DecodeParms << /Predictor 12 /Columns ${ENTRY} >>
/Length ${data.length}`;
  file.stream(id, trailer.replace('<<', own).replace(/\/Size \d+/, `/Size ${id + 1}`), data);
  file.write(`startxref\n${start}\n%%EOF\n`);
}

/** PNG predictor "up": each row begins with its type. */
function differences(rows: Uint8Array): Uint8Array {
  const count = rows.length / ENTRY;
  const out = new Uint8Array(count * (ENTRY + 1));
  for (let row = 0; row < count; row++) {
    out[row * (ENTRY + 1)] = 2;
    for (let i = 0; i < ENTRY; i++) {
      const at = row * ENTRY + i;
      out[row * (ENTRY + 1) + 1 + i] = (rows[at] ?? 0) - (row === 0 ? 0 : (rows[at - ENTRY] ?? 0));
    }
  }
  return out;
}
