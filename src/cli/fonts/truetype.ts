/** What the font pack needs of a TrueType file, read from its tables. */
export interface TrueTypeFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Least and greatest coordinates of all glyphs: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly postscriptName: string;
  readonly glyphs: number;
  glyphOf(character: number): number | undefined;
  advanceOf(glyph: number): number;
  leftBearingOf(glyph: number): number;
  /** The outline of a glyph as stored; empty for a blank one. */
  outlineOf(glyph: number): Uint8Array;
  table(tag: string): Uint8Array;
}

/** Reads a TrueType font file (a plain Uint8Array: slices of a Node Buffer would share its memory). A file without the tables of ISO/IEC 14496-22 that we need is a programming error. */
export function readTrueType(file: Uint8Array): TrueTypeFont {
  const tables = tablesOf(file);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table "${tag}"`);
    return found;
  };
  const view = (tag: string) => viewOf(table(tag));
  const [head, hhea, os2, hmtx, loca, glyf] = ['head', 'hhea', 'OS/2', 'hmtx', 'loca', 'glyf'].map(view) as [
    DataView,
    DataView,
    DataView,
    DataView,
    DataView,
    DataView,
  ];
  const measured = hhea.getUint16(34);
  const long = head.getInt16(50) === 1;
  const offset = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const cmap = charactersOf(view('cmap'));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    xHeight: os2.getInt16(86),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    postscriptName: nameOf(view('name'), 6),
    glyphs: view('maxp').getUint16(4),
    glyphOf: (character) => cmap.get(character),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4),
    leftBearingOf: (glyph) =>
      glyph < measured ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(measured * 4 + (glyph - measured) * 2),
    outlineOf: (glyph) => bytesOf(glyf, offset(glyph), offset(glyph + 1)),
    table,
  };
}

function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const start = view.getUint32(at + 8);
    tables.set(asciiOf(view, at, 4), file.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

/** Character to glyph, from the segment table (format 4) and, for characters beyond U+FFFF, the group table (format 12). */
function charactersOf(cmap: DataView): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, found);
    if (format === 12) readGroups(cmap, at, found);
  }
  return found;
}

function readSegments(cmap: DataView, at: number, found: Map<number, number>): void {
  const bytes = cmap.getUint16(at + 6);
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + bytes, at + 16 + 2 * bytes, at + 16 + 3 * bytes];
  for (let s = 0; s < bytes; s += 2) {
    const range = cmap.getUint16(ranges + s);
    const start = cmap.getUint16(starts + s);
    for (let character = start; character <= cmap.getUint16(ends + s) && character < 0xffff; character++) {
      const stored = range === 0 ? character : cmap.getUint16(ranges + s + range + (character - start) * 2);
      const glyph = stored === 0 ? 0 : (stored + cmap.getUint16(deltas + s)) & 0xffff;
      if (glyph !== 0) found.set(character, glyph);
    }
  }
}

function readGroups(cmap: DataView, at: number, found: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const start = cmap.getUint32(group);
    for (let character = start; character <= cmap.getUint32(group + 4); character++)
      found.set(character, cmap.getUint32(group + 8) + character - start);
  }
}

function nameOf(name: DataView, id: number): string {
  for (let i = 0; i < name.getUint16(2); i++) {
    const at = 6 + i * 12;
    if (name.getUint16(at) !== 3 || name.getUint16(at + 6) !== id) continue;
    const start = name.getUint16(4) + name.getUint16(at + 10);
    let text = '';
    for (let c = 0; c < name.getUint16(at + 8); c += 2) text += String.fromCharCode(name.getUint16(start + c));
    return text;
  }
  throw new Error(`the font has no name ${id}`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView, from: number, to: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from);
}

function asciiOf(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...bytesOf(view, at, at + length));
}
