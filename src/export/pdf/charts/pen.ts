import type { Sheet } from '../layout/sheet.ts';
import { endedBySpace, type Line, lineWidth, setLines, type TextStyle } from '../text/lines.ts';
import { type Align, placeLines, writeSegments } from '../text/write.ts';

/** Writes a label inside a drawing: `x` is its left, middle or right by `align`, `middle` the height of its middle. */
export function label(
  sheet: Sheet,
  text: string,
  x: number,
  middle: number,
  style: TextStyle,
  align: Align = 'left',
  room: number = Number.POSITIVE_INFINITY,
): void {
  linesAt(sheet, setLines([{ text }], style, room, sheet.fonts), x, middle, style, align);
}

/** The same for a text that is set in lines already. */
export function linesAt(sheet: Sheet, set: readonly Line[], x: number, middle: number, style: TextStyle, align: Align): void {
  const lines = endedBySpace(set);
  const top = middle - (lines.length * style.leading) / 2;
  for (const [i, line] of lines.entries()) {
    const left = x - line.width * (align === 'left' ? 0 : align === 'right' ? 1 : 0.5);
    writeSegments(sheet, placeLines([line], left, top + i * style.leading, style), style);
  }
}

/** Cuts a text that is too long for its place, with an ellipsis. */
export function shortened(sheet: Sheet, text: string, style: TextStyle, room: number): string {
  if (lineWidth(text, style, sheet.fonts) <= room) return text;
  let [fits, fails] = [0, text.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (lineWidth(`${text.slice(0, middle).trimEnd()}…`, style, sheet.fonts) <= room) fits = middle;
    else fails = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}
