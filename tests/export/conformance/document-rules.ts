import { Ref } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';

/** Conditions on the file as a whole: marks, language, title, metadata, what PDF/A asks for. */
export function documentFaults(file: PdfFile): readonly string[] {
  const { catalog, trailer } = file;
  const metadata = catalog.get('Metadata');
  const xmp = Buffer.from(file.bytes(metadata)).toString('utf8');
  const title = file.text(file.dict(trailer.get('Info')).get('Title')) ?? '';
  const marks = file.dict(catalog.get('MarkInfo'));
  const language = file.text(catalog.get('Lang')) ?? '';
  return failed([
    [marks.get('Marked') === true, '01-006 MarkInfo does not say Marked'],
    [marks.get('Suspects') !== true, '05-001 MarkInfo says Suspects'],
    [catalog.get('StructTreeRoot') instanceof Ref, '01-007 no structure tree'],
    [file.dict(file.dict(catalog.get('StructTreeRoot')).get('RoleMap')).size === 0, '02-001 a role map: no type needs one'],
    [xmp !== '', '06-001 no metadata'],
    [!file.dict(metadata).has('Filter'), 'metadata cannot be read without inflating it'],
    [/<pdfuaid:part>1</.test(xmp), '06-002 no claim of PDF/UA-1'],
    [/<pdfaid:part>2</.test(xmp) && /<pdfaid:conformance>A</.test(xmp), 'no claim of PDF/A-2a'],
    [title !== '' && unescaped(dcTitle(xmp)) === title, '06-003 the title of the metadata is not the title of the file'],
    [isWellFormed(xmp), 'the metadata is not well-formed XML'],
    [file.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true, '07-001 the title is not displayed'],
    [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language), '11-006 no language'],
    [file.dict(catalog.get('AcroForm')).size === 0, '25-001 a form'],
    [!trailer.has('Encrypt'), '26-001 encrypted'],
    [file.list(trailer.get('ID')).length === 2, 'PDF/A: no file identifier'],
    [file.list(catalog.get('OutputIntents')).length === 1, 'PDF/A: no output intent'],
    [!catalog.has('OpenAction') && !file.dict(catalog.get('Names')).has('JavaScript'), 'PDF/A: something runs by itself'],
    [file.pages.length > 0, 'no pages'],
    [file.dict(catalog.get('Outlines')).has('First'), 'no bookmarks'],
    [file.pages.every(({ dict }) => !file.dict(dict.get('Resources')).has('ExtGState')), 'PDF/A: transparency was not checked'],
    ...file.pages.map(
      ({ dict, id }) => [file.name(dict.get('Tabs')) === 'S', `28-008 page ${id} does not tab in order of structure`] as const,
    ),
  ]);
}

/** The messages of the conditions that do not hold. */
export function failed(conditions: readonly (readonly [holds: boolean, message: string])[]): readonly string[] {
  return conditions.flatMap(([holds, message]) => (holds ? [] : [message]));
}

function dcTitle(xmp: string): string {
  return /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmp)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** Whether every element is closed in turn and no bare ampersand is left. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [tag, slash, name, end] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/g)) {
    if (tag.startsWith('<?')) continue;
    if (slash) {
      if (open.pop() !== name) return false;
    } else if (!end) open.push(name ?? '');
  }
  return open.length === 0 && !/&(?!(?:lt|gt|amp|quot|apos|#\d+);)/.test(xml);
}
