/// <reference path="../file/pdfkit.d.ts" />
import type { PdfReference } from 'pdfkit';
import type { Fonts } from '../../fonts/fonts.ts';
import { FontUse } from '../file/font-use.ts';
import { type FileInfo, ReportFile } from '../file/report-file.ts';
import { StructureTree, type Tag, type TagOptions } from '../file/structure.ts';
import type { Target, Weight } from '../text/lines.ts';

/** Edges of the text on every page, in points from the top left corner of an A4 page. */
export const FRAME = { left: 56, right: 539, top: 62, bottom: 776, width: 483 } as const;

export const PAGE = { width: 595.28, height: 841.89 } as const;

/** The page being written on: the file, its fonts, the root of the structure tree, and how far down we are. */
export class Sheet {
  readonly file: ReportFile;
  readonly fonts: Fonts;
  readonly root: Tag;
  readonly #tree: StructureTree;
  readonly uses: Readonly<Record<Weight, FontUse>>;
  /** Top of the next thing, in points from the top of the page. */
  y: number = FRAME.top;

  constructor(info: FileInfo, fonts: Fonts) {
    this.file = new ReportFile(info);
    this.fonts = fonts;
    this.uses = { regular: new FontUse(this.file, fonts.regular, 'R'), bold: new FontUse(this.file, fonts.bold, 'B') };
    this.#tree = new StructureTree(this.file);
    this.root = this.#tree.document;
  }

  /** Ends everything and returns the bytes of the file. */
  finish(): Uint8Array {
    this.#tree.finish();
    for (const use of Object.values(this.uses)) use.embed();
    return this.file.finish();
  }

  /** Number of the current page, from 1. */
  get pageNumber(): number {
    return this.file.bufferedPageRange().count;
  }

  get room(): number {
    return FRAME.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === FRAME.top;
  }

  newPage(): void {
    this.file.addPage();

    this.y = FRAME.top;
  }

  /** Adds an element to the structure tree. It takes content until `end`, or until the file is finished. */
  element(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const tag = this.#tree.add(type, parent.name, options);
    parent.addKid(tag.name);
    return tag;
  }

  /** Ends an element: nothing more goes into it. */
  end(tag: Tag | undefined): void {
    if (tag) this.#tree.end(tag);
  }

  /** Draws something that belongs to an element. */
  content(tag: Tag, draw: () => void): void {
    this.#tree.openContent(tag);
    draw();
    this.file.addContent('EMC');
  }

  /** Writes text, and nothing else, that belongs to an element. */
  text(tag: Tag, write: () => void): void {
    this.file.beginText();
    this.content(tag, write);
    this.file.endText();
  }

  /** Lays a link over an area: `target` is a place in the file or an address, `text` is read aloud. */
  link(tag: Tag, [x, y, width, height]: readonly [number, number, number, number], target: Target, text: string): void {
    const structParent = {
      add: ({ annotationRef }: { readonly annotationRef: PdfReference }) => {
        annotationRef.data.StructParent = this.#tree.addAnnotation(tag, annotationRef);
      },
    };
    const where = 'url' in target ? { A: { S: 'URI', URI: new String(target.url) } } : { Dest: new String(target.place) };
    this.file.annotate(x, y, width, height, { Subtype: 'Link', Contents: new String(text), structParent, ...where });
  }

  /** Draws something that only decorates: lines, areas. Readers that speak leave it out. */
  decoration(draw: () => void): void {
    this.#artifact('Layout', draw);
  }

  /** Draws a running head, a page number or a repeated table header. */
  pagination(draw: () => void): void {
    this.#artifact('Pagination', draw);
  }

  #artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.file.addContent(`/Artifact<</Type/${type}>>BDC`);
    draw();
    this.file.addContent('EMC');
  }
}
