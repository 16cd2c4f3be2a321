import type { CivilDate } from '../../domain/roadmap.ts';

/** A table of values: what CSV and spreadsheet have in common. */
export interface DataTable {
  /** Part of a file name. */
  readonly id: string;
  /** Name of the sheet: at most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** One value for each column. */
  readonly rows: readonly (readonly Value[])[];
}

/** One column; all its values are of this kind, or absent. */
export interface Column {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Width in characters. */
  readonly width: number;
  /** The only words that stand in it. */
  readonly choices?: readonly string[];
}

/** A text, a figure, a day, or nothing. */
export type Value = string | number | { readonly date: CivilDate } | undefined;

/** A column, and what it says of a row. */
export interface ColumnOf<Row> extends Column {
  of(row: Row): Value;
}

/** Makes a table: what each column says of each row. */
export function tableOf<Row>(
  { id, name }: Pick<DataTable, 'id' | 'name'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): DataTable {
  return {
    id,
    name,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  };
}

/** A figure with one decimal at most. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A day, where there is one. */
export function dayOn(date: CivilDate | undefined): Value {
  return date === undefined ? undefined : { date };
}
