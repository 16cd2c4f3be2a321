import { type Glyphs, readGlyphs, viewOf } from '../../export/fonts/glyphs.ts';

/** A whole TrueType font with its characters and measures. */
export interface WholeFont extends Glyphs {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Left, bottom, right and top of all glyphs. */
  readonly box: readonly number[];
  readonly postscriptName: string;
  glyphOf(character: number): number | undefined;
}

/** Reads a whole font, by the tables of ISO/IEC 14496-22. */
export function readWholeFont(file: Uint8Array): WholeFont {
  const glyphs = readGlyphs(file);
  const view = (tag: string) => viewOf(glyphs.table(tag));
  const [head, hhea, os2] = [view('head'), view('hhea'), view('OS/2')];
  const characters = charactersOf(view('cmap'));
  return {
    ...glyphs,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    xHeight: os2.getInt16(86),
    box: [36, 38, 40, 42].map((at) => head.getInt16(at)),
    postscriptName: nameOf(view('name'), 6),
    glyphOf: (character) => characters.get(character),
  };
}

/** Character to glyph, from the segment tables (format 4): all characters up to U+FFFF. */
function charactersOf(cmap: DataView): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    if (cmap.getUint16(at) === 4) readSegments(cmap, at, found);
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
