/// <reference path="./pdfkit.d.ts" />
import type { PDFDocument, PdfReference } from 'pdfkit';
import type { Font } from '../../fonts/font.ts';
import { subsetFont } from '../../fonts/subset.ts';
import { codeTable, unicodeMap } from './codes.ts';
import type { ReportFile } from './report-file.ts';

/** A font object of the file. It takes 255 characters; those after them go to the next one. */
interface FontPart {
  /** Name in the resources of pages. */
  readonly name: string;
  readonly reference: PdfReference;
  /** By code, from 1 on. */
  readonly characters: number[];
}

/** What stands for a character. */
interface Code {
  readonly part: FontPart;
  readonly byte: number;
}

/** Characters of one font object: a byte, without code 0. */
const PART_SIZE = 255;

/**
 * A font in one file: characters get codes in the order they are first used, and only those are embedded. The same text
 * gives the same codes.
 */
export class FontUse {
  readonly #pdf: PDFDocument;
  readonly #font: Font;
  readonly #name: string;
  readonly #parts: FontPart[] = [];
  /** By place; the place of a character, counted from 1, stands in the table. */
  readonly #codes: Code[] = [];
  readonly #places = new Uint16Array(0x10000);
  /** Codes in the first font object, by character; 0 for all others. */
  readonly #first = new Uint8Array(0x10000);

  constructor(pdf: PDFDocument, font: Font, name: string) {
    this.#pdf = pdf;
    this.#font = font;
    this.#name = name;
  }

  /** Shows a text on the current page; in several strings if it uses characters of several font objects. */
  show(file: ReportFile, text: string, size: number): void {
    const { buffer } = file;
    let part: FontPart | undefined;
    const [first] = this.#parts;
    if (first && buffer.canMap(text, this.#first)) {
      this.#open(file, first, size);
      buffer.mapped(text, this.#first);
      buffer.text(SHOW);
      return;
    }
    for (let i = 0; i < text.length; i++) {
      const character = text.charCodeAt(i);
      const code = this.#codes[(this.#places[character] ?? 0) - 1] ?? this.#use(character);
      if (code.part !== part) {
        if (part) buffer.text(SHOW);
        part = code.part;
        this.#open(file, part, size);
      }
      buffer.byte(code.byte);
    }
    if (part) buffer.text(SHOW);
  }

  #open(file: ReportFile, part: FontPart, size: number): void {
    file.page.fonts[part.name] ??= part.reference;
    file.set('font', `/${part.name} ${size} Tf`);
    file.buffer.text('(');
  }

  /** Writes the characters that were used, with a width and a Unicode value for each. Call it once, after the last text. */
  embed(): void {
    for (const part of this.#parts) this.#embedPart(part);
  }

  #use(character: number): Code {
    let part = this.#parts.at(-1);
    if (!part || part.characters.length === PART_SIZE) {
      const name = this.#parts.length === 0 ? this.#name : `${this.#name}${this.#parts.length + 1}`;
      part = { name, reference: this.#pdf.ref({ Type: 'Font', Subtype: 'TrueType' }), characters: [] };
      this.#parts.push(part);
    }
    while (SPECIAL.has(part.characters.length + 1)) part.characters.push(SPACE);
    const code = { part, byte: part.characters.push(character) };
    this.#places[character] = this.#codes.push(code);
    if (this.#parts.length === 1) this.#first[character] = code.byte;
    return code;
  }

  #embedPart({ reference, characters }: FontPart): void {
    const { pack, glyphs } = this.#font;
    const scaled = (units: number) => (units * 1000) / pack.unitsPerEm;
    const name = `${tagOf(this.#parts.findIndex((part) => part.reference === reference))}+${pack.name}`;
    const ids = characters.map((character) => this.#font.glyphOf(character) ?? 0);
    const { file, widths } = subsetFont(glyphs, ids, [['cmap', codeTable(characters.length)]]);
    const descriptor = this.#object({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: pack.box.map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(pack.ascent),
      Descent: scaled(pack.descent),
      CapHeight: scaled(pack.capHeight),
      XHeight: scaled(pack.xHeight),
      StemV: 80,
      FontFile2: this.#object({ Length1: file.length }, file),
    });
    Object.assign(reference.data, {
      BaseFont: name,
      FirstChar: 1,
      LastChar: characters.length,
      Widths: widths.slice(1, characters.length + 1).map(scaled),
      FontDescriptor: descriptor,
      ToUnicode: this.#object({}, unicodeMap(characters)),
    });
    reference.end();
  }

  #object(data: Record<string, unknown>, stream?: Uint8Array | string): PdfReference {
    const reference = this.#pdf.ref(data);
    reference.end(stream);
    return reference;
  }
}

/** Six letters that mark a font as a part of the whole one: another for each part. */
function tagOf(part: number): string {
  return `WAYMR${String.fromCharCode(65 + (part % 26))}`;
}

/** Ends a string and shows it. */
const SHOW = ') Tj\n';

/** Codes that would have to be written with a backslash: carriage return, brackets, the backslash. They stand for a space. */
const SPECIAL: ReadonlySet<number> = new Set([0x0d, 0x28, 0x29, 0x5c]);
const SPACE = 0x20;
