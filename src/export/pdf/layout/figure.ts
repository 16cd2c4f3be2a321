import type { Figure } from '../../document/blocks.ts';
import { barsHeight, drawBars } from '../charts/bars.ts';
import { drawRadar, RADAR_HEIGHT } from '../charts/radar.ts';
import { drawTimeline, timelineHeight } from '../charts/timeline.ts';
import type { Tag } from '../file/structure.ts';
import type { Slice } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

/** A drawing as one element with its words, never divided. */
export function figure(sheet: Sheet, parent: Tag, { alt, drawing }: Figure, gap: number): Slice {
  const height = heightOf(drawing);
  return {
    height,
    gap,
    draw: (y) => {
      const element = sheet.element(parent, 'Figure', { alt, box: [FRAME.left, y, FRAME.right, y + height] });
      sheet.content(element, () => draw(sheet, drawing, y));
      sheet.end(element);
    },
  };
}

function heightOf(drawing: Figure['drawing']): number {
  if (drawing.kind === 'radar') return RADAR_HEIGHT;
  return drawing.kind === 'bars' ? barsHeight(drawing) : timelineHeight(drawing);
}

function draw(sheet: Sheet, drawing: Figure['drawing'], y: number): void {
  if (drawing.kind === 'radar') drawRadar(sheet, drawing, y);
  else if (drawing.kind === 'bars') drawBars(sheet, drawing, y);
  else drawTimeline(sheet, drawing, y);
}
