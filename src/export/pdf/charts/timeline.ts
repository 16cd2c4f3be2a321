import type { TimelineDrawing } from '../../document/blocks.ts';
import { FRAME, type Sheet } from '../layout/sheet.ts';
import { type Line, setLines } from '../text/lines.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import { label, linesAt } from './pen.ts';

const ROW = 14;
/** Room above and below the names of terms. */
const AIR = 5;
const FOOT = 24;
const LABEL_WIDTH = 206;
/** Lines a label may have; longer ones end with an ellipsis. */
const MOST_LINES = 2;
/** A first term that is too short for its name takes this from the column of labels. */
const NAME_ROOM = 62;
const SCALE = { left: FRAME.left + LABEL_WIDTH, width: FRAME.width - LABEL_WIDTH };

/** A row with its name in lines. */
interface SetRow {
  readonly row: TimelineDrawing['rows'][number];
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Height of a timeline with its rows and the names of its marks. */
export function timelineHeight(sheet: Sheet, drawing: TimelineDrawing): number {
  return edges(sheet, drawing) + rowsOf(sheet, drawing).reduce((sum, { height }) => sum + height, 0);
}

/** How many rows of a timeline fit into a height, beside its head and foot. */
export function timelineRows(sheet: Sheet, drawing: TimelineDrawing, room: number): number {
  let left = room - edges(sheet, drawing);
  let count = 0;
  for (const { height } of rowsOf(sheet, drawing)) {
    left -= height;
    if (left < 0) break;
    count++;
  }
  return count;
}

/** Draws actions as bars over the terms; each call is a line with its number below, in colour when the plan uses it. */
export function drawTimeline(sheet: Sheet, drawing: TimelineDrawing, top: number): void {
  const names = termsOf(sheet, drawing);
  const rows = rowsOf(sheet, drawing);
  const first = top + headHeight(names);
  const bottom = first + rows.reduce((sum, { height }) => sum + height, 0);
  const at = scaleOf(drawing);
  for (const [i, name] of names.entries()) {
    if (i % 2 === 0) sheet.file.rect(name.left, top, name.width, bottom - top).fill(COLORS.stripe);
    linesAt(sheet, name.lines, name.anchor, (top + first) / 2, STYLES.small, name.align);
  }
  for (const [i, mark] of drawing.marks.entries()) drawMark(sheet, mark, at(mark.at), first, bottom + (i % 2 === 0 ? 7 : 17));
  let y = first;
  for (const row of rows) {
    drawRow(sheet, row, y, at);
    y += row.height;
  }
}

function edges(sheet: Sheet, drawing: TimelineDrawing): number {
  return headHeight(termsOf(sheet, drawing)) + (drawing.marks.length > 0 ? FOOT : 0);
}

function scaleOf({ days }: TimelineDrawing): (day: number) => number {
  return (day) => SCALE.left + Math.round((SCALE.width * Math.min(Math.max(day, 0), days)) / Math.max(1, days));
}

function rowsOf(sheet: Sheet, { rows }: TimelineDrawing): readonly SetRow[] {
  return rows.map((row) => {
    const all = setLines([{ text: row.label }], STYLES.label, LABEL_WIDTH - 12, sheet.fonts);
    const lines = all.length > MOST_LINES ? shortened(sheet, row.label) : all;
    return { row, lines, height: ROW + (Math.max(1, lines.length) - 1) * STYLES.label.leading };
  });
}

/** The beginning of a label that is too long even for its lines. */
function shortened(sheet: Sheet, name: string): readonly Line[] {
  for (let length = Math.min(name.length, 120); length > 0; length -= 4) {
    const lines = setLines([{ text: `${name.slice(0, length).trimEnd()}…` }], STYLES.label, LABEL_WIDTH - 12, sheet.fonts);
    if (lines.length <= MOST_LINES) return lines;
  }
  return [];
}

function drawRow(sheet: Sheet, { row, lines, height }: SetRow, top: number, at: (day: number) => number): void {
  const middle = top + height / 2;
  sheet.file.lineWidth(0.3).moveTo(FRAME.left, top).lineTo(FRAME.right, top).stroke(COLORS.line);
  linesAt(sheet, lines, FRAME.left, middle, STYLES.label, 'left');
  for (const { from, to } of row.bars)
    sheet.file.rect(at(from), middle - 4, Math.max(4, at(to) - at(from)), 8).fill(dimensionColor(row.dimension));
}

/** A term with its name in lines, and where that stands. */
interface SetTerm {
  readonly left: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly anchor: number;
  readonly align: 'center' | 'right';
}

function termsOf(sheet: Sheet, drawing: TimelineDrawing): readonly SetTerm[] {
  const at = scaleOf(drawing);
  return drawing.terms.map(({ label: name, from, to }, i) => {
    const [left, right] = [at(from), at(to)];
    const width = right - left;
    const isShort = i === 0 && width < NAME_ROOM;
    const room = isShort ? NAME_ROOM : Math.max(width, 24);
    const lines = setLines([{ text: name }], STYLES.small, room, sheet.fonts);
    return { left, width, lines, anchor: isShort ? right : (left + right) / 2, align: isShort ? 'right' : 'center' };
  });
}

function headHeight(terms: readonly SetTerm[]): number {
  return Math.max(2, ...terms.map(({ lines }) => lines.length)) * STYLES.small.leading + 2 * AIR;
}

function drawMark(
  sheet: Sheet,
  { label: name, used }: TimelineDrawing['marks'][number],
  x: number,
  top: number,
  middle: number,
): void {
  const color = used ? COLORS.blaze : COLORS.edge;
  sheet.file.save();
  sheet.file
    .lineWidth(used ? 1.2 : 0.5)
    .dash(used ? 4 : 1.5, { space: 2 })
    .moveTo(x, top)
    .lineTo(x, middle - 5)
    .stroke(color);
  sheet.file.restore();
  label(sheet, name, x, middle, { ...STYLES.small, color, weight: used ? 'bold' : 'regular' }, 'center');
}
