import type { Lines } from '../../document/blocks.ts';
import type { Tag } from '../file/structure.ts';
import { COLORS, STYLES } from '../theme.ts';
import { paragraph } from './paragraph.ts';
import { type Slice, together } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

/** Distance of two lines for handwriting, in points. */
const STEP = 20;

/** A label with empty lines below it, for a pen. The lines are decoration. */
export function writingLines(sheet: Sheet, parent: Tag, { label, count }: Lines): readonly Slice[] {
  const lines: Slice = {
    height: count * STEP,
    gap: 0,
    draw: (y) =>
      sheet.decoration(() => {
        for (let line = 1; line <= count; line++)
          sheet.file
            .lineWidth(0.5)
            .moveTo(FRAME.left, y + line * STEP - 4)
            .lineTo(FRAME.right, y + line * STEP - 4)
            .stroke(COLORS.edge);
      }),
  };
  return together([...paragraph(sheet, parent, label, { style: STYLES.note, gap: 4 }), lines]);
}
