import type { TimelineDrawing } from '../../document/blocks.ts';
import { FRAME, type Sheet } from '../layout/sheet.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import { label, shortened } from './pen.ts';

const HEAD = 30;
const ROW = 15;
const MARK_LABEL = 11;
const LABEL_WIDTH = 200;
const SCALE = { left: FRAME.left + LABEL_WIDTH, width: FRAME.width - LABEL_WIDTH };

/** Height of a timeline with its rows and the names of its marks. */
export function timelineHeight({ rows, marks }: TimelineDrawing): number {
  return HEAD + rows.length * ROW + 6 + marks.length * MARK_LABEL;
}

/** Draws actions as bars over the terms; each call is a dashed line with its name below. */
export function drawTimeline(sheet: Sheet, drawing: TimelineDrawing, top: number): void {
  const bottom = top + HEAD + drawing.rows.length * ROW;
  const at = (day: number) =>
    SCALE.left + Math.round((SCALE.width * Math.min(Math.max(day, 0), drawing.days)) / Math.max(1, drawing.days));
  for (const [i, term] of drawing.terms.entries()) drawTerm(sheet, term.label, at(term.from), at(term.to), top, bottom, i);
  for (const [i, row] of drawing.rows.entries()) {
    const middle = top + HEAD + (i + 0.5) * ROW;
    if (i > 0)
      sheet.file
        .lineWidth(0.3)
        .moveTo(FRAME.left, middle - ROW / 2)
        .lineTo(FRAME.right, middle - ROW / 2)
        .stroke(COLORS.line);
    label(sheet, shortened(sheet, row.label, STYLES.label, LABEL_WIDTH - 12), FRAME.left, middle, STYLES.label);
    sheet.file.rect(at(row.from), middle - 4, Math.max(4, at(row.to) - at(row.from)), 8).fill(dimensionColor(row.dimension));
  }
  for (const [i, mark] of drawing.marks.entries())
    drawMark(sheet, mark.label, at(mark.at), top + HEAD, bottom + 6 + (i + 0.5) * MARK_LABEL);
}

function drawTerm(sheet: Sheet, name: string, left: number, right: number, top: number, bottom: number, index: number): void {
  if (index % 2 === 0) sheet.file.rect(left, top, right - left, bottom - top).fill(COLORS.stripe);
  label(sheet, name, (left + right) / 2, top + HEAD / 2, STYLES.small, 'center', right - left);
}

function drawMark(sheet: Sheet, name: string, x: number, top: number, middle: number): void {
  sheet.file.save();
  sheet.file
    .lineWidth(1)
    .dash(3, { space: 2 })
    .moveTo(x, top)
    .lineTo(x, middle - 2)
    .stroke(COLORS.blaze);
  sheet.file.restore();
  const before = x > SCALE.left + SCALE.width / 2;
  label(sheet, name, before ? x - 4 : x + 4, middle, { ...STYLES.small, color: COLORS.blaze }, before ? 'right' : 'left');
}
