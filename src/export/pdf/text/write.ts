/// <reference path="../file/pdfkit.d.ts" />
import type { Line, Segment, TextStyle, Weight } from './lines.ts';

/** What writing text needs: the open file with the names of the embedded fonts, and encoders by weight. */
export interface TextTarget {
  readonly file: { addContent(content: string): unknown };
  readonly fonts: Readonly<Record<Weight, { encode(text: string): string }>>;
}

/** One stretch of a line at its place; `y` is the base line, from the top of the page. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly x: number;
  readonly y: number;
}

/** Resource names of the fonts on every page. */
export const FONT_NAMES: Readonly<Record<Weight, string>> = { regular: 'R', bold: 'B' };

/** Noto Sans: highest and lowest reach of a line, in parts of the size. */
const ASCENT = 1.069;
const DESCENT = 0.293;

/** Distance from the top of a line to its base line: the letters stand in the middle of the leading. */
export function baseline({ size, leading }: TextStyle): number {
  return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

/** Places lines one under the other from the top left corner. `align` moves each line inside `room`. */
export function placeLines(
  lines: readonly Line[],
  x: number,
  top: number,
  style: TextStyle,
  align: Align = 'left',
  room = 0,
): PlacedSegment[] {
  const first = top + baseline(style);
  return lines.flatMap((line, i) => {
    const left = x + (room - line.width) * SHARES[align];
    return line.segments.map((segment) => ({ segment, x: left + segment.x, y: first + i * style.leading }));
  });
}

export type Align = 'left' | 'center' | 'right';
const SHARES = { left: 0, center: 0.5, right: 1 };

/** Writes segments as one text object. The caller has opened marked content around it. */
export function writeSegments(target: TextTarget, placed: readonly PlacedSegment[], style: TextStyle): void {
  if (placed.length === 0) return;
  const out = ['BT'];
  let font = '';
  let color = '';
  for (const { segment, x, y } of placed) {
    const weight = segment.run.weight ?? style.weight;
    const wanted = segment.run.color ?? style.color;
    if (font !== weight) out.push(`/${FONT_NAMES[weight]} ${number(style.size)} Tf`);
    if (color !== wanted) out.push(fillOperator(wanted));
    font = weight;
    color = wanted;
    out.push(`1 0 0 -1 ${number(x)} ${number(y)} Tm`, spoken(segment, `(${target.fonts[weight].encode(segment.text)}) Tj`));
  }
  out.push('ET');
  target.file.addContent(out.join('\n'));
}

/** Marks what stands behind a stand-in sign, or what is read aloud instead. */
function spoken({ actual, run }: Segment, operator: string): string {
  if (actual !== undefined) return `/Span <</ActualText ${unicodeString(actual)}>> BDC\n${operator}\nEMC`;
  return run.spoken === undefined ? operator : `/Span <</Alt ${unicodeString(run.spoken)}>> BDC\n${operator}\nEMC`;
}

/** A text as PDF hexadecimal string in UTF-16. */
function unicodeString(text: string): string {
  let hex = 'feff';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** Fill colour `#rrggbb` as operator. */
function fillOperator(color: string): string {
  const parts = [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255, 1000));
  return `${parts.join(' ')} rg`;
}

function number(value: number, places = 100): string {
  return String(Math.round(value * places) / places);
}
