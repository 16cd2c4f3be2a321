import type { Tag } from '../file/structure.ts';
import { endedBySpace, type Line, type Run, setLines, type TextStyle } from '../text/lines.ts';
import { type Align, placeLines, writeSegments } from '../text/write.ts';
import { writeTagged } from './paragraph.ts';
import type { Slice } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

/** A column; at most five make a table that can be listened to. `share` is its part of the width. */
export interface Column {
  readonly header: string;
  readonly share: number;
  readonly align?: Align;
}

/** Paragraphs of a cell, one below the other; a cell may draw something at its left, beside its text. */
export interface Cell {
  readonly text: readonly (string | readonly Run[])[];
  readonly picture?: { readonly width: number; readonly draw: (x: number, middle: number) => void };
}

export interface TableOptions {
  readonly style: TextStyle;
  readonly headStyle: TextStyle;
  readonly headColor: string;
  readonly stripeColor: string;
  readonly gap?: number;
  /** What the table is about, for those who cannot see it. */
  readonly summary?: string;
}

const PADDING = { x: 6, y: 4 };

interface SetCell {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  readonly cell: Cell | undefined;
}

/**
 * A table: the first cell of each row is its header. Rows are divided only when higher than half a page; the header row is
 * repeated on each page, there as decoration.
 */
export function table(
  sheet: Sheet,
  parent: Tag,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: TableOptions,
): readonly Slice[] {
  const places = placesOf(columns);
  const head = setRow(
    sheet,
    places,
    columns.map(({ header }) => ({ text: [header] })),
    options.headStyle,
  );
  const headHeight = heightOf(head, options.headStyle);
  const tags = new TableTags(sheet, parent, options.summary);
  const drawHead = (y: number) =>
    writeSegments(
      sheet,
      head.flatMap((cell) => placeCell(cell, cell.lines, y, options.headStyle)),
      options.headStyle,
    );
  const repeat = {
    height: headHeight,
    draw: (y: number) => {
      sheet.pagination(() => {
        fill(sheet, y, headHeight, options.headColor);
        drawHead(y);
      });
    },
  };
  const header: Slice = {
    height: headHeight,
    gap: options.gap ?? 0,
    keep: 'with-next',
    draw: (y) => {
      sheet.decoration(() => fill(sheet, y, headHeight, options.headColor));
      tags.head(head, (element, cell) =>
        writeTagged(sheet, element, placeCell(cell, cell.lines, y, options.headStyle), options.headStyle),
      );
    },
  };
  const body = rows.flatMap((row, i) =>
    rowSlices(sheet, setRow(sheet, places, row, options.style), i, tags, options).map((slice) => ({ ...slice, repeat })),
  );
  return [header, ...guarded(body), { height: 0, gap: 0, draw: () => tags.end() }];
}

/** Neither the first nor the last row alone on a page, and the closing slice where the last row is. */
function guarded(rows: readonly Slice[]): readonly Slice[] {
  const guards = new Set([0, rows.length - 2, rows.length - 1]);
  return rows.map((row, i) =>
    (guards.has(i) && row.height < 120) || i === rows.length - 1 ? { ...row, keep: 'with-next' } : row,
  );
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
}

function placesOf(columns: readonly Column[]): readonly Place[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = FRAME.left;
  return columns.map(({ share, align = 'left' }) => {
    const width = Math.round((FRAME.width * share) / all);
    x += width;
    return { x: x - width + PADDING.x, width: width - 2 * PADDING.x, align };
  });
}

function setRow(sheet: Sheet, places: readonly Place[], cells: readonly Cell[], style: TextStyle): readonly SetCell[] {
  return places.map((place, i) => {
    const cell = cells[i];
    const indent = cell?.picture?.width ?? 0;
    const paragraphs = (cell?.text ?? []).map((text) =>
      setLines(typeof text === 'string' ? [{ text }] : text, style, place.width - indent, sheet.fonts),
    );
    const lines = paragraphs.flatMap((set, n) => (n < paragraphs.length - 1 ? endedBySpace(set) : set));
    return { lines, x: place.x + indent, width: place.width - indent, align: place.align, cell };
  });
}

function heightOf(row: readonly SetCell[], style: TextStyle): number {
  return Math.max(1, ...row.map(({ lines }) => lines.length)) * style.leading + 2 * PADDING.y;
}

function placeCell(cell: SetCell, lines: readonly Line[], y: number, style: TextStyle) {
  return placeLines(lines, cell.x, y + PADDING.y, style, cell.align, cell.width);
}

/** A row, or several slices of it when it is higher than half a page. */
function rowSlices(
  sheet: Sheet,
  row: readonly SetCell[],
  index: number,
  tags: TableTags,
  options: TableOptions,
): readonly Slice[] {
  const { style } = options;
  const most = Math.floor((FRAME.bottom - FRAME.top) / 2 / style.leading);
  const lines = Math.max(1, ...row.map((cell) => cell.lines.length));
  const slices: Slice[] = [];
  for (let start = 0; start < lines; start += most) {
    const part = row.map((cell) => ({ ...cell, lines: cell.lines.slice(start, start + most) }));
    const height = heightOf(part, style);
    slices.push({
      height,
      gap: 0,
      draw: (y) => {
        const pictures = start === 0 ? part.filter(({ cell }) => cell?.picture) : [];
        const isStriped = index % 2 === 1;
        if (isStriped || pictures.length > 0)
          sheet.decoration(() => {
            if (isStriped) fill(sheet, y, height, options.stripeColor);
            for (const { cell, x } of pictures) cell?.picture?.draw(x - cell.picture.width, y + PADDING.y + style.leading / 2);
          });
        if (start === 0) tags.openRow(row.length);
        for (const [column, cell] of part.entries()) {
          tags.cell(column, (element) => writeTagged(sheet, element, placeCell(cell, cell.lines, y, style), style));
        }
        if (start + most >= lines) tags.endRow();
      },
    });
  }
  return slices;
}

function fill(sheet: Sheet, y: number, height: number, color: string): void {
  sheet.file.rect(FRAME.left, y, FRAME.width, height).fill(color);
}

/** Builds `Table`, `THead`, `TBody`, `TR` and the cells in the structure tree as the rows are drawn. */
class TableTags {
  readonly #sheet: Sheet;
  readonly #parent: Tag;
  readonly #summary: string | undefined;
  #table: Tag | undefined;
  #body: Tag | undefined;
  #row: Tag | undefined;
  #cells: Tag[] = [];

  constructor(sheet: Sheet, parent: Tag, summary: string | undefined) {
    this.#sheet = sheet;
    this.#parent = parent;
    this.#summary = summary;
  }

  head(row: readonly SetCell[], write: (element: Tag, cell: SetCell) => void): void {
    const table = this.#sheet.element(this.#parent, 'Table', this.#summary === undefined ? {} : { summary: this.#summary });
    const head = this.#sheet.element(table, 'THead');
    const line = this.#sheet.element(head, 'TR');
    for (const cell of row) write(this.#sheet.element(line, 'TH', { scope: 'Column' }), cell);
    this.#sheet.end(head);
    this.#body = this.#sheet.element(table, 'TBody');
    this.#table = table;
  }

  openRow(columns: number): void {
    const row = this.#sheet.element(this.#body ?? this.#parent, 'TR');
    this.#row = row;
    this.#cells = Array.from({ length: columns }, (_, i) =>
      i === 0 ? this.#sheet.element(row, 'TH', { scope: 'Row' }) : this.#sheet.element(row, 'TD'),
    );
  }

  cell(column: number, write: (element: Tag) => void): void {
    const element = this.#cells[column];
    if (element) write(element);
  }

  endRow(): void {
    for (const cell of this.#cells) this.#sheet.end(cell);
    this.#sheet.end(this.#row);
  }

  end(): void {
    this.#sheet.end(this.#body);
    this.#sheet.end(this.#table);
  }
}
