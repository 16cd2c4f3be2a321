import type { Fonts } from '../../fonts/fonts.ts';
import { type Atom, atomsOf, fontOf } from './atoms.ts';
import { splitWord } from './split-word.ts';

export type Weight = keyof Fonts;

/** How a text looks. Sizes in points; `leading` is the distance from line to line. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly color: string;
}

/** Where a link leads: a place in the file, or an address. */
export type Target = { readonly place: string } | { readonly url: string };

/** A stretch of text in one look. What it leaves out comes from the style of its paragraph. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly color?: string;
  readonly link?: Target;
  /** What is read aloud instead, for codes and the like. */
  readonly spoken?: string;
}

/** Text in one look on one line, from `x` of the line on. */
export interface Segment {
  readonly run: Run;
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** What stands behind a stand-in sign. */
  readonly actual: string | undefined;
}

/** One set line. A line that the text goes on after ends with a space, which `width` leaves out. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

/** Sets text in lines of at most `room` points. Words wider than that are divided. No text gives no line. */
export function setLines(runs: readonly Run[], style: TextStyle, room: number, fonts: Fonts): readonly Line[] {
  const atoms = runs.length === 1 && runs[0] ? atomsOf(runs[0], style, fonts) : runs.flatMap((run) => atomsOf(run, style, fonts));
  const lines: Line[] = [];
  let line: Atom[] = [];
  let advance = 0;
  for (let start = 0; start < atoms.length; ) {
    const end = unitEnd(atoms, start);
    const width = widthOf(atoms, start, end);
    if (advance > 0 && advance + width > room) {
      lines.push(lineOf(line));
      line = [];
      advance = 0;
    }
    const parts = width > room ? divide(atoms.slice(start, end), style, room, fonts) : undefined;
    for (const full of parts?.slice(0, -1) ?? []) lines.push(lineOf(full));
    for (const one of parts?.at(-1) ?? atoms.slice(start, end)) {
      line.push(one);
      advance += one.advance;
    }
    start = end;
  }
  if (line.length > 0) lines.push(lineOf(line));
  return trimmed(lines);
}

/** Ends lines with a space, so that they do not grow together with what is written next to them when read. */
export function endedBySpace(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  const end = last?.segments.at(-1);
  if (!last || !end || end.text.endsWith(' ')) return lines;
  return [...lines.slice(0, -1), { ...last, segments: [...last.segments.slice(0, -1), { ...end, text: `${end.text} ` }] }];
}

/** Width of a text on one line. */
export function lineWidth(text: string, style: TextStyle, fonts: Fonts): number {
  return setLines([{ text }], style, Number.POSITIVE_INFINITY, fonts)[0]?.width ?? 0;
}

/** The end of the atoms that no line may end between. */
function unitEnd(atoms: readonly Atom[], start: number): number {
  let end = start + 1;
  while (end < atoms.length && !atoms[end - 1]?.breakAfter) end++;
  return end;
}

function widthOf(atoms: readonly Atom[], start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end - 1; i++) width += atoms[i]?.advance ?? 0;
  return width + (atoms[end - 1]?.width ?? 0);
}

/** Divides a unit that is wider than a line: between its atoms, and inside those that are too wide themselves. */
function divide(unit: readonly Atom[], style: TextStyle, room: number, fonts: Fonts): Atom[][] {
  const lines: Atom[][] = [[]];
  let advance = 0;
  for (const one of unit) {
    for (const part of one.width > room ? partsOf(one, style, room, fonts) : [one]) {
      if (advance > 0 && advance + part.width > room) {
        lines.push([]);
        advance = 0;
      }
      lines.at(-1)?.push(part);
      advance += part.advance;
    }
  }
  return lines;
}

function partsOf(one: Atom, style: TextStyle, room: number, fonts: Fonts): Atom[] {
  const font = fontOf(one.run, style, fonts);
  const word = one.text.trimEnd();
  return splitWord(word, room, (text) => font.widthOf(text, style.size)).map((text, i, parts) => {
    const width = font.widthOf(text, style.size);
    if (i < parts.length - 1) return { ...one, text, width, advance: width, breakAfter: true };
    return { ...one, text: text + one.text.slice(word.length), width, advance: width + one.advance - one.width };
  });
}

/** Joins the atoms of a line to segments. */
function lineOf(atoms: readonly Atom[]): Line {
  const segments: Segment[] = [];
  let x = 0;
  let start = 0;
  for (let i = 1; i <= atoms.length; i++) {
    const [first, next] = [atoms[start], atoms[i]];
    if (!first || (next && next.run === first.run && next.actual === undefined && first.actual === undefined)) continue;
    let text = '';
    let width = 0;
    for (let n = start; n < i; n++) {
      text += atoms[n]?.text;
      width += atoms[n]?.advance ?? 0;
    }
    segments.push({ run: first.run, x, width, text, actual: first.actual });
    x += width;
    start = i;
  }
  const end = atoms.at(-1);
  return { segments, width: x - (end ? end.advance - end.width : 0) };
}

/** Takes the space off the end of the last line. */
function trimmed(lines: Line[]): readonly Line[] {
  const last = lines.at(-1);
  const end = last?.segments.at(-1);
  if (!last || !end?.text.endsWith(' ')) return lines;
  lines[lines.length - 1] = { ...last, segments: [...last.segments.slice(0, -1), { ...end, text: end.text.trimEnd() }] };
  return lines;
}
