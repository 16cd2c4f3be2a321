import type { Sheet } from './sheet.ts';
import { FRAME } from './sheet.ts';

/** A piece of a page that is never divided. `draw` writes it with its top at `y`. */
export interface Slice {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  /** Never the last of a page when another slice follows. */
  readonly keep?: 'with-next';
  readonly draw: (y: number) => void;
  /** Its beginning, of at most `room` points, and the rest; undefined where that is too little to begin. */
  readonly split?: (room: number) => readonly Slice[] | undefined;
  /** What comes above this slice when it opens a page, such as a table header. */
  readonly repeat?: { readonly height: number; readonly draw: (y: number) => void };
}

/** Writes slices down the pages, starting a new page where the next ones do not fit. */
export function place(sheet: Sheet, slices: readonly Slice[]): void {
  for (let i = 0; i < slices.length; ) {
    const chain = chainFrom(slices, i);
    const height = heightOf(chain);
    if (height > sheet.room && height - (chain[0]?.gap ?? 0) <= FRAME.bottom - FRAME.top && !begins(sheet, chain))
      turn(sheet, chain[0]);
    for (const slice of chain) placeOne(sheet, slice);
    i += chain.length;
  }
}

/** Joins slices so that a page ends only before the first or after the last of them. */
export function together(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((slice, i) => (i < slices.length - 1 ? { ...slice, keep: 'with-next' } : slice));
}

/** Empty space that is left out at the top of a page. */
export function space(height: number): Slice {
  return { height: 0, gap: height, draw: () => {} };
}

function chainFrom(slices: readonly Slice[], start: number): readonly Slice[] {
  let end = start;
  while (end < slices.length - 1 && slices[end]?.keep) end++;
  return slices.slice(start, end + 1);
}

function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, slice) => sum + slice.gap + slice.height, 0);
}

/** Whether the last slice of a chain can at least begin on this page, after the others. */
function begins(sheet: Sheet, chain: readonly Slice[]): boolean {
  const last = chain.at(-1);
  return last?.split?.(sheet.room - heightOf(chain.slice(0, -1)) - last.gap) !== undefined;
}

function placeOne(sheet: Sheet, slice: Slice): void {
  if (slice.gap + slice.height > sheet.room) {
    if (placeParts(sheet, slice)) return;
    turn(sheet, slice);
    if (slice.height > sheet.room && placeParts(sheet, slice)) return;
  }
  if (!sheet.atTop) sheet.y += slice.gap;
  slice.draw(sheet.y);
  sheet.y += slice.height;
}

/** Places a slice in parts, where its beginning fits on this page. */
function placeParts(sheet: Sheet, slice: Slice): boolean {
  const parts = slice.split?.(sheet.room - slice.gap);
  for (const part of parts ?? []) placeOne(sheet, part);
  return parts !== undefined;
}

function turn(sheet: Sheet, first: Slice | undefined): void {
  if (sheet.atTop) return;
  sheet.newPage();
  if (!first?.repeat) return;
  first.repeat.draw(sheet.y);
  sheet.y += first.repeat.height;
}
