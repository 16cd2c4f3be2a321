import { type Glyphs, viewOf } from './glyphs.ts';
import { joined, type Table, trueTypeFile } from './truetype-file.ts';

/** A font file with only the wanted glyphs. */
export interface FontSubset {
  /** Only the tables a PDF needs: head, hhea, maxp, hmtx, loca, glyf; no hints, no layout tables. */
  readonly file: Uint8Array;
  /** Advance of every glyph of the file, in font units. */
  readonly widths: readonly number[];
}

/**
 * Cuts a font down to glyph 0 and the wanted ones, in their order. Parts of composite glyphs come after them. Extra tables
 * go before the others: their tags are lower.
 */
export function subsetFont(font: Glyphs, wanted: readonly number[], extraTables: readonly Table[] = []): FontSubset {
  const glyphs = [0, ...wanted];
  const newIds = new Map<number, number>();
  const outlines: Uint8Array[] = [];
  const newId = (part: number) => {
    const known = newIds.get(part) ?? glyphs.push(part) - 1;
    newIds.set(part, known);
    return known;
  };
  for (let id = 0; id < glyphs.length; id++) outlines.push(withoutHints(font.outlineOf(glyphs[id] ?? 0), newId));
  return { file: fileOf(font, glyphs, outlines, extraTables), widths: glyphs.map((glyph) => font.advanceOf(glyph)) };
}

const PART = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };

/** Copies an outline without its instructions; the parts of a composite get their new glyph numbers. */
function withoutHints(outline: Uint8Array, newId: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const length = view.getUint16(at);
    if (length === 0) return copy;
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

function fileOf(font: Glyphs, glyphs: readonly number[], outlines: readonly Uint8Array[], extraTables: readonly Table[]): Uint8Array {
  const padded = outlines.map((outline) => (outline.length & 1 ? joined([outline, new Uint8Array(1)]) : outline));
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
  return trueTypeFile([
    ...extraTables,
    
    ['glyf', joined(padded)],
    ['head', head],
    ['hhea', edited(font.table('hhea'), (view) => view.setUint16(34, glyphs.length))],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', edited(font.table('maxp'), (view) => withoutHintLimits(view, glyphs.length))],
  ]);
}

/** `maxp`: the glyph count, and no storage, functions, stack or instructions. */
function withoutHintLimits(view: DataView, glyphs: number): void {
  view.setUint16(4, glyphs);
  for (const at of [16, 18, 20, 22, 24, 26]) view.setUint16(at, 0);
}

function edited(table: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = table.slice();
  edit(viewOf(copy));
  return copy;
}
