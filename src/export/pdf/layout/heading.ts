import type { OutlineItem } from 'pdfkit';
import type { Tag } from '../file/structure.ts';
import { type Run, setLines, type TextStyle } from '../text/lines.ts';
import { placeLines } from '../text/write.ts';
import { writeTagged } from './paragraph.ts';
import type { Slice } from './place.ts';
import { FRAME, PAGE, type Sheet } from './sheet.ts';

/** A heading with its bookmark and, for links, the name of its place. */
export interface HeadingOptions {
  readonly level: 1 | 2 | 3;
  readonly style: TextStyle;
  readonly gap?: number;
  readonly left?: number;
  readonly width?: number;
  /** Name that links lead to. */
  readonly place?: string;
  /** Text of the bookmark, where it differs; `undefined` in `bookmarks` means none. */
  readonly bookmarks?: Bookmarks;
  /** Drawn beside the heading as decoration, for instance a coloured mark. */
  readonly decorate?: (y: number, height: number) => void;
}

/** Keeps the last bookmark of each level, so that the next one finds its parent. */
export class Bookmarks {
  readonly #last: OutlineItem[];

  constructor(sheet: Sheet) {
    this.#last = [sheet.file.outline];
  }

  add(title: string, level: number, top: number): void {
    const parent = this.#last[Math.min(level, this.#last.length) - 1];
    if (!parent) return;
    this.#last[level] = parent.addItem(title, { fit: false, top, left: PAGE.width, expanded: level === 1 });
    this.#last.length = level + 1;
  }
}

/** A heading that stays with what follows. */
export function heading(sheet: Sheet, parent: Tag, text: string | readonly Run[], options: HeadingOptions): Slice {
  const { level, style, gap = 0, left = FRAME.left, width = FRAME.width } = options;
  const runs = typeof text === 'string' ? [{ text }] : text;
  const lines = setLines(runs, style, width, sheet.fonts);
  const height = lines.length * style.leading;
  return {
    height,
    gap,
    keep: 'with-next',
    draw: (y) => {
      if (options.decorate) sheet.decoration(() => options.decorate?.(y, height));
      const element = sheet.element(parent, `H${level}`);
      writeTagged(sheet, element, placeLines(lines, left, y, style), style);
      sheet.end(element);
      const top = Math.max(0, y - 14);
      if (options.place) sheet.file.addNamedDestination(options.place, 'XYZ', 0, top, null);
      options.bookmarks?.add(runs.map((run) => run.text).join(''), level, top);
    },
  };
}
