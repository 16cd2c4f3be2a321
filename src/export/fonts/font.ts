import { unzlibSync } from 'fflate';
import { type Glyphs, readGlyphs } from './glyphs.ts';

/** One weight of a font as `src/cli/build-fonts.ts` writes it: a bare TrueType file and its measures. */
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

/** A font ready to measure text with, and to be embedded. */
export interface Font {
  readonly pack: FontPack;
  readonly glyphs: Glyphs;
  /** The glyph of a UTF-16 code unit, or undefined. */
  glyphOf(character: number): number | undefined;
  /** Width of a part of a text in whole font units. A character that the font lacks is a programming error: clean texts first. */
  unitsOf(text: string, from: number, to: number): number;
}

/** Opens a font pack. Costs some milliseconds: do it once. */
export function openFont(pack: FontPack): Font {
  const advances = new Int16Array(UNITS).fill(NONE);
  const glyphOf = new Uint16Array(UNITS);
  const widths = pack.widths.split(' ').map(Number);
  for (const [i, character] of pack.characters.split(' ').flatMap(rangeOf).entries()) {
    glyphOf[character] = i + 1;
    advances[character] = widths[i + 1] ?? 0;
  }
  return {
    pack,
    glyphs: readGlyphs(unzlibSync(bytesOf(pack.file), { out: new Uint8Array(pack.length) })),
    glyphOf: (character) => glyphOf[character] || undefined,
    unitsOf: (text, from, to) => {
      let units = 0;
      for (let i = from; i < to; i++) {
        const advance = advances[text.charCodeAt(i)] ?? NONE;
        if (advance === NONE) missing(text, pack.name);
        units += advance;
      }
      return units;
    },
  };
}

/** UTF-16 code units: the tables of a font are looked up for every letter of a report. */
const UNITS = 0x10000;

/** Stands for the width of a character that the font lacks. */
const NONE = -1;

function missing(text: string, font: string): never {
  throw new Error(`${font} cannot write "${text}"`);
}

function rangeOf(range: string): number[] {
  const [from = 0, to = from] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
