import { deflateSync } from 'node:zlib';
import { latin1, Name, Ref, type Value } from '../conformance/parse.ts';
import { type PdfFile, readFile } from '../conformance/pdf-file.ts';
import { flatten, type StructElement, structureOf } from '../conformance/structure.ts';
import { writeFile } from '../conformance/write-file.ts';

/** A way to break a file, and the beginning of what the check must say. */
export interface Breakage {
  readonly what: string;
  readonly found: string;
  readonly change: (file: PdfFile) => void;
}

/** Breaks a good file: reads it, changes it, writes it in the plainest form. */
export function broken(bytes: Uint8Array, change: (file: PdfFile) => void): Uint8Array {
  const file = readFile(bytes);
  change(file);
  return writeFile(file);
}

/** Where marked content of an element opens. */
const MARKED = /<<\/MCID \d+>>BDC/;

export const BREAKAGES: readonly Breakage[] = [
  {
    what: 'not marked as tagged',
    found: '01-006',
    change: (file) => file.dict(file.catalog.get('MarkInfo')).set('Marked', false),
  },
  { what: 'no structure tree', found: '01-007', change: (file) => file.catalog.delete('StructTreeRoot') },
  {
    what: 'an element with a wrong parent',
    found: '01-009',
    change: (file) => first(file, 'LBody').dict.set('P', new Ref(first(file, 'Table').id)),
  },
  { what: 'content that belongs to nobody', found: '01-010', change: (file) => first(file, 'TD').dict.set('K', []) },
  {
    what: 'content that belongs to two elements',
    found: '01-010',
    change: (file) => first(file, 'LBody').dict.set('K', file.list(first(file, 'Lbl').dict.get('K'))),
  },
  { what: 'a table of marks that names another owner', found: '01-011', change: swapOwners },
  {
    what: 'text outside of marked content',
    found: '01-005',
    change: (file) => edit(file, 1, (content) => `${content}\nBT /R 10 Tf 1 0 0 -1 9 9 Tm (\\001) Tj ET`),
  },
  {
    what: 'an artifact inside of text',
    found: '01-003',
    change: (file) => edit(file, 1, (content) => content.replace(MARKED, '$&\n/Artifact BMC EMC')),
  },
  {
    what: 'text inside of an artifact',
    found: '01-004',
    change: (file) =>
      edit(file, 1, (content) =>
        content.replace('/Artifact<</Type/Layout>>BDC', '/Artifact<</Type/Layout>>BDC\n/P<</MCID 0>>BDC EMC'),
      ),
  },
  {
    what: 'marked content without end',
    found: 'BDC without EMC',
    change: (file) => edit(file, 1, (content) => content.replace(/EMC\s*$/, '')),
  },
  {
    what: 'a text that ends outside of where it began',
    found: 'ET ends what began elsewhere',
    change: (file) => edit(file, 1, (content) => content.replace(/EMC\nET/, 'ET\nEMC')),
  },
  {
    what: 'a line drawn inside of a text',
    found: 're inside of a text',
    change: (file) => edit(file, 1, (content) => content.replace('BT\n', 'BT\n0 0 9 9 re f\n')),
  },
  {
    what: 'a setting inside of a path',
    found: 'rg inside a path',
    change: (file) => edit(file, 0, (content) => content.replace(' re\nf', ' re\n1 0 0 rg\nf')),
  },
  { what: 'a type nobody knows', found: '02-001', change: (file) => first(file, 'P').dict.set('S', new Name('Paragraph')) },
  { what: 'suspicious tags', found: '05-001', change: (file) => file.dict(file.catalog.get('MarkInfo')).set('Suspects', true) },
  { what: 'no metadata', found: '06-001', change: (file) => file.catalog.delete('Metadata') },
  {
    what: 'no claim of accessibility',
    found: '06-002',
    change: (file) => metadata(file, (xml) => xml.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  },
  {
    what: 'a title that differs from the metadata',
    found: '06-003',
    change: (file) => file.objects.set(infoTitle(file), { value: 'Another', stream: undefined }),
  },
  {
    what: 'metadata that is no XML',
    found: 'the metadata is not well-formed',
    change: (file) => metadata(file, (xml) => xml.replace('</dc:title>', ' & </dc:title>')),
  },
  { what: 'a title that is not shown', found: '07-001', change: (file) => file.catalog.delete('ViewerPreferences') },
  { what: 'a cell outside of a row', found: '09-004', change: (file) => first(file, 'TR').dict.set('S', new Name('Div')) },
  { what: 'a list with a paragraph in it', found: '09-005', change: (file) => first(file, 'LI').dict.set('S', new Name('P')) },
  { what: 'no language', found: '11-006', change: (file) => file.catalog.delete('Lang') },
  { what: 'a picture that says nothing', found: '13-004', change: (file) => first(file, 'Figure').dict.delete('Alt') },
  {
    what: 'a passage in a language nobody knows',
    found: '11-007',
    change: (file) => edit(file, 1, (content) => content.replace(MARKED, '$&\n/Span <</Lang (Finnish)>> BDC EMC')),
  },
  {
    what: 'a marked passage that says nothing',
    found: 'a passage is marked',
    change: (file) => edit(file, 1, (content) => content.replace(MARKED, '$&\n/Span <<>> BDC EMC')),
  },
  {
    what: 'a picture whose place lies outside of the page',
    found: '13-004',
    change: (file) => file.dict(first(file, 'Figure').dict.get('A')).set('BBox', [56, 700, 539, 1400]),
  },
  {
    what: 'an entry of a list without body',
    found: '09-006',
    change: (file) => first(file, 'LBody').dict.set('S', new Name('Lbl')),
  },
  {
    what: 'a link described by its address',
    found: '28-004',
    change: (file) => link(file).set('Contents', 'https://waymark.example/verify'),
  },
  { what: 'no bookmarks', found: 'no bookmarks', change: (file) => file.catalog.delete('Outlines') },
  { what: 'a picture without its place', found: '13-004', change: (file) => first(file, 'Figure').dict.delete('A') },
  {
    what: 'a first heading of the second level',
    found: '14-002',
    change: (file) => first(file, 'H1').dict.set('S', new Name('H2')),
  },
  { what: 'a skipped level of headings', found: '14-003', change: (file) => first(file, 'H2').dict.set('S', new Name('H3')) },
  { what: 'rows of different length', found: '15-001', change: dropCell },
  { what: 'a header without scope', found: '15-003', change: (file) => first(file, 'TH').dict.delete('A') },
  { what: 'a list without numbering', found: '16-001', change: (file) => first(file, 'L').dict.delete('A') },
  { what: 'a link without description', found: '28-004', change: (file) => link(file).delete('Contents') },
  {
    what: 'a link outside of the structure',
    found: '28-002',
    change: (file) => first(file, 'Link').dict.set('K', file.list(first(file, 'Link').dict.get('K')).slice(0, 1)),
  },
  {
    what: 'a link in a paragraph of its own',
    found: '28-011',
    change: (file) => first(file, 'Link').dict.set('S', new Name('Span')),
  },
  { what: 'a link that leads back to nothing', found: '28-009', change: (file) => link(file).delete('StructParent') },
  { what: 'a link that leads nowhere', found: 'link', change: (file) => link(file).set('Dest', 'nowhere') },
  { what: 'a hidden link', found: 'PDF/A: link', change: (file) => link(file).set('F', 2) },
  { what: 'tabs in no order', found: '28-008', change: (file) => file.pages[1]?.dict.delete('Tabs') },
  {
    what: 'a font that is not embedded',
    found: '31-009',
    change: (file) => file.dict(font(file).get('FontDescriptor')).delete('FontFile2'),
  },
  { what: 'a font without characters', found: '10-001', change: (file) => font(file).delete('ToUnicode') },
  {
    what: 'a code without glyph',
    found: '31-009',
    change: (file) => font(file).set('Widths', file.list(font(file).get('Widths')).slice(0, 3)),
  },
  {
    what: 'widths that are not those of the glyphs',
    found: '31-012',
    change: (file) =>
      font(file).set(
        'Widths',
        file.list(font(file).get('Widths')).map(() => 500),
      ),
  },
  {
    what: 'a symbolic font with an encoding',
    found: '31-025',
    change: (file) => font(file).set('Encoding', new Name('WinAnsiEncoding')),
  },
  {
    what: 'lines that grow together',
    found: 'two lines grow together',
    change: (file) =>
      edit(file, 1, (content) => content.replace(/\s?\) Tj\nT\*/s, ') Tj\nT*').replace(/(.)\) Tj\nT\*/s, ') Tj\nT*')),
  },
  { what: 'no file identifier', found: 'PDF/A: no file identifier', change: (file) => file.trailer.delete('ID') },
  { what: 'no output intent', found: 'PDF/A: no output intent', change: (file) => file.catalog.delete('OutputIntents') },
  {
    what: 'a script that runs by itself',
    found: 'PDF/A: something runs',
    change: (file) => file.catalog.set('OpenAction', new Map<string, Value>([['S', new Name('JavaScript')]])),
  },
];

function elementsOf(file: PdfFile): readonly StructElement[] {
  return flatten(structureOf(file));
}

function first(file: PdfFile, type: string): StructElement {
  const found = elementsOf(file).find((element) => element.type === type);
  if (!found) throw new Error(`the file has no ${type}`);
  return found;
}

function edit(file: PdfFile, page: number, change: (content: string) => string): void {
  const [reference] = file.list(file.pages[page]?.dict.get('Contents'));
  const object = reference instanceof Ref ? file.objects.get(reference.id) : undefined;
  if (!object || !(reference instanceof Ref)) throw new Error('the page has no content');
  const changed = change(file.data(reference));
  if (changed === file.data(reference)) throw new Error('nothing was changed');
  object.stream = new Uint8Array(deflateSync(Buffer.from(changed, 'latin1')));
}

function metadata(file: PdfFile, change: (xml: string) => string): void {
  const reference = file.catalog.get('Metadata');
  const object = reference instanceof Ref ? file.objects.get(reference.id) : undefined;
  if (object?.stream) object.stream = new Uint8Array(Buffer.from(change(latin1(object.stream)), 'latin1'));
}

function infoTitle(file: PdfFile): number {
  const title = file.dict(file.trailer.get('Info')).get('Title');
  return title instanceof Ref ? title.id : -1;
}

function swapOwners(file: PdfFile): void {
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot')).get('ParentTree'));
  const nums = file.list(tree.get('Nums'));
  tree.set(
    'Nums',
    nums.map((value) => (Array.isArray(value) ? [...value].reverse() : value)),
  );
}

function dropCell(file: PdfFile): void {
  const row = elementsOf(file).filter(({ type }) => type === 'TR')[1];
  row?.dict.set('K', file.list(row.dict.get('K')).slice(0, 1));
}

function link(file: PdfFile): Map<string, Value> {
  return file.dict(file.pages.flatMap(({ dict }) => file.list(dict.get('Annots')))[0]);
}

function font(file: PdfFile): Map<string, Value> {
  const resources = file.dict(file.pages[1]?.dict.get('Resources'));
  return file.dict([...file.dict(resources.get('Font')).values()][0]);
}
