import { writeXlsx } from 'hucre/xlsx';
import type { DataTable } from '../tables/data-table.ts';
import { sheetOf } from './sheet.ts';

/** One table as a workbook (XLSX). */
export function workbookOf(table: DataTable): Promise<Uint8Array> {
  return writeXlsx({ sheets: [sheetOf(table)], properties: { title: table.name } });
}
