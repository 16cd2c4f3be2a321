import type { FontUse } from '../file/font-use.ts';
import { pdfString } from '../file/pdf-text.ts';
import type { ReportFile } from '../file/report-file.ts';
import type { Line, Segment, TextStyle, Weight } from './lines.ts';

/** Where text is written: the open file with its fonts by weight. */
export interface TextTarget {
  readonly file: ReportFile;
  readonly uses: Readonly<Record<Weight, FontUse>>;
}

/** One stretch of a line at its place; `y` is the base line, from the top of the page. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly x: number;
  readonly y: number;
  /** Goes on where the one before ends, on the same line. */
  readonly follows: boolean;
}

/** Noto Sans: highest and lowest reach of a line, in parts of the size. */
const ASCENT = 1.069;
const DESCENT = 0.293;

/** Distance from the top of a line to its base line: the letters stand in the middle of the leading. */
export function baseline({ size, leading }: TextStyle): number {
  return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

export type Align = 'left' | 'center' | 'right';
const SHARES = { left: 0, center: 0.5, right: 1 };

/** Places lines one under the other from the top left corner. `align` moves each line inside `room`. */
export function placeLines(
  lines: readonly Line[],
  x: number,
  top: number,
  style: TextStyle,
  align: Align = 'left',
  room = 0,
): PlacedSegment[] {
  const placed: PlacedSegment[] = [];
  let y = top + baseline(style);
  for (const line of lines) {
    const left = align === 'left' ? x : x + (room - line.width) * SHARES[align];
    let follows = false;
    for (const segment of line.segments) {
      placed.push({ segment, x: left + segment.x, y, follows });
      follows = true;
    }
    y += style.leading;
  }
  return placed;
}

/** Writes segments as one text. The caller has opened marked content around it. */
export function writeSegments({ file, uses }: TextTarget, placed: readonly PlacedSegment[], style: TextStyle): void {
  file.beginText();
  let line: PlacedSegment | undefined;
  for (const one of placed) {
    const { run, text } = one.segment;
    file.fillColor(run.color ?? style.color);
    if (!line || !one.follows) {
      if (line && isNext(line, one, style)) file.nextLine(style.leading);
      else file.moveToLine(one.x, one.y);
      line = one;
    }
    const around = spokenAs(one.segment);
    if (around) file.addContent(around);
    uses[run.weight ?? style.weight].show(file, text, style.size);
    if (around) file.addContent('EMC');
  }
  file.endText();
}

function isNext(line: PlacedSegment, next: PlacedSegment, { leading }: TextStyle): boolean {
  return next.x === line.x && Math.abs(next.y - line.y - leading) < 0.001;
}

/** Opens a mark for what stands behind a stand-in sign, what is read aloud instead, and a language of its own. */
function spokenAs({ actual, run: { spoken, language } }: Segment): string | undefined {
  if (actual === undefined && spoken === undefined && language === undefined) return undefined;
  const said =
    actual !== undefined ? `/ActualText ${pdfString(actual)}` : spoken !== undefined ? `/Alt ${pdfString(spoken)}` : '';
  return `/Span <<${said}${language === undefined ? '' : `/Lang ${pdfString(language)}`}>> BDC`;
}
