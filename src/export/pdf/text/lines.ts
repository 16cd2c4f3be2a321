import type { Fonts } from '../../fonts/fonts.ts';
import { cleanText, piecesOf } from './clean.ts';
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
  /** What stands behind stand-in signs. */
  readonly actual?: string;
}

/** One set line. A line that the text goes on after ends with a space, which `width` leaves out. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

interface Atom {
  readonly run: Run;
  readonly text: string;
  readonly actual?: string;
  /** Without and with its trailing space. */
  readonly width: number;
  readonly advance: number;
  readonly breakAfter: boolean;
}

/** Sets text in lines of at most `room` points. Words wider than that are divided. No text gives no line. */
export function setLines(runs: readonly Run[], style: TextStyle, room: number, fonts: Fonts): readonly Line[] {
  const lines: Line[] = [];
  let current: Atom[] = [];
  let advance = 0;
  const endLine = () => {
    if (current.length > 0) lines.push(lineOf(current));
    current = [];
    advance = 0;
  };
  for (const unit of unitsOf(runs.flatMap((run) => atomsOf(run, style, fonts)))) {
    if (advance > 0 && advance + widthOf(unit) > room) endLine();
    const divided = widthOf(unit) > room ? divide(unit, style, room, fonts) : [unit];
    divided.forEach((part, i) => {
      if (i > 0) endLine();
      current.push(...part);
      advance += part.reduce((sum, atom) => sum + atom.advance, 0);
    });
  }
  endLine();
  return trimmed(lines);
}

/** Width of a text on one line. */
export function lineWidth(text: string, style: TextStyle, fonts: Fonts): number {
  return setLines([{ text }], style, Number.POSITIVE_INFINITY, fonts)[0]?.width ?? 0;
}

/** Words with the signs after them: a line can end after a space, or after a hyphen between letters. */
const WORD = / +|[^ ]*?\p{L}{2}[-–](?=\p{L}{2})|[^ ]+ *|[^ ]+/gu;

function atomsOf(run: Run, style: TextStyle, fonts: Fonts): Atom[] {
  const font = fonts[run.weight ?? style.weight];
  return piecesOf(cleanText(run.text), font).flatMap(({ shown, actual }) => {
    if (actual !== undefined)
      return [atom(run, shown, font.widthOf(shown, style.size), font.widthOf(shown, style.size), false, actual)];
    return (shown.match(WORD) ?? []).map((word) => {
      const bare = word.trimEnd();
      const breakAfter = bare !== word || /\p{L}[-–]$/u.test(word);
      const width = font.widthOf(bare, style.size);
      return atom(
        run,
        bare === word ? word : `${bare} `,
        width,
        bare === word ? width : width + font.widthOf(' ', style.size),
        breakAfter,
      );
    });
  });
}

function atom(run: Run, text: string, width: number, advance: number, breakAfter: boolean, actual?: string): Atom {
  return { run, text, width, advance, breakAfter, ...(actual === undefined ? {} : { actual }) };
}

/** Atoms that no line may end between. */
function unitsOf(atoms: readonly Atom[]): Atom[][] {
  const units: Atom[][] = [];
  let open = false;
  for (const one of atoms) {
    if (open) units.at(-1)?.push(one);
    else units.push([one]);
    open = !one.breakAfter;
  }
  return units;
}

function widthOf(unit: readonly Atom[]): number {
  return unit.reduce((sum, { advance }) => sum + advance, 0) - (unit.at(-1)?.advance ?? 0) + (unit.at(-1)?.width ?? 0);
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
  const font = fonts[one.run.weight ?? style.weight];
  const parts = splitWord(one.text.trimEnd(), room, (text) => font.widthOf(text, style.size));
  return parts.map((text, i) => {
    const width = font.widthOf(text, style.size);
    return i < parts.length - 1
      ? atom(one.run, text, width, width, true)
      : atom(one.run, text + one.text.slice(one.text.trimEnd().length), width, width + one.advance - one.width, one.breakAfter);
  });
}

function lineOf(atoms: readonly Atom[]): Line {
  const segments: Segment[] = [];
  let x = 0;
  for (const { run, text, advance, actual } of atoms) {
    const last = segments.at(-1);
    if (last && last.run === run && last.actual === undefined && actual === undefined) {
      segments[segments.length - 1] = { ...last, text: last.text + text, width: last.width + advance };
    } else segments.push({ run, x, width: advance, text, ...(actual === undefined ? {} : { actual }) });
    x += advance;
  }
  const end = atoms.at(-1);
  return { segments, width: x - (end ? end.advance - end.width : 0) };
}

/** Takes the space off the end of the last line. */
function trimmed(lines: Line[]): readonly Line[] {
  const last = lines.at(-1);
  const end = last?.segments.at(-1);
  if (!last || !end?.text.endsWith(' ')) return lines;
  const segments = [...last.segments.slice(0, -1), { ...end, text: end.text.trimEnd() }];
  return [...lines.slice(0, -1), { ...last, segments }];
}
