import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import pdfmake from 'pdfmake';
import { createElement as h } from 'react';
import type { Part } from './content.ts';
import type { FontFiles } from './fonts.ts';

/** Renders a report to the bytes of a PDF. */
export type Render = (parts: readonly Part[]) => Promise<Uint8Array>;

const TITLE = 'Roadmap for international work';
const SIZES: Readonly<Record<number, number>> = { 1: 20, 2: 14, 3: 12 };

/** pdfmake, with its switch for tags on. */
export function withPdfmake({ regular, bold }: FontFiles): Render {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.virtualfs.writeFileSync('regular.ttf', regular);
  pdfmake.virtualfs.writeFileSync('bold.ttf', bold);
  pdfmake.setFonts({ Noto: { normal: 'regular.ttf', bold: 'bold.ttf' } });
  return async (parts) => {
    const nodeOf = (part: Part) => {
      switch (part.kind) {
        case 'heading':
          return {
            text: part.text,
            bold: true,
            fontSize: SIZES[part.level],
            margin: [0, 12, 0, 4],
            ...breakBefore(part.opensPage),
          };
        case 'paragraph':
          return { text: part.text, margin: [0, 0, 0, 6] };
        case 'list':
          return { ul: [...part.entries], margin: [0, 0, 0, 6] };
        case 'table':
          return {
            table: {
              headerRows: 1,
              widths: part.header.map(() => '*'),
              body: [part.header.map((text) => ({ text, bold: true })), ...part.rows.map((row) => [...row])],
            },
            fontSize: 8,
            margin: [0, 0, 0, 8],
          };
      }
    };
    const document = {
      info: { title: TITLE },
      lang: 'en',
      tagged: true,
      displayTitle: true,
      defaultStyle: { font: 'Noto', fontSize: 10.5 },
      footer: (page: number, of: number) => ({ text: `${page} / ${of}`, alignment: 'center' }),
      content: parts.map(nodeOf),
    };
    return pdfmake.createPdf(document).getBuffer();
  };
}

/** jsPDF with its usual plug-in for tables. */
export function withJsPdf({ regular, bold }: FontFiles): Render {
  const files = { regular: regular.toString('base64'), bold: bold.toString('base64') };
  return async (parts) => {
    const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
    doc.setProperties({ title: TITLE });
    doc.setLanguage('en');
    doc.addFileToVFS('regular.ttf', files.regular);
    doc.addFont('regular.ttf', 'Noto', 'normal');
    doc.addFileToVFS('bold.ttf', files.bold);
    doc.addFont('bold.ttf', 'Noto', 'bold');
    const [left, top, bottom, width] = [50, 50, 790, 495];
    let y = top;
    const write = (text: string, size: number, weight: 'normal' | 'bold', indent = 0): void => {
      doc.setFont('Noto', weight).setFontSize(size);
      for (const line of doc.splitTextToSize(text, width - indent)) {
        if (y > bottom) {
          doc.addPage();
          y = top;
        }
        doc.text(line, left + indent, y);
        y += size * 1.4;
      }
      y += 4;
    };
    for (const [place, part] of parts.entries()) {
      if (part.kind === 'heading') {
        if (part.opensPage && place > 0) {
          doc.addPage();
          y = top;
        }
        write(part.text, SIZES[part.level] ?? 12, 'bold');
      } else if (part.kind === 'paragraph') write(part.text, 10.5, 'normal');
      else if (part.kind === 'list') for (const entry of part.entries) write(`• ${entry}`, 10.5, 'normal', 12);
      else {
        autoTable(doc, {
          head: [[...part.header]],
          body: part.rows.map((row) => [...row]),
          startY: y,
          margin: { left, right: left },
          styles: { font: 'Noto', fontSize: 8 },
        });
        y = lastLine(doc) + 16;
      }
    }
    return new Uint8Array(doc.output('arraybuffer'));
  };
}

/** react-pdf: layout of elements. Tables are rows of boxes, as its documentation shows them. */
export function withReactPdf({ regular, bold }: FontFiles): Render {
  const source = (file: Buffer) => `data:font/ttf;base64,${file.toString('base64')}`;
  Font.register({ family: 'Noto', fonts: [{ src: source(regular) }, { src: source(bold), fontWeight: 700 }] });
  Font.registerHyphenationCallback((word) => [word]);
  const styles = StyleSheet.create({
    page: { padding: 50, fontFamily: 'Noto', fontSize: 10.5 },
    paragraph: { marginBottom: 6 },
    row: { flexDirection: 'row', fontSize: 8, borderBottom: '1 solid #cccccc' },
    cell: { flex: 1, padding: 3 },
    bold: { fontWeight: 700 },
  });
  const partOf = (part: Part, key: number) => {
    switch (part.kind) {
      case 'heading':
        return h(
          Text,
          { key, break: part.opensPage && key > 0, style: { ...styles.bold, fontSize: SIZES[part.level], marginVertical: 8 } },
          part.text,
        );
      case 'paragraph':
        return h(Text, { key, style: styles.paragraph }, part.text);
      case 'list':
        return h(
          View,
          { key, style: styles.paragraph },
          part.entries.map((entry, place) => h(Text, { key: place }, `• ${entry}`)),
        );
      case 'table':
        return h(
          View,
          { key, style: styles.paragraph },
          [part.header, ...part.rows].map((row, place) =>
            h(
              View,
              { key: place, style: styles.row, wrap: false },
              row.map((cell, column) =>
                h(Text, { key: column, style: place === 0 ? { ...styles.cell, ...styles.bold } : styles.cell }, cell),
              ),
            ),
          ),
        );
    }
  };
  return async (parts) =>
    renderToBuffer(h(Document, { title: TITLE, language: 'en' }, h(Page, { size: 'A4', style: styles.page }, parts.map(partOf))));
}

function breakBefore(opensPage: boolean) {
  return opensPage ? { pageBreak: 'before' } : {};
}

/** Where the table plug-in stopped. */
function lastLine(doc: jsPDF): number {
  return 'lastAutoTable' in doc ? Object(doc.lastAutoTable).finalY : 0;
}
