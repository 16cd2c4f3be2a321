import type { PageContent } from './content.ts';
import { failed } from './document-rules.ts';
import type { Dict } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';

type Drawn = PageContent & { readonly page: { readonly id: number; readonly dict: Dict } };

/** Conditions on fonts: embedded, mapped to Unicode, every code that is used has a glyph, a width and a character. */
export function fontFaults(file: PdfFile, contents: readonly Drawn[]): readonly string[] {
  const checked = new Map<Dict, Checked>();
  return contents.flatMap(({ page, texts }) => {
    const fonts = file.dict(file.dict(page.dict.get('Resources')).get('Font'));
    return texts.flatMap(({ font, codes, wrapped }) => {
      const dict = file.dict(fonts.get(font));
      const known = checked.get(dict);
      const { characters, widths } = known ?? checkFont(file, dict);
      const own = known ? [] : fontFaultsOf(file, dict);
      checked.set(dict, { characters, widths });
      const values = [...codes].map((code) => code.charCodeAt(0));
      const end = characters.get(values.at(-1) ?? 0) ?? '';
      return [
        ...own,
        ...failed([
          [fonts.has(font), `31-001 font ${font} is not among the resources of page ${page.id}`],
          [values.every((code) => characters.has(code)), `10-001 a code of font ${font} has no character (page ${page.id})`],
          [values.every((code) => widths.has(code)), `31-009 a code of font ${font} has no glyph (page ${page.id})`],
          [!wrapped || MAY_END_A_LINE.test(end), `two lines grow together after "${end}" (page ${page.id})`],
        ]),
      ];
    });
  });
}

/** A space, a hyphen, a sign inside of an address, or a stand-in: after anything else two lines would read as one word. */
const MAY_END_A_LINE = /[\s\u00ad–/_?&=#%@>\ufffd-]$/;

interface Checked {
  readonly characters: ReadonlyMap<number, string>;
  /** Codes with a width. */
  readonly widths: ReadonlySet<number>;
}

function checkFont(file: PdfFile, font: Dict): Checked {
  const first = Number(font.get('FirstChar'));
  const widths = file.list(font.get('Widths'));
  return { characters: unicodeOf(file.data(font.get('ToUnicode'))), widths: new Set(widths.map((_, i) => first + i)) };
}

function fontFaultsOf(file: PdfFile, font: Dict): readonly string[] {
  const name = file.name(font.get('BaseFont')) ?? '?';
  const descriptor = file.dict(font.get('FontDescriptor'));
  const program = file.bytes(descriptor.get('FontFile2'));
  const first = Number(font.get('FirstChar'));
  const widths = file.list(font.get('Widths')).map(Number);
  return failed([
    [file.name(font.get('Subtype')) === 'TrueType', `31-001 font ${name} is of another kind than these checks know`],
    [/^[A-Z]{6}\+/.test(name) && file.name(descriptor.get('FontName')) === name, `31-002 font ${name} is not named as a subset`],
    [program.length > 0, `31-009 font ${name} is not embedded`],
    [file.data(font.get('ToUnicode')) !== '', `10-001 font ${name} has no table of characters`],
    [!font.has('Encoding') && (Number(descriptor.get('Flags')) & 36) === 4, `31-025 symbolic font ${name} has an encoding`],
    [program.length === 0 || codeTables(program) === 1, `31-026 font ${name} has not exactly one code table`],
    [
      program.length === 0 || widths.every((width, i) => Math.abs(width - advanceOf(program, first + i)) <= 1),
      `31-012 widths of ${name} differ from its glyphs`,
    ],
    [Number(font.get('LastChar')) - first + 1 === widths.length, `31-012 font ${name} has too many or too few widths`],
  ]);
}

/** Characters by code, from a ToUnicode table. */
export function unicodeOf(cmap: string): ReadonlyMap<number, string> {
  const entries = [...cmap.matchAll(/<([0-9a-f]{2})> <([0-9a-f]{4})>/gi)];
  return new Map(
    entries.map(([, code = '', character = '']) => [
      Number.parseInt(code, 16),
      String.fromCharCode(Number.parseInt(character, 16)),
    ]),
  );
}

function tableOf(program: Uint8Array, tag: string): DataView {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    if (String.fromCharCode(...program.subarray(at, at + 4)) === tag)
      return new DataView(program.buffer, program.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
  }
  throw new Error(`no table ${tag}`);
}

function codeTables(program: Uint8Array): number {
  return tableOf(program, 'cmap').getUint16(2);
}

/** Advance of the glyph a code leads to, in thousandths of the size: code n is glyph n. */
function advanceOf(program: Uint8Array, code: number): number {
  const glyph = tableOf(program, 'cmap').getUint8(12 + 6 + code);
  return (tableOf(program, 'hmtx').getUint16(glyph * 4) * 1000) / tableOf(program, 'head').getUint16(18);
}
