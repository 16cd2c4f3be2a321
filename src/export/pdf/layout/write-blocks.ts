import type { Block } from '../../document/blocks.ts';
import type { Tag } from '../file/structure.ts';
import { slicesOf, type Target } from './blocks.ts';
import { place, type Slice } from './place.ts';
import { FRAME } from './sheet.ts';

/** A section that may go on below another one does so when this much of the page is free. */
const ROOM = (FRAME.bottom - FRAME.top) * 0.42;

/** Writes blocks down the pages. Each heading of the first level opens a section of the structure tree. */
export function writeBlocks(target: Target, blocks: readonly Block[]): void {
  const { sheet } = target;
  let section: Tag = sheet.root;
  let slices: Slice[] = [];
  // sections end with the document: tables of contents are filled last
  const flush = () => {
    place(sheet, slices);
    slices = [];
  };
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      flush();
      section = sheet.root;
      if (!sheet.atTop && !(block.unless === 'room' && sheet.room > ROOM)) sheet.newPage();
      continue;
    }
    if (block.kind === 'heading' && block.level === 1) {
      flush();
      section = sheet.element(sheet.root, 'Sect');
    }
    slices.push(...slicesOf(target, section, block));
  }
  flush();
}
