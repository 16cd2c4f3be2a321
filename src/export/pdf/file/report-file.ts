/// <reference path="./pdfkit.d.ts" />
import { PDFDocument, type PdfPage } from 'pdfkit';
import { compactFile } from './compact.ts';
import { ACCESSIBILITY_CLAIM, escapeXml } from './metadata.ts';

/** What a file says of itself. */
export interface FileInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  /** Day the file stands for: never the clock, so that the same report gives the same bytes. */
  readonly date: Date;
}

/**
 * A tagged PDF 1.7 file, PDF/A-2a and PDF/UA-1, with buffered pages. pdfkit keeps the objects, the structure tree and the
 * outline; the content of a page is gathered as text and written once, and `finish` packs the file.
 */
export class ReportFile extends PDFDocument {
  // `declare`: pdfkit's constructor already uses them, and an initialiser would run after it
  declare private chunks: Uint8Array[] | undefined;
  declare private contents: Map<PdfPage, string[]> | undefined;

  constructor(info: FileInfo) {
    super({
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: info.language,
      displayTitle: true,
      compress: false,
      bufferPages: true,
      autoFirstPage: false,
      font: null,
      size: 'A4',
      margin: 0,
      info: {
        Title: info.title,
        Subject: info.subject,
        Author: info.author,
        Creator: 'Waymark',
        Producer: 'Waymark (pdfkit)',
        CreationDate: info.date,
      },
    });
    this.appendXML(ACCESSIBILITY_CLAIM);
  }

  /** Ends the file and returns its bytes. */
  finish(): Uint8Array {
    this.end();
    return compactFile(this.chunks ?? []);
  }

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk) this.chunks.push(chunk);
    return true;
  }

  override addContent(content: string): this {
    this.contents ??= new Map();
    const lines = this.contents.get(this.page);
    if (lines) lines.push(content);
    else this.contents.set(this.page, [content]);
    return this;
  }

  override flushPages(): void {
    for (const [page, lines] of this.contents ?? []) page.write(lines.join('\n'));
    this.contents = undefined;
    super.flushPages();
  }

  /** pdfkit puts the properties into XML as they are. */
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info)) if (typeof value === 'string') this.info[key] = escapeXml(value);
    super.endMetadata();
  }
}
