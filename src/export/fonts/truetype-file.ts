import { viewOf } from './glyphs.ts';

/** A table of a font with its tag. */
export type Table = readonly [tag: string, bytes: Uint8Array];

/** Puts tables, in order of their tags, into a TrueType file: their directory, then each on a four-byte boundary with its checksum. */
export function trueTypeFile(tables: readonly Table[]): Uint8Array {
  const power = 1 << (31 - Math.clz32(tables.length));
  const directory = new DataView(new ArrayBuffer(12 + tables.length * 16));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  directory.setUint16(6, power * 16);
  directory.setUint16(8, 31 - Math.clz32(power));
  directory.setUint16(10, (tables.length - power) * 16);
  const parts: Uint8Array[] = [new Uint8Array(directory.buffer)];
  let offset = directory.byteLength;
  tables.forEach(([tag, bytes], i) => {
    const at = 12 + i * 16;
    const padded = joined([bytes, new Uint8Array(-bytes.length & 3)]);
    for (let c = 0; c < 4; c++) directory.setUint8(at + c, tag.charCodeAt(c));
    directory.setUint32(at + 4, checksum(padded));
    directory.setUint32(at + 8, offset);
    directory.setUint32(at + 12, bytes.length);
    parts.push(padded);
    offset += padded.length;
  });
  const file = joined(parts);
  const view = viewOf(file);
  const headAt = view.getUint32(12 + tables.findIndex(([tag]) => tag === 'head') * 16 + 8);
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Sum of the bytes as 32-bit numbers; their count is a multiple of four. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
