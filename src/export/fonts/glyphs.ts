/** The outlines of a TrueType file, by glyph. */
export interface Glyphs {
  advanceOf(glyph: number): number;
  leftBearingOf(glyph: number): number;
  /** The outline as stored; empty for a blank glyph. */
  outlineOf(glyph: number): Uint8Array;
  /** A whole table. A missing one is a programming error. */
  table(tag: string): Uint8Array;
}

/** Reads the outlines of a TrueType file (a plain Uint8Array: slices of a Node Buffer would share its memory). */
export function readGlyphs(file: Uint8Array): Glyphs {
  const tables = tablesOf(file);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table "${tag}"`);
    return found;
  };
  const [hmtx, loca, glyf] = [viewOf(table('hmtx')), viewOf(table('loca')), table('glyf')];
  const measured = viewOf(table('hhea')).getUint16(34);
  const long = viewOf(table('head')).getInt16(50) === 1;
  const offset = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4),
    leftBearingOf: (glyph) =>
      glyph < measured ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(measured * 4 + (glyph - measured) * 2),
    outlineOf: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    table,
  };
}

function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const start = view.getUint32(at + 8);
    tables.set(String.fromCharCode(...file.subarray(at, at + 4)), file.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

/** A view of bytes, wherever they lie in their buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
