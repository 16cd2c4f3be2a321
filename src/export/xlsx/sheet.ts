import type { AlignmentStyle, CellStyle, CellValue, DataValidation, RowDef, WriteSheet } from 'hucre';
import { plainText } from '../plain-text.ts';
import type { Column, DataTable, Value } from '../tables/data-table.ts';
import { rowHeight } from './row-height.ts';

/** The most signs a cell may hold in any spreadsheet program. */
const MOST_SIGNS = 32_767;
/** The longest list of words, with commas between them, that a cell may offer. */
const LONGEST_CHOICE = 255;
/** Characters that fit on the width of one landscape page and stay readable. */
const PAGE_WIDTH = 200;
const DAY_FORMAT = 'yyyy-mm-dd';
const HEADER: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '073F42' } },
};

/** A table as a sheet: frozen header with filters, typed figures and days, a list to choose from where words are fixed. */
export function sheetOf({ name, columns, rows }: DataTable): WriteSheet {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column) })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellValue))],
    cells: new Map(columns.map((column, place) => [`0,${place}`, { style: headerStyle(column) }])),
    rowDefs: new Map<number, RowDef>([
      [0, { height: 32 }],
      ...rows.map((row, place): [number, RowDef] => [place + 1, { height: rowHeight(columns, row) }]),
    ]),
    freezePane: { rows: 1, columns: Math.min(2, columns.length) },
    autoFilter: { range: `A1:${last}` },
    dataValidations: columns.flatMap((column, place) => choiceOf(column, place, rows.length)),
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.ceil(width / PAGE_WIDTH),
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

function cellValue(value: Value): CellValue {
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'object') return new Date(`${value.date}T00:00:00Z`);
  return value ?? null;
}

/** `_x0041_` in a cell stands for "A"; with the underscore written as `_x005F_` it stands for itself. */
export function cellText(text: string): string {
  return plainText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, MOST_SIGNS);
}

function styleOf({ kind }: Column): CellStyle {
  const alignment: AlignmentStyle = { vertical: 'top', wrapText: kind === 'text', ...sideOf(kind) };
  return kind === 'date' ? { alignment, numFmt: DAY_FORMAT } : { alignment };
}

function headerStyle({ kind }: Column): CellStyle {
  return { ...HEADER, alignment: { wrapText: true, vertical: 'center', ...sideOf(kind) } };
}

/** Figures and days stand on the right, a little away from the text that follows. */
function sideOf(kind: Column['kind']): AlignmentStyle {
  return kind === 'text' ? { horizontal: 'left' } : { horizontal: 'right', indent: 1 };
}

function choiceOf({ choices, header }: Column, place: number, rows: number): readonly DataValidation[] {
  if (!choices || rows === 0 || choices.join().length > LONGEST_CHOICE || choices.some((choice) => choice.includes(',')))
    return [];
  const column = columnName(place);
  const range = `${column}2:${column}${rows + 1}`;
  return [{ type: 'list', values: [...choices], allowBlank: true, showErrorMessage: true, errorTitle: header, range }];
}

/** A, B, … Z, AA, … */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`;
}
