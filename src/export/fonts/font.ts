/** One weight of a font as `src/cli/build-fonts.ts` writes it: a bare TrueType file, ready to embed, and its measures. */
export interface FontPack {
  /** PostScript name. */
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Left, bottom, right and top of all glyphs, in font units. */
  readonly box: readonly number[];
  /** Character ranges in order of glyph, `from-to` in decimal, the first character having glyph 1. */
  readonly characters: string;
  /** Advance of every glyph from 0 on, in font units. */
  readonly widths: string;
  /** Length of the file before it was deflated. */
  readonly length: number;
  /** The file, deflated (zlib), in base64. */
  readonly file: string;
}

/** A font ready to measure and write text with. */
export interface Font {
  readonly pack: FontPack;
  /** Advance by glyph, in thousandths of the font size. */
  readonly widths: readonly number[];
  /** Characters by glyph, from glyph 1 on. */
  readonly characters: readonly number[];
  /** The deflated file. */
  readonly file: Uint8Array;
  has(character: number): boolean;
  /** Width of a text in points. A character that the font lacks is a programming error: clean texts first. */
  widthOf(text: string, size: number): number;
  /** The text as the inside of a PDF string: two bytes for each glyph, escaped. */
  encode(text: string): string;
}

/** Opens a font pack. Costs about a millisecond: do it once. */
export function openFont(pack: FontPack): Font {
  const characters = pack.characters.split(' ').flatMap(rangeOf);
  const widths = pack.widths.split(' ').map((width) => (Number(width) * 1000) / pack.unitsPerEm);
  const advances = new Map<number, number>();
  const codes = new Map<number, string>();
  characters.forEach((character, i) => {
    advances.set(character, widths[i + 1] ?? 0);
    codes.set(character, escaped((i + 1) >> 8) + escaped((i + 1) & 0xff));
  });
  return {
    pack,
    widths,
    characters,
    file: bytesOf(pack.file),
    has: (character) => codes.has(character),
    widthOf: (text, size) => (sumOf(text, advances, pack.name) * size) / 1000,
    encode: (text) => {
      let encoded = '';
      for (let i = 0; i < text.length; i++) encoded += codes.get(text.charCodeAt(i)) ?? missing(text, pack.name);
      return encoded;
    },
  };
}

function sumOf(text: string, advances: ReadonlyMap<number, number>, font: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += advances.get(text.charCodeAt(i)) ?? missing(text, font);
  return sum;
}

function missing(text: string, font: string): never {
  throw new Error(`${font} cannot write "${text}"`);
}

function rangeOf(range: string): number[] {
  const [from = 0, to = from] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** A byte inside a PDF string: brackets, backslash and carriage return are escaped. */
function escaped(byte: number): string {
  if (byte === 0x0d) return '\\r';
  const character = String.fromCharCode(byte);
  return byte === 0x28 || byte === 0x29 || byte === 0x5c ? `\\${character}` : character;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
