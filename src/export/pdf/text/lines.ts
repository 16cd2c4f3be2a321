import type { Font } from '../../fonts/font.ts';
import type { Fonts } from '../../fonts/fonts.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { splitWord } from './split-word.ts';

/** Shown as a hyphen, dropped again by those who copy or read the text aloud. */
const SOFT_HYPHEN = '\u00ad';

export type Weight = keyof Fonts;

/** How a text looks. Sizes in points; `leading` is the distance from line to line. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly color: string;
}

/** Where a link leads: a place in the file, or an address. */
export type Target = { readonly place: string } | { readonly url: string; readonly about?: string };

/** A stretch of text in one look. What it leaves out comes from the style of its paragraph. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly color?: string;
  readonly link?: Target;
  /** What is read aloud instead, for codes and the like. */
  readonly spoken?: string;
  /** Language where it is another than that of the document. */
  readonly language?: string;
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
  const words = wordsOf(runs, style, fonts);
  const scale = style.size / fonts.regular.pack.unitsPerEm;
  const units = room / scale;
  const text = divided(words, style, units, fonts);
  const { atoms, starts } = text;
  const lines: Line[] = [];
  let lineStart = 0;
  let advance = 0;
  for (let start = 0; start < atoms.length; ) {
    const end = unitEnd(atoms, start);
    if (start > lineStart && (starts.has(start) || advance + widthOf(atoms, start, end) > units)) {
      lines.push(lineOf(text, lineStart, start, scale));
      lineStart = start;
      advance = 0;
    }
    for (; start < end; start++) advance += atoms[start]?.advance ?? 0;
  }
  if (atoms.length > 0) lines.push(lineOf(text, lineStart, atoms.length, scale));
  return trimmed(lines);
}

/** The atoms of some runs, each with its run; a single run stands for all of its atoms. */
interface Words {
  readonly atoms: readonly Atom[];
  readonly runs: Run | readonly Run[];
}

function wordsOf(runs: readonly Run[], style: TextStyle, fonts: Fonts): Words {
  const [only] = runs;
  if (only && runs.length === 1) return { atoms: atomsOf(only.text, fontOf(only, style, fonts)), runs: only };
  const atoms: Atom[] = [];
  const owners: Run[] = [];
  for (const run of runs)
    for (const atom of atomsOf(run.text, fontOf(run, style, fonts))) {
      atoms.push(atom);
      owners.push(run);
    }
  return { atoms, runs: owners };
}

function fontOf(run: Run, style: TextStyle, fonts: Fonts): Font {
  return fonts[run.weight ?? style.weight];
}

function runAt({ runs }: Words, place: number): Run {
  return isOne(runs) ? runs : (runs[place] as Run);
}

function isOne(runs: Words['runs']): runs is Run {
  return !Array.isArray(runs);
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

/** Words, and where lines must begin, beside where they may. */
interface Divided extends Words {
  readonly starts: ReadonlySet<number>;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Divides units that are wider than a line: between their atoms, and inside those that are too wide themselves. */
function divided(words: Words, style: TextStyle, room: number, fonts: Fonts): Divided {
  const { atoms: whole } = words;
  if (!hasWideUnit(whole, room)) return { ...words, starts: NOWHERE };
  const atoms: Atom[] = [];
  const runs: Run[] = [];
  const starts = new Set<number>();
  for (let start = 0; start < whole.length; ) {
    const end = unitEnd(whole, start);
    const isWide = widthOf(whole, start, end) > room;
    let advance = 0;
    for (let place = start; place < end; place++) {
      const run = runAt(words, place);
      const one = whole[place] as Atom;
      for (const part of one.width > room ? partsOf(one, fontOf(run, style, fonts), room) : [one]) {
        if (isWide && (advance === 0 || advance + part.width > room)) {
          starts.add(atoms.length);
          advance = 0;
        }
        advance += part.advance;
        atoms.push(part);
        runs.push(run);
      }
    }
    start = end;
  }
  return { atoms: atoms.map((one, i) => (starts.has(i + 1) ? { ...one, breakAfter: true } : one)), runs, starts };
}

function hasWideUnit(atoms: readonly Atom[], room: number): boolean {
  for (let start = 0; start < atoms.length; ) {
    const end = unitEnd(atoms, start);
    if (widthOf(atoms, start, end) > room) return true;
    start = end;
  }
  return false;
}

function partsOf(one: Atom, font: Font, room: number): Atom[] {
  const word = one.source.slice(one.from, one.to).trimEnd();
  let from = one.from;
  return splitWord(word, room, (sign) => font.unitsOf(sign, 0, sign.length)).map((text, i, parts) => {
    const isLast = i === parts.length - 1;
    const suffix = text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
    const to = isLast ? one.to : from + text.length - suffix.length;
    const width = font.unitsOf(text, 0, text.length);
    const advance = isLast ? width + one.advance - one.width : width;
    const part = { ...one, from, to, suffix, width, advance, breakAfter: !isLast || one.breakAfter };
    from = to;
    return part;
  });
}

/** Joins the atoms of a line to segments. */
function lineOf(text: Words, start: number, end: number, scale: number): Line {
  const { atoms } = text;
  const segments: Segment[] = [];
  let x = 0;
  for (let first = start; first < end; ) {
    const run = runAt(text, first);
    const { source, from, actual } = atoms[first] as Atom;
    let width = 0;
    let next = first;
    let last: Atom;
    do {
      last = atoms[next++] as Atom;
      width += last.advance;
    } while (next < end && runAt(text, next) === run && goesOn(last, atoms[next] as Atom));
    segments.push({ run, x: x * scale, width: width * scale, text: source.slice(from, last.to) + last.suffix, actual });
    x += width;
    first = next;
  }
  const final = atoms[end - 1];
  return { segments, width: (x - (final ? final.advance - final.width : 0)) * scale };
}

/** Whether an atom is the next part of the same text. */
function goesOn(one: Atom, next: Atom): boolean {
  return next.source === one.source && next.from === one.to && one.suffix === '' && one.actual === undefined;
}

/** Takes the space off the end of the last line. */
function trimmed(lines: Line[]): readonly Line[] {
  const last = lines.at(-1);
  const end = last?.segments.at(-1);
  if (!last || !end?.text.endsWith(' ')) return lines;
  lines[lines.length - 1] = { ...last, segments: [...last.segments.slice(0, -1), { ...end, text: end.text.trimEnd() }] };
  return lines;
}
