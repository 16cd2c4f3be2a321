import { type Run, setLines, type TextStyle } from '../text/lines.ts';
import { placeLines, writeSegments } from '../text/write.ts';
import { COLORS } from '../theme.ts';
import { FRAME, PAGE, type Sheet } from './sheet.ts';

const HEIGHT = 118;
const TITLE: TextStyle = { size: 24, leading: 30, weight: 'bold', color: COLORS.paper };
const LINE: TextStyle = { size: 10, leading: 15, weight: 'regular', color: COLORS.tint };

/** Opens a short document: title and a line of facts on a band across the top of its first page. */
export function writeMasthead(sheet: Sheet, title: string, facts: readonly Run[]): void {
  sheet.newPage();
  sheet.decoration(() => {
    sheet.file.rect(0, 0, PAGE.width, HEIGHT).fill(COLORS.deep);
    sheet.file.rect(0, HEIGHT, PAGE.width, 4).fill(COLORS.blaze);
  });
  write(sheet, 'H1', [{ text: title }], TITLE, 34);
  write(sheet, 'P', facts, LINE, 70);
  sheet.y = HEIGHT + 22;
}

function write(sheet: Sheet, type: string, text: readonly Run[], style: TextStyle, top: number): void {
  const lines = setLines(text, style, FRAME.width, sheet.fonts).slice(0, type === 'H1' ? 1 : 2);
  const element = sheet.element(sheet.root, type);
  sheet.content(element, () => writeSegments(sheet, placeLines(lines, FRAME.left, top, style), style));
  sheet.end(element);
}
