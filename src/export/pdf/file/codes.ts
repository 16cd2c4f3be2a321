/** Entries in one block of a CMap: readers take no more. */
const BLOCK = 100;

/** The ToUnicode CMap of a font whose codes, from 1 on, stand for these characters. */
export function unicodeMap(characters: readonly number[]): string {
  const entries = characters.map((character, i) => `<${hex(i + 1, 2)}> <${hex(character, 4)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** The `cmap` table of a symbolic font: one byte table (1,0, format 0) in which code n is glyph n, up to `last`. */
export function codeTable(last: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + 262));
  view.setUint16(2, 1);
  view.setUint16(4, 1);
  view.setUint32(8, 12);
  view.setUint16(14, 262);
  for (let code = 1; code <= last; code++) view.setUint8(18 + code, code);
  return new Uint8Array(view.buffer);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
