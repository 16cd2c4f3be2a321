import type { DimensionMark, LevelMark } from '../../document/blocks.ts';
import type { Sheet } from '../layout/sheet.ts';
import { COLORS, dimensionColor } from '../theme.ts';

/** The steps, low to high, in points. */
const HEIGHTS = [3, 5, 6, 8];
const WIDTH = 7;
const STEP = 9;

/** Width a mark takes beside its text, with the space after it. */
export function markWidth(mark: LevelMark | DimensionMark): number {
  return mark.kind === 'level' ? HEIGHTS.length * STEP + 6 : 13;
}

/** Four steps of growing height, those reached filled; or a spot in the colour of a dimension. Decoration: text says it too. */
export function drawMark(sheet: Sheet, mark: LevelMark | DimensionMark, x: number, middle: number): void {
  const { file } = sheet;
  const color = dimensionColor(mark.dimension);
  if (mark.kind === 'dimension') {
    file.rect(x, middle - 3, 7, 7).fill(color);
    return;
  }
  const reached = mark.level ?? 0;
  const bottom = middle + 4;
  if (reached > 0) file.fillColor(color);
  for (const [step, height] of HEIGHTS.entries()) if (step < reached) file.rect(x + step * STEP, bottom - height, WIDTH, height);
  if (reached > 0) file.fill();
  if (reached === HEIGHTS.length) return;
  file.lineWidth(0.6).strokeColor(COLORS.edge);
  for (const [step, height] of HEIGHTS.entries())
    if (step >= reached) file.rect(x + step * STEP + 0.5, bottom - height + 0.5, WIDTH - 1, height - 1);
  file.stroke();
}
