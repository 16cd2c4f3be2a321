import type { TimelineDrawing } from '../../document/blocks.ts';
import { FRAME, type Sheet } from '../layout/sheet.ts';
import { lineWidth } from '../text/lines.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import { label, shortened } from './pen.ts';

const HEAD = 30;
const ROW = 14;
const FOOT = 24;
const LABEL_WIDTH = 200;
const SCALE = { left: FRAME.left + LABEL_WIDTH, width: FRAME.width - LABEL_WIDTH };

/** Height of a timeline with its rows and the names of its marks. */
export function timelineHeight({ rows, marks }: TimelineDrawing): number {
  return HEAD + rows.length * ROW + (marks.length > 0 ? FOOT : 0);
}

/** Draws actions as bars over the terms; each call is a line with its number below, in colour when the plan uses it. */
export function drawTimeline(sheet: Sheet, drawing: TimelineDrawing, top: number): void {
  const bottom = top + HEAD + drawing.rows.length * ROW;
  const at = (day: number) =>
    SCALE.left + Math.round((SCALE.width * Math.min(Math.max(day, 0), drawing.days)) / Math.max(1, drawing.days));
  for (const [i, term] of drawing.terms.entries()) drawTerm(sheet, term.label, at(term.from), at(term.to), top, bottom, i);
  for (const [i, mark] of drawing.marks.entries())
    drawMark(sheet, mark, at(mark.at), top + HEAD, bottom + (i % 2 === 0 ? 7 : 17));
  for (const [i, row] of drawing.rows.entries()) {
    const middle = top + HEAD + (i + 0.5) * ROW;
    if (i > 0)
      sheet.file
        .lineWidth(0.3)
        .moveTo(FRAME.left, middle - ROW / 2)
        .lineTo(FRAME.right, middle - ROW / 2)
        .stroke(COLORS.line);
    label(sheet, shortened(sheet, row.label, STYLES.label, LABEL_WIDTH - 12), FRAME.left, middle, STYLES.label);
    for (const { from, to } of row.bars)
      sheet.file.rect(at(from), middle - 4, Math.max(4, at(to) - at(from)), 8).fill(dimensionColor(row.dimension));
  }
}

function drawTerm(sheet: Sheet, name: string, left: number, right: number, top: number, bottom: number, index: number): void {
  if (index % 2 === 0) sheet.file.rect(left, top, right - left, bottom - top).fill(COLORS.stripe);
  if (lineWidth(longestWord(name), STYLES.small, sheet.fonts) > right - left) return;
  label(sheet, name, (left + right) / 2, top + HEAD / 2, STYLES.small, 'center', right - left);
}

function longestWord(text: string): string {
  return text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
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
