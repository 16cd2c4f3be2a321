import type { Block, Cell as BlockCell, Heading, Rich } from '../../document/blocks.ts';
import { drawMark, markWidth } from '../charts/level-mark.ts';
import type { Tag } from '../file/structure.ts';
import type { Run } from '../text/lines.ts';
import { COLORS, dimensionColor, STYLES } from '../theme.ts';
import type { ContentsPages } from './contents.ts';
import { figure } from './figure.ts';
import { type Bookmarks, heading } from './heading.ts';
import { bulletList, labelledList } from './list.ts';
import { paragraph } from './paragraph.ts';
import { type Slice, space, together } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';
import { type Cell, table } from './table.ts';
import { writingLines } from './writing-lines.ts';

/** Where blocks are written to. */
export interface Target {
  readonly sheet: Sheet;
  readonly bookmarks: Bookmarks;
  readonly contents: ContentsPages;
}

/** The slices of one block below `parent`. */
export function slicesOf(target: Target, parent: Tag, block: Block): readonly Slice[] {
  const { sheet } = target;
  switch (block.kind) {
    case 'heading':
      return [headingSlice(target, parent, block)];
    case 'paragraph': {
      const isLead = block.role === 'lead';
      const slices = paragraph(sheet, parent, runsOf(block.text), { style: STYLES[block.role ?? 'body'], gap: isLead ? 10 : 7 });
      return isLead ? kept(slices) : slices;
    }
    case 'bullets':
      return bulletList(sheet, parent, block.entries.map(runsOf), {
        style: block.mark ? STYLES.fact : STYLES.body,
        gap: block.mark ? 4 : 6,
        between: block.mark ? 1 : 3,
        ...(block.mark ? { mark: block.mark } : {}),
      });
    case 'lines':
      return writingLines(sheet, parent, block);
    case 'facts':
      return labelledList(
        sheet,
        parent,
        block.entries.map(({ label, value }) => ({ label, value: runsOf(value) })),
        { style: STYLES.fact, gap: 6, between: 2, labelWidth: 96 },
      );
    case 'table':
      return table(
        sheet,
        parent,
        block.columns,
        block.rows.map((row) => row.map((cell) => cellOf(sheet, cell))),
        {
          style: STYLES.cell,
          headStyle: STYLES.head,
          headColor: COLORS.deep,
          stripeColor: COLORS.stripe,
          gap: 9,
          summary: block.summary,
        },
      );
    case 'figure':
      return [figure(sheet, parent, block, 10)];
    case 'contents':
      return [target.contents.reserve(parent, block)];
    case 'together': {
      const slices = block.blocks.flatMap((one) => slicesOf(target, parent, one));
      return block.keep ? kept(slices) : together(slices);
    }
    case 'page-break':
      return [space(0)];
  }
}

/** Slices that stay with what follows. */
function kept(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((slice) => ({ ...slice, keep: 'with-next' }));
}

function headingSlice({ sheet, bookmarks, contents }: Target, parent: Tag, block: Heading): Slice {
  const { level, text, id, dimension } = block;
  if (level === 1) {
    const slice = heading(sheet, parent, text, {
      level,
      style: STYLES.heading1,
      gap: 26,
      place: id,
      bookmarks,
      decorate: (y, height) => underline(sheet, y + height + 5),
    });
    const draw = (y: number) => {
      contents.note(id);
      slice.draw(y);
    };
    return { ...slice, height: slice.height + 8, draw };
  }
  const style = level === 2 ? STYLES.heading2 : STYLES.heading3;
  const mark =
    dimension === undefined
      ? {}
      : {
          left: FRAME.left + 14,
          width: FRAME.width - 14,
          decorate: (y: number, height: number) => sidebar(sheet, y, height, dimensionColor(dimension)),
        };
  return heading(sheet, parent, text, { level, style, gap: level === 2 ? 20 : 12, place: id, bookmarks, ...mark });
}

function underline(sheet: Sheet, y: number): void {
  sheet.file.rect(FRAME.left, y, 46, 2).fill(COLORS.blaze);
}

function sidebar(sheet: Sheet, y: number, height: number, color: string): void {
  sheet.file.rect(FRAME.left, y + 3, 5, height - 5).fill(color);
}

function cellOf(sheet: Sheet, { text, picture }: BlockCell): Cell {
  const paragraphs = text.map(runsOf);
  return picture
    ? { text: paragraphs, picture: { width: markWidth(picture), draw: (x, middle) => drawMark(sheet, picture, x, middle) } }
    : { text: paragraphs };
}

/** Spans as runs: quiet text gets its colour, links the colour of links. */
export function runsOf(text: Rich): readonly Run[] {
  if (typeof text === 'string') return [{ text }];
  return text.map(
    ({ tone, ...span }): Run => ({
      ...span,
      ...(span.link ? { color: COLORS.brand } : tone === 'quiet' ? { color: COLORS.quiet } : {}),
    }),
  );
}
