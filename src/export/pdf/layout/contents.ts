import type { Contents } from '../../document/blocks.ts';
import type { Tag } from '../file/structure.ts';
import { endedBySpace, type Run, setLines } from '../text/lines.ts';
import { placeLines } from '../text/write.ts';
import { COLORS, STYLES } from '../theme.ts';
import { writeTagged } from './paragraph.ts';
import type { Slice } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

const ROW = 21;
const NUMBER_WIDTH = 24;

/** The tables of contents of a file: their room is kept when they are placed, and filled when all pages are known. */
export class ContentsPages {
  readonly #sheet: Sheet;
  readonly #pages = new Map<string, number>();
  readonly #open: (() => void)[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Notes that a place lies on the current page. */
  note(place: string): void {
    this.#pages.set(place, this.#sheet.pageNumber);
  }

  /** Keeps room for a table of contents. */
  reserve(parent: Tag, { entries }: Contents): Slice {
    return {
      height: entries.length * ROW,
      gap: 8,
      draw: (y) => {
        const element = this.#sheet.element(parent, 'TOC');
        const page = this.#sheet.pageNumber - 1;
        this.#open.push(() => {
          this.#sheet.file.switchToPage(page);
          for (const [i, entry] of entries.entries()) this.#write(element, entry, y + i * ROW);
          this.#sheet.end(element);
        });
      },
    };
  }

  /** Writes the tables of contents. Call it once, after the last page. */
  fill(): void {
    for (const write of this.#open) write();
  }

  #write(parent: Tag, { text, place }: Contents['entries'][number], y: number): void {
    const sheet = this.#sheet;
    const style = { ...STYLES.body, leading: ROW };
    const page = String(this.#pages.get(place) ?? '');
    const link = { place };
    const title: Run = { text, link };
    const titles = placeLines(
      endedBySpace(setLines([title], style, FRAME.width - NUMBER_WIDTH, sheet.fonts).slice(0, 1)),
      FRAME.left,
      y,
      style,
    );
    const numbers = placeLines(
      setLines([{ ...title, text: page }], style, NUMBER_WIDTH, sheet.fonts),
      FRAME.right - NUMBER_WIDTH,
      y,
      style,
      'right',
      NUMBER_WIDTH,
    );
    sheet.decoration(() =>
      sheet.file
        .lineWidth(0.5)
        .moveTo(FRAME.left, y + ROW)
        .lineTo(FRAME.right, y + ROW)
        .stroke(COLORS.line),
    );
    const item = sheet.element(parent, 'TOCI');
    writeTagged(sheet, sheet.element(item, 'Reference'), [...titles, ...numbers], style);
    sheet.end(item);
  }
}
