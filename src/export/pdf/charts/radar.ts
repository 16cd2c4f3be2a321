import type { RadarDrawing } from '../../document/blocks.ts';
import { FRAME, type Sheet } from '../layout/sheet.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import { label } from './pen.ts';

const TOP_LEVEL = 4;
const RADIUS = 112;
const LABEL_ROOM = 118;

/** Height of a radar with its labels and legend. */
export const RADAR_HEIGHT = 2 * RADIUS + 92;

/** Draws levels 0 to 4 on one axis for each dimension: today as an area, after the plan as a dashed outline. */
export function drawRadar(sheet: Sheet, { axes, legend }: RadarDrawing, top: number): void {
  const center: Point = [FRAME.left + FRAME.width / 2, top + RADIUS + 34];
  drawWeb(sheet, center, axes.length);
  drawOutline(
    sheet,
    center,
    axes.map(({ later, now }) => later ?? now),
  );
  drawArea(
    sheet,
    center,
    axes.map(({ now }) => now),
  );
  for (let level = 1; level <= TOP_LEVEL; level++)
    label(sheet, String(level), center[0] + 4, center[1] - (RADIUS * level) / TOP_LEVEL + 6, STYLES.small);
  for (const [i, axis] of axes.entries()) {
    if (axis.now !== undefined) drawSpot(sheet, pointAt(center, i, axes.length, axis.now), dimensionColor(axis.dimension));
    drawLabel(sheet, center, i, axes.length, axis, legend.unrated);
  }
  drawLegend(sheet, legend, top + RADAR_HEIGHT - 12);
}

type Point = readonly [number, number];

/** The place of a level on an axis; axes go clockwise from the top. */
function pointAt([x, y]: Point, axis: number, axes: number, level: number): Point {
  const angle = (2 * Math.PI * axis) / axes;
  const distance = (RADIUS * level) / TOP_LEVEL;
  return [x + distance * Math.sin(angle), y - distance * Math.cos(angle)];
}

function drawWeb(sheet: Sheet, center: Point, axes: number): void {
  const { file } = sheet;
  for (let level = TOP_LEVEL; level >= 1; level--) {
    const ring = Array.from({ length: axes }, (_, i) => pointAt(center, i, axes, level));
    file.lineWidth(level === TOP_LEVEL ? 0.9 : 0.5).polygon(...ring);
    if (level === TOP_LEVEL) file.fillAndStroke(COLORS.stripe, COLORS.edge);
    else file.stroke(COLORS.line);
  }
  for (let i = 0; i < axes; i++) {
    const [x, y] = pointAt(center, i, axes, TOP_LEVEL);
    file
      .lineWidth(0.5)
      .moveTo(...center)
      .lineTo(x, y)
      .stroke(COLORS.line);
  }
}

/** The area of the rated dimensions; with fewer than three there is none to draw. */
function drawArea(sheet: Sheet, center: Point, levels: readonly (number | undefined)[]): void {
  const points = levels.flatMap((level, i) => (level === undefined ? [] : [pointAt(center, i, levels.length, level)]));
  if (points.length < 3) return;
  sheet.file
    .lineWidth(1.6)
    .lineJoin('round')
    .polygon(...points)
    .stroke(COLORS.brand);
}

function drawOutline(sheet: Sheet, center: Point, levels: readonly (number | undefined)[]): void {
  const points = levels.flatMap((level, i) => (level === undefined ? [] : [pointAt(center, i, levels.length, level)]));
  if (points.length < 3) return;
  sheet.file.save();
  sheet.file
    .lineWidth(1.3)
    .dash(4, { space: 2.5 })
    .polygon(...points)
    .fillAndStroke(COLORS.tint, COLORS.blaze);
  sheet.file.restore();
}

function drawSpot(sheet: Sheet, [x, y]: Point, color: string): void {
  sheet.file.lineWidth(1.2).circle(x, y, 4).fillAndStroke(color, COLORS.paper);
}

function drawLabel(
  sheet: Sheet,
  [x, y]: Point,
  i: number,
  axes: number,
  axis: RadarDrawing['axes'][number],
  unrated: string,
): void {
  const angle = (2 * Math.PI * i) / axes;
  const [side, height] = [Math.sin(angle), Math.cos(angle)];
  const align = Math.abs(side) < 0.1 ? 'center' : side > 0 ? 'left' : 'right';
  const text = `${axis.label}\u00a0(${axis.now ?? unrated})`;
  label(sheet, text, x + (RADIUS + 13) * side, y - (RADIUS + 16) * height, STYLES.label, align, LABEL_ROOM);
}

function drawLegend(sheet: Sheet, { now, later }: RadarDrawing['legend'], middle: number): void {
  const x = FRAME.left + FRAME.width / 2 - 110;
  sheet.file
    .lineWidth(1.6)
    .moveTo(x, middle)
    .lineTo(x + 22, middle)
    .stroke(COLORS.brand);
  label(sheet, now, x + 28, middle, STYLES.label);
  sheet.file.save();
  sheet.file
    .lineWidth(1.3)
    .dash(4, { space: 2.5 })
    .moveTo(x + 110, middle)
    .lineTo(x + 132, middle)
    .stroke(COLORS.blaze);
  sheet.file.restore();
  label(sheet, later, x + 138, middle, STYLES.label);
}
