import type { Tag } from '../file/structure.ts';
import type { Line, Run, Target, TextStyle } from '../text/lines.ts';
import { setLines } from '../text/lines.ts';
import { type Align, type PlacedSegment, placeLines, writeSegments } from '../text/write.ts';
import type { Slice } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

/** Where and how a paragraph stands. */
export interface ParagraphOptions {
  readonly style: TextStyle;
  readonly gap?: number;
  readonly left?: number;
  readonly width?: number;
  readonly align?: Align;
  /** Structure type, `P` unless told. */
  readonly type?: string;
  readonly language?: string;
}

/** A paragraph: slices of lines, never leaving one line alone on a page. */
export function paragraph(sheet: Sheet, parent: Tag, text: string | readonly Run[], options: ParagraphOptions): readonly Slice[] {
  const { style, left = FRAME.left, width = FRAME.width, gap = 0, align = 'left', type = 'P', language } = options;
  const lines = setLines(typeof text === 'string' ? [{ text }] : text, style, width, sheet.fonts);
  const groups = groupsOf(lines);
  let element: Tag | undefined;
  return groups.map((group, i) => ({
    height: group.length * style.leading,
    gap: i === 0 ? gap : 0,
    draw: (y) => {
      element ??= sheet.element(parent, type, language ? { language } : {});
      writeTagged(sheet, element, placeLines(group, left, y, style, align, width), style);
      if (i === groups.length - 1) sheet.end(element);
    },
  }));
}

/** Writes segments into an element; those that link get an element and an annotation of their own. */
export function writeTagged(sheet: Sheet, tag: Tag, placed: readonly PlacedSegment[], style: TextStyle): void {
  for (let start = 0; start < placed.length; ) {
    const link = placed[start]?.segment.run.link;
    let end = start + 1;
    while (end < placed.length && placed[end]?.segment.run.link === link) end++;
    const part = start === 0 && end === placed.length ? placed : placed.slice(start, end);
    if (link) writeLink(sheet, tag, link, part, style);
    else sheet.text(tag, () => writeSegments(sheet, part, style));
    start = end;
  }
}

function writeLink(sheet: Sheet, parent: Tag, link: Target, placed: readonly PlacedSegment[], style: TextStyle): void {
  const tag = sheet.element(parent, 'Link');
  sheet.text(tag, () => writeSegments(sheet, placed, style));
  const shown = placed.map(({ segment }) => segment.run.spoken ?? segment.text).join('');
  const text = 'url' in link ? (link.about ?? shown) : shown;
  for (const { segment, x, y } of placed) {
    sheet.link(tag, [x, y - style.size, segment.width, style.size * 1.3], link, text.trim());
  }
  sheet.end(tag);
}

/** Up to three lines stay together; of more, the first two and the last two. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length <= 3) return lines.length > 0 ? [lines] : [];
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}
