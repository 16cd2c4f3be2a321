import type { TrueTypeFont } from './truetype.ts';

/** A font file with only the wanted characters, and what text setting needs to know of it. */
export interface FontSubset {
  /** Only the tables a PDF needs: head, hhea, maxp, hmtx, loca, glyf; no hints, no layout tables. */
  readonly file: Uint8Array;
  /** The characters in order of glyph: the first has glyph 1. */
  readonly characters: readonly number[];
  /** Advance of every glyph from 0 on, in font units. */
  readonly widths: readonly number[];
}

/** Cuts a font down to the wanted characters that it has. Parts of composite glyphs come after the characters. */
export function subsetFont(font: TrueTypeFont, wanted: readonly number[]): FontSubset {
  const characters = wanted.filter((character) => font.glyphOf(character) !== undefined);
  const glyphs = [0, ...characters.map((character) => font.glyphOf(character) ?? 0)];
  const newIds = new Map<number, number>();
  const outlines: Uint8Array[] = [];
  for (let id = 0; id < glyphs.length; id++) {
    outlines.push(
      withoutHints(font.outlineOf(glyphs[id] ?? 0), (part) => {
        const known = newIds.get(part) ?? glyphs.push(part) - 1;
        newIds.set(part, known);
        return known;
      }),
    );
  }
  return { file: fontFile(font, glyphs, outlines), characters, widths: glyphs.map((glyph) => font.advanceOf(glyph)) };
}

const PART = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };

/** Copies an outline without its instructions; the parts of a composite get their new glyph numbers. */
function withoutHints(outline: Uint8Array, newId: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const length = view.getUint16(at);
    view.setUint16(at, 0);
    return joined([copy.subarray(0, at + 2), copy.subarray(at + 2 + length)]);
  }
  for (let at = 10, flags = PART.more; flags & PART.more; ) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~PART.instructions);
    view.setUint16(at + 2, newId(view.getUint16(at + 2)));
    at += 4 + (flags & PART.words ? 4 : 2) + (flags & PART.scale ? 2 : flags & PART.twoScales ? 4 : flags & PART.matrix ? 8 : 0);
    if (!(flags & PART.more)) return copy.subarray(0, at);
  }
  return copy;
}

function fontFile(font: TrueTypeFont, glyphs: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const padded = outlines.map((outline) => joined([outline, new Uint8Array(-outline.length & 1)]));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  let offset = 0;
  glyphs.forEach((glyph, id) => {
    hmtx.setUint16(id * 4, font.advanceOf(glyph));
    hmtx.setInt16(id * 4 + 2, font.leftBearingOf(glyph));
    offset += padded[id]?.length ?? 0;
    loca.setUint32((id + 1) * 4, offset);
  });
  const head = edited(font.table('head'), (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  const tables: [string, Uint8Array][] = [
    ['glyf', joined(padded)],
    ['head', head],
    ['hhea', edited(font.table('hhea'), (view) => view.setUint16(34, glyphs.length))],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', edited(font.table('maxp'), (view) => withoutHintLimits(view, glyphs.length))],
  ];
  return assembled(tables);
}

/** `maxp`: the glyph count, and no storage, functions, stack or instructions. */
function withoutHintLimits(view: DataView, glyphs: number): void {
  view.setUint16(4, glyphs);
  for (const at of [16, 18, 20, 22, 24, 26]) view.setUint16(at, 0);
}

/** Puts the tables behind their directory, each on a four-byte boundary with its checksum. */
function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
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
  const headAt = new DataView(file.buffer).getUint32(12 + tables.findIndex(([tag]) => tag === 'head') * 16 + 8);
  new DataView(file.buffer).setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function edited(table: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = table.slice();
  edit(new DataView(copy.buffer));
  return copy;
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
