/**
 * The part of pdfkit 0.20 that the report uses. Written by us because the published types leave out the structure tree,
 * the object references and the buffered pages, and bring in Node's types.
 */
declare module 'pdfkit' {
  export interface PdfReference {
    readonly id: number;
    /** A dictionary, or a value that pdfkit prints as its text. */
    data: Record<string, unknown>;
    toString(): string;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }

  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly fonts: Record<string, PdfReference>;
    write(chunk: Uint8Array): void;
  }

  export interface OutlineItem {
    addItem(title: string, options?: OutlineOptions): OutlineItem;
  }

  export interface OutlineOptions {
    readonly pageNumber?: number;
    readonly fit?: boolean;
    readonly top?: number;
    readonly left?: number;
    readonly expanded?: boolean;
  }

  export interface DocumentOptions {
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/A-2a';
    readonly tagged: true;
    readonly lang: string;
    readonly displayTitle: true;
    readonly compress: false;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
    readonly font: null;
    readonly size: 'A4';
    readonly margin: 0;
    readonly info: Record<string, string | Date>;
  }

  export class PDFDocument {
    constructor(options: DocumentOptions);
    readonly page: PdfPage;
    readonly outline: OutlineItem;
    info: Record<string, string | Date>;
    /** Where each object begins, by its number less one; null until it is written. */
    readonly _offsets: (number | null)[];
    ref(data: Record<string, unknown>): PdfReference;
    push(chunk: Uint8Array | null): boolean;
    /** Every piece of the file passes here: text lines without their end, or bytes. */
    _write(piece: string | Uint8Array): void;
    end(): void;
    endMetadata(): void;
    appendXML(xml: string): void;
    addPage(): this;
    flushPages(): void;
    switchToPage(index: number): PdfPage;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    addContent(content: string): this;
    addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void;
    getStructTreeRoot(): PdfReference;
    annotate(x: number, y: number, width: number, height: number, options: LinkOptions): this;
    save(): this;
    restore(): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round' | 'square'): this;
    lineJoin(join: 'miter' | 'round' | 'bevel'): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    polygon(...points: (readonly [number, number])[]): this;
    clip(): this;
    fill(color?: string): this;
    stroke(color?: string): this;
    fillAndStroke(fill: string, stroke: string): this;
  }

  /** A link. Strings are String objects: pdfkit writes plain ones as names. */
  export interface LinkOptions {
    readonly Subtype: 'Link';
    readonly Contents: object;
    readonly Dest?: object;
    readonly A?: object;
    /** Given the annotation as soon as it has a reference. */
    readonly structParent: { add(annotation: { readonly annotationRef: PdfReference }): void };
  }

  export default PDFDocument;
}
