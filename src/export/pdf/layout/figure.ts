import type { Figure } from '../../document/blocks.ts';
import { barsHeight, drawBars } from '../charts/bars.ts';
import { drawRadar, RADAR_HEIGHT } from '../charts/radar.ts';
import { drawTimeline, timelineHeight, timelineRows } from '../charts/timeline.ts';
import type { Tag } from '../file/structure.ts';
import type { Slice } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

/** Rows that a part of a timeline has at least. */
const LEAST_ROWS = 6;

/** Rows of a timeline, `from` up to `to`. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

/** A drawing as one element with its words. Only a timeline is ever divided, between its rows. */
export function figure(sheet: Sheet, parent: Tag, block: Figure, gap: number, rows?: Rows): Slice {
  const drawing = rows ? partOf(block.drawing, rows) : block.drawing;
  const height = heightOf(sheet, drawing);
  return {
    height,
    gap,
    split: (room) => partsOf(sheet, block, rows, room)?.map((part) => figure(sheet, parent, block, gap, part)),
    draw: (y) => {
      const element = sheet.element(parent, 'Figure', {
        alt: altOf(block, rows),
        box: [FRAME.left, y, FRAME.right, y + height],
      });
      sheet.content(element, () => draw(sheet, drawing, y));
      sheet.end(element);
    },
  };
}

function partOf(drawing: Figure['drawing'], { from, to }: Rows): Figure['drawing'] {
  return drawing.kind === 'timeline' ? { ...drawing, rows: drawing.rows.slice(from, to) } : drawing;
}

function altOf({ alt, part, drawing }: Figure, rows: Rows | undefined): string {
  if (!rows || !part) return alt;
  return `${alt} ${part(rows.from + 1, rows.to, drawing.kind === 'timeline' ? drawing.rows.length : 0)}`;
}

/** The rows of a timeline that fit, and the others; undefined where too few fit. */
function partsOf(sheet: Sheet, { drawing }: Figure, rows: Rows | undefined, room: number): readonly Rows[] | undefined {
  if (drawing.kind !== 'timeline') return undefined;
  const { from, to } = rows ?? { from: 0, to: drawing.rows.length };
  const fitting = timelineRows(sheet, { ...drawing, rows: drawing.rows.slice(from, to) }, room);
  const middle = from + Math.min(fitting, to - from - LEAST_ROWS);
  return middle - from < LEAST_ROWS
    ? undefined
    : [
        { from, to: middle },
        { from: middle, to },
      ];
}

function heightOf(sheet: Sheet, drawing: Figure['drawing']): number {
  if (drawing.kind === 'radar') return RADAR_HEIGHT;
  return drawing.kind === 'bars' ? barsHeight(drawing) : timelineHeight(sheet, drawing);
}

function draw(sheet: Sheet, drawing: Figure['drawing'], y: number): void {
  if (drawing.kind === 'radar') drawRadar(sheet, drawing, y);
  else if (drawing.kind === 'bars') drawBars(sheet, drawing, y);
  else drawTimeline(sheet, drawing, y);
}
