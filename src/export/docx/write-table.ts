/// <reference path="./docx.d.ts" />
import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Table as TableBlock } from '../document/blocks.ts';
import { COLOURS, TEXT_WIDTH } from './look.ts';
import { inlinesOf, type Places } from './rich.ts';

const EDGE = { style: 'single', size: 4, color: COLOURS.line } as const;
const NO_EDGE = { style: 'none', size: 0, color: 'auto' } as const;
const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  insideHorizontal: EDGE,
  left: NO_EDGE,
  right: NO_EDGE,
  insideVertical: NO_EDGE,
};

/** A table with a caption above it and a header row that is repeated on every page. */
export function writeTable({ summary, columns, rows }: TableBlock, places: Places): readonly (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * TEXT_WIDTH));
  const cell = (place: number, children: readonly Paragraph[], fill?: string) =>
    new TableCell({
      children,
      width: { size: widths[place] ?? 0, type: 'dxa' },
      ...(fill === undefined ? {} : { shading: { type: 'clear', fill } }),
    });
  const alignmentOf = (place: number) => columns[place]?.align ?? 'left';
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header: text }, place) =>
      cell(
        place,
        [new Paragraph({ children: inlinesOf(text, places), style: 'HeaderCell', alignment: alignmentOf(place) })],
        COLOURS.deep,
      ),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(({ text }, place) =>
          cell(
            place,
            text.map(
              (rich) => new Paragraph({ children: inlinesOf(rich, places), style: 'Cell', alignment: alignmentOf(place) }),
            ),
          ),
        ),
      }),
  );
  return [
    new Paragraph({ children: inlinesOf(summary, places), style: 'Caption' }),
    new Table({
      rows: [header, ...body],
      width: { size: TEXT_WIDTH, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      margins: { top: 40, bottom: 20, left: 80, right: 80 },
      borders: BORDERS,
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    }),
    new Paragraph({ children: [], style: 'Cell' }),
  ];
}
