/// <reference path="./pdfkit.d.ts" />
import { PDFDocument, type PdfPage } from 'pdfkit';
import { compactFile, type Piece, type SmallObject } from './compact.ts';
import { ContentBuffer } from './content-buffer.ts';
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

/** Settings of the page that stay until changed; each is written only when it changes. */
type Setting = 'fill' | 'stroke' | 'width' | 'font' | 'leading';

/** What a page holds so far. */
interface PageContent {
  readonly buffer: ContentBuffer;
  readonly settings: Map<Setting, string>;
  /** Where the path begins that is not painted yet. */
  path: number | undefined;
  /** Whether a text object is being written, or could go on: its end is written only when something else follows. */
  text: 'none' | 'open' | 'idle';
  /** Texts that are open inside one another. */
  depth: number;
  /** Where the last line of the text object begins; undefined before the first. */
  line: readonly [x: number, y: number] | undefined;
}

/**
 * A tagged PDF 1.7 file, PDF/A-2a and PDF/UA-1, with buffered pages. pdfkit keeps the objects, the structure tree and the
 * outline; the content of a page is gathered as text and written once, and `finish` packs the file.
 */
export class ReportFile extends PDFDocument {
  // `declare`: pdfkit's constructor already uses them, and an initialiser would run after it
  declare private pieces: Piece[] | undefined;
  declare private contents: Map<PdfPage, PageContent> | undefined;
  /** Objects that never passed through pdfkit. */
  declare private own: SmallObject[] | undefined;

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
    return compactFile(this.pieces ?? [], this.own ?? []);
  }

  /** Takes the number of an object that is written by `write`, not by pdfkit: cheaper by far for thousands of small ones. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object under a number taken before. */
  write(id: number, body: string): void {
    this.own ??= [];
    this.own.push({ id, body });
  }

  /** Writes an operator that sets something, unless it is set so already. Nothing may be set inside a path: it goes before. */
  set(setting: Setting, operator: string): this {
    const page = this.content();
    if (page.settings.get(setting) === operator) return this;
    page.settings.set(setting, operator);
    const line = `${operator}\n`;
    if (page.path === undefined) page.buffer.text(line);
    else {
      page.buffer.insert(page.path, line);
      page.path += line.length;
    }
    return this;
  }

  /** Begins a text, or goes on with the one before: many short texts share one text object. */
  beginText(): void {
    const page = this.content();
    page.depth++;
    if (page.text === 'none') {
      page.buffer.text('BT\n');
      page.line = undefined;
    }
    page.text = 'open';
  }

  endText(): void {
    const page = this.content();
    if (--page.depth === 0) page.text = 'idle';
  }

  /** Goes to the beginning of a line, in points from the top left corner of the page, to the tenth. */
  moveToLine(x: number, y: number): void {
    const page = this.content();
    const [left, top] = [tenths(x), tenths(y)];
    const from = page.line;
    page.buffer.text(from ? `${tenths(left - from[0])} ${tenths(from[1] - top)} Td\n` : `1 0 0 -1 ${left} ${top} Tm\n`);
    page.line = [left, top];
  }

  /** Goes to the next line of the same text, `leading` points below. */
  nextLine(leading: number): void {
    this.set('leading', `${leading} TL`);
    const page = this.content();
    page.buffer.text('T*\n');
    if (page.line) page.line = [page.line[0], page.line[1] + leading];
  }

  override addContent(content: string): this {
    const page = this.content();
    if (page.text === 'idle') {
      page.text = 'none';
      page.buffer.text('ET\n');
    }
    if (!isPath(content)) page.path = undefined;
    else page.path ??= page.buffer.length;
    page.buffer.text(content);
    page.buffer.byte(LINE_END);
    return this;
  }

  /** The content of the current page, for text that is written byte by byte. */
  get buffer(): ContentBuffer {
    return this.content().buffer;
  }

  override fillColor(color: string): this {
    return this.set('fill', `${componentsOf(color)} rg`);
  }

  override strokeColor(color: string): this {
    return this.set('stroke', `${componentsOf(color)} RG`);
  }

  override lineWidth(width: number): this {
    return this.set('width', `${width} w`);
  }

  override restore(): this {
    this.content().settings.clear();
    return super.restore();
  }

  override flushPages(): void {
    for (const [page, { buffer, text }] of this.contents ?? []) {
      if (text !== 'none') buffer.text('ET\n');
      page.write(buffer.bytes);
    }
    this.contents = undefined;
    super.flushPages();
  }

  /** pdfkit puts the properties into XML as they are. */
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info)) if (typeof value === 'string') this.info[key] = escapeXml(value);
    super.endMetadata();
  }

  /** Takes what pdfkit would hand to a stream. */
  override _write(piece: Piece): void {
    this.pieces ??= [];
    this.pieces.push(piece);
  }

  /** The stream of pdfkit stays empty. */
  override push(): boolean {
    return true;
  }

  private content(): PageContent {
    this.contents ??= new Map();
    const known = this.contents.get(this.page);
    if (known) return known;
    const content: PageContent = {
      buffer: new ContentBuffer(),
      settings: new Map(),
      path: undefined,
      text: 'none',
      depth: 0,
      line: undefined,
    };
    this.contents.set(this.page, content);
    return content;
  }
}

const LINE_END = 0x0a;

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Whether an operator builds a path without painting it: the last letter tells nearly all others apart. */
function isPath(content: string): boolean {
  if (!'mlceh'.includes(content.charAt(content.length - 1))) return false;
  return PATH_OPERATORS.has(content.slice(content.lastIndexOf(' ') + 1));
}

const PATH_OPERATORS = new Set(['m', 'l', 'c', 're', 'h']);

/** `#rrggbb` as three numbers from 0 to 1. */
function componentsOf(color: string): string {
  const known = components.get(color);
  if (known) return known;
  const made = [1, 3, 5].map((at) => part(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
  components.set(color, made);
  return made;
}

const components = new Map<string, string>();

/** A number from 0 to 1 in few signs: `.125`. */
function part(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/^0\./, '.');
}
