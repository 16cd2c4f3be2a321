import { inflateSync } from 'node:zlib';
import { type Dict, isOperator, latin1, Name, type PdfObject, Reader, Ref, type Value } from './parse.ts';

/** A whole file in memory: its objects by number and its trailer. */
export class PdfFile {
  readonly objects: Map<number, PdfObject>;
  readonly trailer: Dict;

  constructor(objects: Map<number, PdfObject>, trailer: Dict) {
    this.objects = objects;
    this.trailer = trailer;
  }

  /** Follows references. */
  resolve(value: Value | undefined): Value {
    return value instanceof Ref ? this.resolve(this.objects.get(value.id)?.value) : (value ?? null);
  }

  /** The dictionary a value is or refers to; an empty one for anything else. */
  dict(value: Value | undefined): Dict {
    const found = this.resolve(value);
    return found instanceof Map ? found : new Map();
  }

  /** The array a value is or refers to; a single value as an array of one. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : found === null ? [] : [value ?? null];
  }

  name(value: Value | undefined): string | undefined {
    const found = this.resolve(value);
    return found instanceof Name ? found.name : undefined;
  }

  /** A text string; UTF-16 is decoded. */
  text(value: Value | undefined): string | undefined {
    const found = this.resolve(value);
    if (typeof found !== 'string') return undefined;
    if (!found.startsWith('\xfe\xff')) return found;
    return found.slice(2).replace(/[\s\S]{2}/g, (pair) => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)));
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'));
  }

  /** The pages in order, with their object numbers. */
  get pages(): readonly { readonly id: number; readonly dict: Dict }[] {
    const kids = (value: Value): { id: number; dict: Dict }[] => {
      const dict = this.dict(value);
      if (this.name(dict.get('Type')) === 'Page') return [{ id: value instanceof Ref ? value.id : -1, dict }];
      return this.list(dict.get('Kids')).flatMap(kids);
    };
    return kids(this.catalog.get('Pages') ?? null);
  }

  /** The data of a stream, inflated. */
  data(value: Value | undefined): string {
    const object = value instanceof Ref ? this.objects.get(value.id) : undefined;
    return object?.stream ? latin1(inflated(object)) : '';
  }

  bytes(value: Value | undefined): Uint8Array {
    const object = value instanceof Ref ? this.objects.get(value.id) : undefined;
    return object?.stream ? inflated(object) : new Uint8Array();
  }
}

/** Reads a file object by object, from front to back, and unpacks its object streams. */
export function readFile(bytes: Uint8Array): PdfFile {
  const reader = new Reader(latin1(bytes));
  const objects = new Map<number, PdfObject>();
  let trailer: Dict = new Map();
  while (!reader.done) {
    const token = reader.next();
    if (isOperator(token)) {
      if (token.operator === 'trailer') trailer = asDict(reader.value());
      else if (token.operator === 'startxref') break;
      continue;
    }
    const start = reader.at;
    if (typeof token !== 'number' || reader.next() !== 0 || !isWord(reader.next(), 'obj')) {
      reader.at = start;
      continue;
    }
    const object = readObject(reader, bytes);
    objects.set(token, object);
    if (typeOf(object) === 'XRef') trailer = asDict(object.value);
  }
  for (const object of [...objects.values()]) if (typeOf(object) === 'ObjStm') unpack(object, objects);
  return new PdfFile(objects, trailer);
}

function readObject(reader: Reader, bytes: Uint8Array): PdfObject {
  const value = reader.value();
  const end = reader.next();
  if (isWord(end, 'endobj')) return { value, stream: undefined };
  if (!isWord(end, 'stream')) throw new Error(`an object has no end at ${reader.at}`);
  const start = reader.at + 1;
  const length = asDict(value).get('Length');
  if (typeof length !== 'number') throw new Error('a stream has no length');
  reader.at = start + length;
  if (!isWord(reader.next(), 'endstream') || !isWord(reader.next(), 'endobj')) throw new Error('a stream has a wrong length');
  return { value, stream: bytes.subarray(start, start + length) };
}

function unpack(object: PdfObject, objects: Map<number, PdfObject>): void {
  const dict = asDict(object.value);
  const text = latin1(inflated(object));
  const [count, first] = [Number(dict.get('N')), Number(dict.get('First'))];
  const index = new Reader(text);
  for (let i = 0; i < count; i++) {
    const [id, offset] = [Number(index.next()), Number(index.next())];
    objects.set(id, { value: new Reader(text, first + offset).value(), stream: undefined });
  }
}

function inflated({ value, stream }: PdfObject): Uint8Array {
  if (!stream) return new Uint8Array();
  return asDict(value).has('Filter') ? new Uint8Array(inflateSync(stream)) : stream;
}

function typeOf({ value }: PdfObject): string | undefined {
  const type = value instanceof Map ? value.get('Type') : undefined;
  return type instanceof Name ? type.name : undefined;
}

function asDict(value: Value): Dict {
  if (!(value instanceof Map)) throw new Error('a dictionary is missing');
  return value;
}

function isWord(token: unknown, word: string): boolean {
  return isOperator(token) && token.operator === word;
}
