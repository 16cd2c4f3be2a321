import type { Font } from '../../fonts/font.ts';
import type { Fonts } from '../../fonts/fonts.ts';
import { cleanText, piecesOf } from './clean.ts';
import type { Run, TextStyle } from './lines.ts';

/** The smallest part of a text: a word or a piece of one, with the space after it. It keeps no text of its own. */
export interface Atom {
  readonly run: Run;
  /** The text it is part of, from `from` up to `to`. */
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** A hyphen added where a word is divided. */
  readonly suffix: string;
  /** What stands behind a stand-in sign. */
  readonly actual: string | undefined;
  /** Without and with its trailing space, in font units: whole numbers are quicker to keep. */
  readonly width: number;
  readonly advance: number;
  /** Whether a line can end after it. */
  readonly breakAfter: boolean;
}

/** The font a run is set in. */
export function fontOf(run: Run, style: TextStyle, fonts: Fonts): Font {
  return fonts[run.weight ?? style.weight];
}

/** Adds the atoms of a run. A line can end after a space, or after a hyphen between letters. */
export function addAtoms(atoms: Atom[], run: Run, style: TextStyle, fonts: Fonts): void {
  const font = fontOf(run, style, fonts);
  for (const { shown, actual } of piecesOf(cleanText(run.text), font)) {
    if (actual === undefined) addWords(atoms, run, shown, font);
    else {
      const width = font.unitsOf(shown, 0, shown.length);
      atoms.push({ run, source: shown, from: 0, to: shown.length, suffix: '', actual, width, advance: width, breakAfter: false });
    }
  }
}

function addWords(atoms: Atom[], run: Run, source: string, font: Font): void {
  const space = font.unitsOf(' ', 0, 1);
  const hyphens = HYPHEN.test(source) ? hyphenBreaks(source) : NONE;
  for (let from = 0; from < source.length; ) {
    const found = source.indexOf(' ', from);
    const end = found < 0 ? source.length : found;
    for (const at of hyphens) {
      if (at <= from || at >= end) continue;
      const width = font.unitsOf(source, from, at);
      atoms.push({ run, source, from, to: at, suffix: '', actual: undefined, width, advance: width, breakAfter: true });
      from = at;
    }
    const width = font.unitsOf(source, from, end);
    const isLast = found < 0;
    const [to, advance] = isLast ? [end, width] : [end + 1, width + space];
    atoms.push({ run, source, from, to, suffix: '', actual: undefined, width, advance, breakAfter: !isLast });
    from = end + 1;
    while (source.charCodeAt(from) === SPACE) from++;
  }
}

const SPACE = 0x20;
const NONE: readonly number[] = [];
const HYPHEN = /[-–]/;

/** Places after hyphens between letters. */
function hyphenBreaks(text: string): readonly number[] {
  return [...text.matchAll(/(?<=\p{L}{2}[-–])(?=\p{L}{2})/gu)].map(({ index }) => index);
}
