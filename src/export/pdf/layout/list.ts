import type { Tag } from '../file/structure.ts';
import { endedBySpace, type Run, setLines, type TextStyle } from '../text/lines.ts';
import { placeLines, writeSegments } from '../text/write.ts';
import { COLORS } from '../theme.ts';
import { writeTagged } from './paragraph.ts';
import type { Slice } from './place.ts';
import { FRAME, type Sheet } from './sheet.ts';

export interface ListOptions {
  readonly style: TextStyle;
  readonly gap?: number;
  /** Space between two entries. */
  readonly between?: number;
  readonly left?: number;
  readonly width?: number;
  /** Boxes to tick instead of bullets. */
  readonly mark?: 'box';
}

/** A list with bullets or boxes. */
export function bulletList(
  sheet: Sheet,
  parent: Tag,
  entries: readonly (string | readonly Run[])[],
  options: ListOptions,
): readonly Slice[] {
  const { style, left = FRAME.left, width = FRAME.width } = options;
  const indent = style.size * (options.mark ? 1.9 : 1.3);
  const bullet = setLines([{ text: '• ' }], style, width, sheet.fonts);
  return listOf(sheet, parent, options.mark ? 'Square' : 'Disc', options, entries, (item, entry) => {
    const lines = setLines(typeof entry === 'string' ? [{ text: entry }] : entry, style, width - indent, sheet.fonts);
    return {
      height: lines.length * style.leading,
      draw: (y) => {
        if (options.mark) sheet.content(sheet.element(item(), 'Lbl', { actual: '☐ ' }), () => drawBox(sheet, left, y, style));
        else sheet.text(sheet.element(item(), 'Lbl'), () => writeSegments(sheet, placeLines(bullet, left, y, style), style));
        writeTagged(sheet, sheet.element(item(), 'LBody'), placeLines(lines, left + indent, y, style), style);
      },
    };
  });
}

/** A box to tick, as high as a small letter and a half. */
function drawBox({ file }: Sheet, left: number, top: number, { size, leading }: TextStyle): void {
  const side = size * 0.95;
  file
    .lineWidth(0.9)
    .rect(left + 0.5, top + (leading - side) / 2, side, side)
    .stroke(COLORS.ink);
}

/** One entry of a labelled list. */
export interface Labelled {
  readonly label: string;
  readonly value: string | readonly Run[];
}

/** A list of short facts: bold labels in a column of their own, read as "label: value". */
export function labelledList(
  sheet: Sheet,
  parent: Tag,
  entries: readonly Labelled[],
  options: ListOptions & { readonly labelWidth: number },
): readonly Slice[] {
  const { style, left = FRAME.left, width = FRAME.width, labelWidth } = options;
  return listOf(sheet, parent, 'None', options, entries, (item, { label, value }) => {
    const labels = setLines([{ text: label, weight: 'bold' }], style, labelWidth - 8, sheet.fonts);
    const values = setLines(typeof value === 'string' ? [{ text: value }] : value, style, width - labelWidth, sheet.fonts);
    return {
      height: Math.max(labels.length, values.length) * style.leading,
      draw: (y) => {
        const placed = [...placeLines(endedBySpace(labels), left, y, style), ...placeLines(values, left + labelWidth, y, style)];
        writeTagged(sheet, sheet.element(item(), 'LBody'), placed, style);
      },
    };
  });
}

/** Makes `L` and its `LI`; `entryOf` measures one entry and draws the inside of its `LI`. */
function listOf<T>(
  sheet: Sheet,
  parent: Tag,
  numbering: 'Disc' | 'Square' | 'None',
  { gap = 0, between = 0 }: ListOptions,
  entries: readonly T[],
  entryOf: (item: () => Tag, entry: T) => { height: number; draw: (y: number) => void },
): readonly Slice[] {
  let list: Tag | undefined;
  return entries.map((entry, i) => {
    let item: Tag | undefined;
    const { height, draw } = entryOf(() => item ?? parent, entry);
    return {
      height,
      gap: i === 0 ? gap : between,
      ...(entries.length > 1 && (i === 0 || i === entries.length - 2) ? { keep: 'with-next' as const } : {}),
      draw: (y) => {
        list ??= sheet.element(parent, 'L', { numbering });
        item = sheet.element(list, 'LI');
        draw(y);
        sheet.end(item);
        if (i === entries.length - 1) sheet.end(list);
      },
    };
  });
}
