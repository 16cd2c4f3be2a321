/// <reference path="./pdfkit.d.ts" />
import type { PdfReference } from 'pdfkit';
import { PdfCode, pdfString } from './pdf-text.ts';
import type { ReportFile } from './report-file.ts';

/** What an element says of itself beside its type. */
export interface TagOptions {
  /** The finding of a figure, for those who cannot see it. */
  readonly alt?: string;
  /** Language of a passage in another language than the document. */
  readonly language?: string;
  /** Whose header a cell is. */
  readonly scope?: 'Row' | 'Column';
  /** What a table is about. */
  readonly summary?: string;
  /** Whether the entries of a list have bullets. */
  readonly numbering?: 'Disc' | 'Square' | 'None';
  /** Text that a drawn sign stands for. */
  readonly actual?: string;
  /** Left, top, right, bottom of a figure on the current page. */
  readonly box?: readonly [number, number, number, number];
}

/**
 * The structure tree of a file: what a screen reader reads. pdfkit has one too; this one writes each of the thousands of
 * elements once, as one short object.
 */
export class StructureTree {
  readonly #file: ReportFile;
  readonly #top: PdfReference;
  /** Owners of marked content by page, and of annotations, in the order of their keys. */
  readonly #owners: (string | string[])[] = [];
  readonly #pages = new Map<PdfReference, MarkedPage>();
  readonly #open = new Set<Tag>();
  /** The element that holds all others. */
  readonly document: Tag;

  constructor(file: ReportFile) {
    this.#file = file;
    this.#top = file.getStructTreeRoot();
    this.document = this.add('Document', String(this.#top), {});
  }

  /** Makes an element below another. It is written when it ends. */
  add(type: string, parent: string, options: TagOptions): Tag {
    const tag = new Tag(type, parent, this.#file.reserve(), attributesOf(options, this.#file));
    this.#open.add(tag);
    return tag;
  }

  /** Opens marked content of an element on the current page. Its type stands in the tree; one short tag for all packs best. */
  openContent(tag: Tag): void {
    const page = this.#markedPage();
    const mark = page.owners.push(tag.name) - 1;
    tag.addContent(mark, page.name);
    this.#file.addContent(`/P<</MCID ${mark}>>BDC`);
  }

  /** Gives an annotation of the current page to an element, and returns its key. */
  addAnnotation(tag: Tag, annotation: PdfReference): number {
    tag.addKid(`<</Type/OBJR/Obj ${annotation}/Pg ${this.#file.page.dictionary}>>`);
    return this.#owners.push(tag.name) - 1;
  }

  #markedPage(): MarkedPage {
    const page = this.#file.page.dictionary;
    const known = this.#pages.get(page);
    if (known) return known;
    const made: MarkedPage = { name: String(page), owners: [] };
    page.data.StructParents = this.#owners.push(made.owners) - 1;
    this.#pages.set(page, made);
    return made;
  }

  /** Writes an element. Nothing can be added to it any more. */
  end(tag: Tag): void {
    if (!this.#open.delete(tag)) return;
    this.#file.write(tag.id, tag.code());
  }

  /** Writes all elements that are still open, and the table from content to elements. */
  finish(): void {
    for (const tag of [...this.#open]) this.end(tag);
    const entries = this.#owners.map((owner, key) => `${key} ${typeof owner === 'string' ? owner : `[${owner.join(' ')}]`}`);
    const table = this.#file.ref({});
    table.data = new PdfCode(`<</Nums[${entries.join('\n')}]>>`);
    table.end();
    this.#top.data = {
      ...this.#top.data,
      K: [new PdfCode(this.document.name)],
      ParentTree: table,
      ParentTreeNextKey: this.#owners.length,
    };
  }
}

/** A page with the elements that own its marked content, by mark. */
interface MarkedPage {
  readonly name: string;
  readonly owners: string[];
}

/** An element of the structure tree. */
export class Tag {
  readonly type: string;
  /** Number of the object. */
  readonly id: number;
  /** The reference to it as it is written. */
  readonly name: string;
  readonly #parent: string;
  readonly #attributes: string;
  readonly #kids: (string | number)[] = [];
  #page: string | undefined;

  constructor(type: string, parent: string, id: number, attributes: string) {
    this.type = type;
    this.id = id;
    this.name = `${id} 0 R`;
    this.#parent = parent;
    this.#attributes = attributes;
  }

  addKid(kid: string): void {
    this.#kids.push(kid);
  }

  addContent(mark: number, page: string): void {
    this.#page ??= page;
    this.#kids.push(page === this.#page ? mark : `<</Type/MCR/Pg ${page}/MCID ${mark}>>`);
  }

  code(): string {
    const page = this.#page === undefined ? '' : `/Pg ${this.#page}`;
    const [only, second] = this.#kids;
    const kids = typeof only === 'number' && second === undefined ? ` ${only}` : `[${this.#kids.join(' ')}]`;
    return `<</S/${this.type}/P ${this.#parent}${page}/K${kids}${this.#attributes}>>`;
  }
}

function attributesOf({ alt, actual, language, scope, summary, numbering, box }: TagOptions, file: ReportFile): string {
  let code = '';
  if (alt !== undefined) code += `/Alt ${pdfString(alt)}`;
  if (actual !== undefined) code += `/ActualText ${pdfString(actual)}`;
  if (language !== undefined) code += `/Lang ${pdfString(language)}`;
  if (scope !== undefined) code += `/A<</O/Table/Scope/${scope}>>`;
  if (summary !== undefined) code += `/A<</O/Table/Summary ${pdfString(summary)}>>`;
  if (numbering !== undefined) code += `/A<</O/List/ListNumbering/${numbering}>>`;
  if (box !== undefined) {
    const [left, top, right, bottom] = box;
    const height = file.page.height;
    code += `/A<</O/Layout/Placement/Block/BBox[${left} ${Math.floor(height - bottom)} ${right} ${Math.ceil(height - top)}]>>`;
  }
  return code;
}
