import { label, shortened } from '../charts/pen.ts';
import { COLORS, STYLES } from '../theme.ts';
import { FRAME, PAGE, type Sheet } from './sheet.ts';

/** Writes a line with title and page number at the foot of every page from `first` on (0 is the first page). */
export function writeFooters(sheet: Sheet, title: string, pageOf: (page: number, pages: number) => string, first: number): void {
  const { count } = sheet.file.bufferedPageRange();
  for (let page = first; page < count; page++) {
    sheet.file.switchToPage(page);
    sheet.pagination(() => {
      const y = PAGE.height - 40;
      sheet.file.lineWidth(0.5).moveTo(FRAME.left, y).lineTo(FRAME.right, y).stroke(COLORS.line);
      label(sheet, shortened(sheet, title, STYLES.small, FRAME.width - 60), FRAME.left, y + 11, STYLES.small);
      label(sheet, pageOf(page + 1, count), FRAME.right, y + 11, STYLES.small, 'right');
    });
  }
}
