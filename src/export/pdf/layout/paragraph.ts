import type { StructureElement } from 'pdfkit';
import type { Line, Run, TextStyle } from '../text/lines.ts';
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
export function paragraph(
  sheet: Sheet,
  parent: StructureElement,
  text: string | readonly Run[],
  options: ParagraphOptions,
): readonly Slice[] {
  const { style, left = FRAME.left, width = FRAME.width, gap = 0, align = 'left', type = 'P', language } = options;
  const lines = setLines(typeof text === 'string' ? [{ text }] : text, style, width, sheet.fonts);
  const groups = groupsOf(lines);
  let element: StructureElement | undefined;
  return groups.map((group, i) => ({
    height: group.length * style.leading,
    gap: i === 0 ? gap : 0,
    draw: (y) => {
      element ??= sheet.element(parent, type, language ? { lang: language } : {});
      writeTagged(sheet, element, type, placeLines(group, left, y, style, align, width), style);
      if (i === groups.length - 1) element.end();
    },
  }));
}

/** Writes segments into an element; those that link get an element and an annotation of their own. */
export function writeTagged(
  sheet: Sheet,
  element: StructureElement,
  type: string,
  placed: readonly PlacedSegment[],
  style: TextStyle,
): void {
  for (let start = 0; start < placed.length; ) {
    const link = placed[start]?.segment.run.link;
    let end = start + 1;
    while (end < placed.length && placed[end]?.segment.run.link === link) end++;
    const part = placed.slice(start, end);
    if (link) writeLink(sheet, sheet.element(element, 'Link'), part, style);
    else sheet.content(element, type, () => writeSegments(sheet, part, style));
    start = end;
  }
}

function writeLink(sheet: Sheet, element: StructureElement, placed: readonly PlacedSegment[], style: TextStyle): void {
  sheet.content(element, 'Link', () => writeSegments(sheet, placed, style));
  const text = placed
    .map(({ segment }) => segment.run.spoken ?? segment.text)
    .join('')
    .trim();
  for (const { segment, x, y } of placed) {
    const { link } = segment.run;
    const top = y - style.size;
    const options = { structParent: element, Contents: new String(text) };
    if (link && 'url' in link) sheet.file.link(x, top, segment.width, style.size * 1.3, link.url, options);
    else if (link) sheet.file.goTo(x, top, segment.width, style.size * 1.3, link.place, options);
  }
  element.end();
}

/** Up to three lines stay together; of more, the first two and the last two. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length <= 3) return lines.length > 0 ? [lines] : [];
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}
