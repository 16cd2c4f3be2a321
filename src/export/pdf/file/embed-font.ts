/// <reference path="./pdfkit.d.ts" />
import type { PDFDocument, PdfReference } from 'pdfkit';
import type { Font } from '../../fonts/font.ts';

/**
 * Embeds a whole font pack: its deflated file as it is, with widths and a Unicode value for every glyph. Returns the font
 * object for the resources of pages.
 */
export function embedFont(pdf: PDFDocument, font: Font): PdfReference {
  const { pack } = font;
  const name = `WAYMRK+${pack.name}`;
  const scaled = (units: number) => (units * 1000) / pack.unitsPerEm;
  const file = ended(pdf, { Filter: 'FlateDecode', Length1: pack.length }, font.file);
  const descriptor = ended(pdf, {
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
    FontFile2: file,
  });
  const glyphs = ended(pdf, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    W: [0, font.widths],
  });
  const unicode = ended(pdf, {}, unicodeMap(font));
  return ended(pdf, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [glyphs],
    ToUnicode: unicode,
  });
}

function ended(pdf: PDFDocument, data: Record<string, unknown>, stream?: Uint8Array | string): PdfReference {
  const reference = pdf.ref(data);
  reference.end(stream);
  return reference;
}

/** ToUnicode CMap, in blocks of at most 100 entries. */
function unicodeMap(font: Font): string {
  const entries = font.characters.map((character, i) => `<${hex(i + 1)}> <${hex(character)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
