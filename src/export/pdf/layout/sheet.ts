/// <reference path="../file/pdfkit.d.ts" />
import type { StructureElement, StructureOptions } from 'pdfkit';
import type { Fonts } from '../../fonts/fonts.ts';
import { FontUse } from '../file/font-use.ts';
import { type FileInfo, ReportFile } from '../file/report-file.ts';
import type { Weight } from '../text/lines.ts';

/** Edges of the text on every page, in points from the top left corner of an A4 page. */
export const FRAME = { left: 56, right: 539, top: 62, bottom: 776, width: 483 } as const;

export const PAGE = { width: 595.28, height: 841.89 } as const;

/** The page being written on: the file, its fonts, the root of the structure tree, and how far down we are. */
export class Sheet {
  readonly file: ReportFile;
  readonly fonts: Fonts;
  readonly root: StructureElement;
  readonly uses: Readonly<Record<Weight, FontUse>>;
  /** Top of the next thing, in points from the top of the page. */
  y: number = FRAME.top;

  constructor(info: FileInfo, fonts: Fonts) {
    this.file = new ReportFile(info);
    this.fonts = fonts;
    this.uses = { regular: new FontUse(this.file, fonts.regular, 'R'), bold: new FontUse(this.file, fonts.bold, 'B') };
    this.root = this.file.struct('Document');
    this.file.addStructure(this.root);
  }

  /** Ends everything and returns the bytes of the file. */
  finish(): Uint8Array {
    this.root.end();
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

  /** Adds an element to the structure tree. It takes content until `end`, or until its parent ends. */
  element(parent: StructureElement, type: string, options: StructureOptions = {}): StructureElement {
    const element = this.file.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws something that belongs to an element. */
  content(element: StructureElement, type: string, draw: () => void): void {
    element.add(this.file.markStructureContent(type));
    draw();
    this.file.endMarkedContent();
  }

  /** Draws something that only decorates: lines, areas. Readers that speak leave it out. */
  decoration(draw: () => void): void {
    this.file.markContent('Artifact', { type: 'Layout' });
    draw();
    this.file.endMarkedContent();
  }

  /** Draws a running head, a page number or a repeated table header. */
  pagination(draw: () => void): void {
    this.file.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.file.endMarkedContent();
  }
}
