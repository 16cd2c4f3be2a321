import { formatCsvValue } from 'hucre/csv';
import { plainText } from '../plain-text.ts';
import type { DataTable, Value } from '../tables/data-table.ts';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/**
 * A text that a spreadsheet would take for a formula, also behind spaces and signs without width, and in the full-width
 * forms that some keyboards give.
 */
const FORMULA = /^[\p{Z}\p{Cf}]*[=+\-@\t\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A table as CSV (RFC 4180) in UTF-8 with byte order mark: texts and days in quotation marks, figures bare, CRLF. A text
 * that looks like a formula gets an apostrophe in front; whoever needs every sign unchanged takes the JSON bundle.
 */
export function renderCsv({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ header }) => header), ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(field).join(',') + LINE_END).join('');
}

function field(value: Value): string {
  if (value === undefined || typeof value === 'number') return formatCsvValue(value ?? null);
  const text = typeof value === 'string' ? plainText(value) : value.date;
  return formatCsvValue(FORMULA.test(text) ? `'${text}` : text, { quoteStyle: 'all' });
}
