import type { BarsDrawing } from '../../document/blocks.ts';
import { FRAME, type Sheet } from '../layout/sheet.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import { label, shortened } from './pen.ts';

const ROW = 20;
const HEAD = 16;
const LEGEND = 22;
const LABEL_WIDTH = 190;
const NOTE_WIDTH = 30;
const SCALE = { left: FRAME.left + LABEL_WIDTH, width: FRAME.width - LABEL_WIDTH - NOTE_WIDTH };

/** Height of a chart with so many bars. */
export function barsHeight({ rows }: BarsDrawing): number {
  return HEAD + rows.length * ROW + LEGEND;
}

/** Draws scores 0 to 100 as bars, a thin line for the likely range, and the target as a dashed line. */
export function drawBars(sheet: Sheet, drawing: BarsDrawing, top: number): void {
  const bottom = top + HEAD + drawing.rows.length * ROW;
  for (const value of [0, 25, 50, 75, 100]) {
    sheet.file
      .lineWidth(0.5)
      .moveTo(at(value), top + HEAD)
      .lineTo(at(value), bottom)
      .stroke(COLORS.line);
    label(sheet, String(value), at(value), top + HEAD / 2, STYLES.small, 'center');
  }
  for (const [i, row] of drawing.rows.entries()) drawRow(sheet, row, top + HEAD + (i + 0.5) * ROW);
  if (drawing.target) drawTarget(sheet, at(drawing.target.value), top + HEAD, bottom);
  drawLegend(sheet, drawing, bottom + LEGEND / 2 + 2);
}

function at(value: number): number {
  return SCALE.left + (SCALE.width * value) / 100;
}

function drawRow(
  sheet: Sheet,
  { label: name, dimension, value, range, note }: BarsDrawing['rows'][number],
  middle: number,
): void {
  label(sheet, shortened(sheet, name, STYLES.label, LABEL_WIDTH - 10), SCALE.left - 8, middle, STYLES.label, 'right');
  if (value === undefined) {
    label(sheet, note, SCALE.left + 4, middle, STYLES.small);
    return;
  }
  sheet.file.rect(SCALE.left, middle - 5, Math.max(1, at(value) - SCALE.left), 10).fill(dimensionColor(dimension));
  if (range) drawRange(sheet, at(range[0]), at(range[1]), middle);
  label(sheet, note, SCALE.left + SCALE.width + 8, middle, { ...STYLES.label, weight: 'bold' });
}

function drawRange(sheet: Sheet, from: number, to: number, middle: number): void {
  const { file } = sheet;
  file.lineWidth(2.6).moveTo(from, middle).lineTo(to, middle).stroke(COLORS.paper);
  file
    .lineWidth(1.1)
    .moveTo(from, middle)
    .lineTo(to, middle)
    .moveTo(from, middle - 3)
    .lineTo(from, middle + 3)
    .moveTo(to, middle - 3)
    .lineTo(to, middle + 3)
    .stroke(COLORS.ink);
}

function drawTarget(sheet: Sheet, x: number, top: number, bottom: number): void {
  sheet.file.save();
  sheet.file
    .lineWidth(1.3)
    .dash(4, { space: 2.5 })
    .moveTo(x, top - 2)
    .lineTo(x, bottom + 2)
    .stroke(COLORS.blaze);
  sheet.file.restore();
}

function drawLegend(sheet: Sheet, { legend, target }: BarsDrawing, middle: number): void {
  let x = SCALE.left;
  sheet.file.rect(x, middle - 4, 14, 8).fill(COLORS.edge);
  label(sheet, legend.value, x + 19, middle, STYLES.label);
  x += 80;
  drawRange(sheet, x, x + 16, middle);
  label(sheet, legend.range, x + 21, middle, STYLES.label);
  if (!target) return;
  drawTarget(sheet, x + 112, middle - 4, middle + 4);
  label(sheet, target.label, x + 119, middle, STYLES.label);
}
