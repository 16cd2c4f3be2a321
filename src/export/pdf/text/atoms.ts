import type { Font } from '../../fonts/font.ts';
import type { Fonts } from '../../fonts/fonts.ts';
import { cleanText, piecesOf } from './clean.ts';
import type { Run, TextStyle } from './lines.ts';

/** The smallest part of a text: a word or a piece of one, with the space after it. */
export interface Atom {
  readonly run: Run;
  readonly text: string;
  /** What stands behind a stand-in sign. */
  readonly actual: string | undefined;
  /** Without and with its trailing space. */
  readonly width: number;
  readonly advance: number;
  /** Whether a line can end after it. */
  readonly breakAfter: boolean;
}

/** The font a run is set in. */
export function fontOf(run: Run, style: TextStyle, fonts: Fonts): Font {
  return fonts[run.weight ?? style.weight];
}

/** The atoms of a run. A line can end after a space, or after a hyphen between letters. */
export function atomsOf(run: Run, style: TextStyle, fonts: Fonts): Atom[] {
  const font = fontOf(run, style, fonts);
  const atoms: Atom[] = [];
  for (const { shown, actual } of piecesOf(cleanText(run.text), font)) {
    if (actual === undefined) addWords(atoms, run, shown, font, style.size);
    else {
      const width = font.widthOf(shown, style.size);
      atoms.push({ run, text: shown, actual, width, advance: width, breakAfter: false });
    }
  }
  return atoms;
}

function addWords(atoms: Atom[], run: Run, text: string, font: Font, size: number): void {
  const space = font.widthOf(' ', size);
  const hasHyphens = HYPHEN.test(text);
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(' ', start);
    const end = found < 0 ? text.length : found;
    const parts = hasHyphens ? text.slice(start, end).split(AFTER_HYPHEN) : [text.slice(start, end)];
    for (const part of parts.slice(0, -1)) {
      const width = font.widthOf(part, size);
      atoms.push({ run, text: part, actual: undefined, width, advance: width, breakAfter: true });
    }
    const last = parts.at(-1) ?? '';
    const width = font.widthOf(last, size);
    if (found < 0) atoms.push({ run, text: last, actual: undefined, width, advance: width, breakAfter: false });
    else atoms.push({ run, text: `${last} `, actual: undefined, width, advance: width + space, breakAfter: true });
    start = end;
    while (text.charAt(start) === ' ') start++;
  }
}

const HYPHEN = /[-–]/;
const AFTER_HYPHEN = /(?<=\p{L}{2}[-–])(?=\p{L}{2})/u;
