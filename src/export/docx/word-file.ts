/// <reference path="./docx.d.ts" />
import { Document, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { CivilDate } from '../../domain/roadmap.ts';
import { plainLine } from '../plain-text.ts';
import { MARGINS, stylesOf } from './look.ts';

/** What a Word file says of itself. */
export interface WordFileInfo {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** BCP 47, with the country where the spelling depends on it. */
  readonly language: string;
  /** The day the file speaks of; it counts as the day it was made. */
  readonly day: CivilDate;
  /** Stands at the foot of every page, before the page number. */
  readonly footer: string;
}

/** Archives hold local times without a zone; this one reads the same everywhere. */
const ARCHIVE_TIME = '1980-01-01T00:00:00';

/** Packs a Word file. The same content gives the same bytes. */
export async function packWordFile(info: WordFileInfo, children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    styles: stylesOf(info.language),
    sections: [{ properties: { page: { margin: MARGINS } }, footers: { default: footerOf(info.footer) }, children }],
  });
  const properties = { path: 'docProps/core.xml', data: propertiesOf(info) };
  const packed = unzipSync(await Packer.pack(document, 'uint8array', undefined, [properties]));
  return zipSync(packed, { mtime: ARCHIVE_TIME, level: 6 });
}

function footerOf(text: string): Footer {
  const children = [plainLine(text), '  ·  ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ style: 'Note', children: [new TextRun({ children })] })] });
}

function propertiesOf({ title, subject, creator, language, day }: WordFileInfo): string {
  const time = `${day}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>`,
    `<dc:creator>${escaped(creator)}</dc:creator><dc:language>${escaped(language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

function escaped(text: string): string {
  return plainLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
