import type { Column, Value } from '../tables/data-table.ts';

/** Height of a line and the greatest height of a row, in points. */
const LINE = 15;
const MOST = 405;
/** A line of mixed text holds a little more than the width of its column in digits. */
const FILLED = 1.05;

/** Height in points that shows all texts of a row: not every program finds it by itself. */
export function rowHeight(columns: readonly Column[], row: readonly Value[]): number {
  const lines = columns.map(({ width }, place) => linesOf(row[place], width * FILLED));
  return Math.min(MOST, LINE * Math.max(1, ...lines));
}

function linesOf(value: Value, width: number): number {
  if (typeof value !== 'string') return 1;
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
