import type { Tag } from '../file/structure.ts';
import { lineWidth, type Run, setLines, type TextStyle } from '../text/lines.ts';
import { placeLines, writeSegments } from '../text/write.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import { FRAME, PAGE, type Sheet } from './sheet.ts';

/** What stands on a cover. */
export interface Cover {
  readonly product: string;
  readonly productLine: string;
  readonly title: string;
  readonly school: Run;
  /** Level in words, and short facts below it. */
  readonly level: string;
  readonly facts: readonly string[];
  /** Level 0 to 4 of each dimension, for the picture. */
  readonly levels: readonly (number | undefined)[];
}

const BAND = 500;
const TITLE: TextStyle = { size: 38, leading: 45, weight: 'bold', color: COLORS.paper };
const PRODUCT: TextStyle = { size: 13, leading: 18, weight: 'bold', color: COLORS.paper };
const LINE: TextStyle = { size: 10, leading: 15, weight: 'regular', color: '#cfe3df' };
const SCHOOL: TextStyle = { size: 21, leading: 28, weight: 'bold', color: COLORS.deep };
const LONG_SCHOOL: TextStyle = { ...SCHOOL, size: 13, leading: 18 };
const LEVEL: TextStyle = { size: 13, leading: 19, weight: 'bold', color: COLORS.ink };

/** Writes the cover on a page of its own. The title is the only heading of the first page. */
export function writeCover(sheet: Sheet, cover: Cover): void {
  sheet.newPage();
  sheet.decoration(() => drawGround(sheet, cover.levels));
  const section = sheet.element(sheet.root, 'Sect');
  let y = write(sheet, section, 'P', cover.product, PRODUCT, 64);
  y = write(sheet, section, 'P', cover.productLine, LINE, y + 2);
  y = write(sheet, section, 'H1', cover.title, TITLE, y + 74, 380);
  const isLong = lineWidth(cover.school.text, SCHOOL, sheet.fonts) > 2 * FRAME.width;
  y = write(sheet, section, 'P', cover.school, isLong ? LONG_SCHOOL : SCHOOL, BAND + 54);
  y = write(sheet, section, 'P', cover.level, LEVEL, y + 8);
  y += 10;
  for (const fact of cover.facts) y = write(sheet, section, 'P', fact, { ...STYLES.body, color: COLORS.quiet }, y);
  sheet.end(section);
}

/** Writes one paragraph from `top` on and returns where it ends. Texts of one page never leave it: they are cut at the foot. */
function write(
  sheet: Sheet,
  parent: Tag,
  type: string,
  text: string | Run,
  style: TextStyle,
  top: number,
  width: number = FRAME.width,
): number {
  const lines = setLines([typeof text === 'string' ? { text } : text], style, width, sheet.fonts).slice(
    0,
    Math.max(1, Math.floor((PAGE.height - 40 - top) / style.leading)),
  );
  const element = sheet.element(parent, type);
  sheet.content(element, () => writeSegments(sheet, placeLines(lines, FRAME.left, top, style), style));
  sheet.end(element);
  return top + lines.length * style.leading;
}

/** A path of ten posts over hills: each post stands for a dimension, its height for the level. */
function drawGround(sheet: Sheet, levels: readonly (number | undefined)[]): void {
  const { file } = sheet;
  file.rect(0, 0, PAGE.width, BAND).fill(COLORS.deep);
  drawHill(sheet, BAND - 128, 46, '#0a4c4f');
  drawHill(sheet, BAND - 74, -34, COLORS.brand);
  const step = (PAGE.width - 2 * FRAME.left) / Math.max(1, levels.length - 1);
  for (const [i, level] of levels.entries()) drawPost(sheet, FRAME.left + i * step, level ?? 0, dimensionColor(i));
  file.rect(0, BAND, PAGE.width, 5).fill(COLORS.blaze);
}

function drawHill(sheet: Sheet, y: number, lift: number, color: string): void {
  const { width } = PAGE;
  sheet.file
    .moveTo(0, y + 20)
    .bezierCurveTo(width * 0.25, y - lift, width * 0.5, y + 1.4 * lift, width * 0.72, y)
    .bezierCurveTo(width * 0.85, y - 0.8 * lift, width * 0.94, y - 0.6 * lift, width, y - 12)
    .lineTo(width, BAND)
    .lineTo(0, BAND)
    .fill(color);
}

function drawPost(sheet: Sheet, x: number, level: number, color: string): void {
  const foot = BAND - 22;
  const head = foot - 20 - level * 17;
  const { file } = sheet;
  file.rect(x - 2, head, 4, foot - head).fill(COLORS.tint);
  file
    .lineWidth(2)
    .roundedRect(x - 11, head - 11, 22, 15, 3)
    .fillAndStroke(color, COLORS.tint);
}
