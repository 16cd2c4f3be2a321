import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree as pdf.js reads it, with the text of its content. */
export interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  readonly text: string;
  readonly children: readonly Element[];
}

export interface Bookmark {
  readonly title: string;
  /** Number of the page it leads to, from 1. */
  readonly page: number;
  readonly items: readonly Bookmark[];
}

/** A PDF as pdf.js reads it: a program we did not write. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  /** Text by page, as it is copied out. */
  readonly pages: readonly string[];
  /** The whole structure tree, pages one after the other. */
  readonly elements: readonly Element[];
  readonly bookmarks: readonly Bookmark[];
  /** Links by page: target page, or address. */
  readonly links: readonly { readonly from: number; readonly to: number | string }[];
}

/** Opens a PDF and reads what a person with a screen reader, a search box or a table of contents would meet. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  const metadata = await pdf.getMetadata();
  const marks: unknown = await pdf.getMarkInfo();
  const read = {
    title: String(Object(metadata.info).Title ?? ''),
    language: String(Object(metadata.info).Language ?? ''),
    marked: marks instanceof Map && marks.get('Marked') === true,
    pages: await Promise.all(pages.map(textOf)),
    elements: (await Promise.all(pages.map(elementsOf))).flat(),
    bookmarks: await bookmarksOf(pdf, (await pdf.getOutline()) ?? []),
    links: (await Promise.all(pages.map((page) => linksOf(pdf, page)))).flat(),
  };
  await task.destroy();
  return read;
}

/** All elements of a role, in reading order. */
export function allOf(elements: readonly Element[], ...roles: readonly string[]): readonly Element[] {
  return elements.flatMap((element) => [
    ...(roles.includes(element.role) ? [element] : []),
    ...allOf(element.children, ...roles),
  ]);
}

/** Tables as rows of cells, each with its role and text; a table that goes on over pages comes in one piece for each. */
export function tablesOf(elements: readonly Element[]): readonly (readonly (readonly Element[])[])[] {
  return allOf(elements, 'Table').map((table) => allOf([table], 'TR').map(({ children }) => children));
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return joined(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
}

async function elementsOf(page: PDFPageProxy): Promise<readonly Element[]> {
  const tree = await page.getStructTree();
  const texts = await textsByMark(page);
  return tree ? tree.children.flatMap((child) => elementOf(child, texts)) : [];
}

/** Takes a text out of its lines: words divided by a soft hyphen are whole again. */
function joined(text: string): string {
  return text
    .replace(/\u00ad\s*/g, '')
    .replace(/(?<=\p{L}[-–])\n/gu, '')
    .replace(/\s+/g, ' ');
}

/** Text by id of the marked content it stands in. */
async function textsByMark(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '');
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}

type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>['children'][number];

function elementOf(node: Node, texts: ReadonlyMap<string, string>): readonly Element[] {
  if (!('role' in node)) return [];
  const { alt } = Object(node);
  const children = node.children.flatMap((child) => elementOf(child, texts));
  return [
    { role: node.role, alt: alt === undefined ? undefined : String(alt), text: joined(rawText(node, texts)).trim(), children },
  ];
}

function rawText(node: Node, texts: ReadonlyMap<string, string>): string {
  return 'role' in node
    ? node.children.map((child) => rawText(child, texts)).join('')
    : (texts.get(String(Object(node).id)) ?? '');
}

async function bookmarksOf(
  pdf: PDFDocumentProxy,
  items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>,
): Promise<readonly Bookmark[]> {
  return Promise.all(
    (items ?? []).map(async ({ title, dest, items: inner }) => ({
      title,
      page: await pageOf(pdf, dest),
      items: await bookmarksOf(pdf, inner),
    })),
  );
}

async function linksOf(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly { from: number; to: number | string }[]> {
  const annotations = await page.getAnnotations();
  return Promise.all(
    annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(async ({ url, dest }) => ({ from: page.pageNumber, to: url ?? (await pageOf(pdf, dest)) })),
  );
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  return Array.isArray(target) ? (await pdf.getPageIndex(target[0])) + 1 : 0;
}
