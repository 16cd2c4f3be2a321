import type { Font } from '../../fonts/font.ts';
import { cleanText, piecesOf } from './clean.ts';

/** The smallest part of a text: a word or a piece of one, with the space after it. It keeps no text of its own. */
export interface Atom {
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

/** Letters that the texts kept for one font may have in all: those of some reports. */
const MOST_LETTERS = 400_000;

/** Texts that were measured before, by font: the words of a questionnaire come again in every report. */
const measured = new WeakMap<Font, { readonly texts: Map<string, readonly Atom[]>; letters: number }>();

/** The atoms of a text in a font. A line can end after a space, or after a hyphen between letters. */
export function atomsOf(text: string, font: Font): readonly Atom[] {
  const known = measured.get(font) ?? { texts: new Map<string, readonly Atom[]>(), letters: 0 };
  const found = known.texts.get(text);
  if (found) return found;
  const atoms: Atom[] = [];
  addAtoms(atoms, text, font);
  if (known.letters + text.length > MOST_LETTERS) {
    known.texts.clear();
    known.letters = 0;
  }
  known.letters += text.length;
  known.texts.set(text, atoms);
  measured.set(font, known);
  return atoms;
}

function addAtoms(atoms: Atom[], text: string, font: Font): void {
  for (const { shown, actual } of piecesOf(cleanText(text), font)) {
    if (actual === undefined) addWords(atoms, shown, font);
    else {
      const width = font.unitsOf(shown, 0, shown.length);
      atoms.push({ source: shown, from: 0, to: shown.length, suffix: '', actual, width, advance: width, breakAfter: false });
    }
  }
}

function addWords(atoms: Atom[], source: string, font: Font): void {
  const space = font.unitsOf(' ', 0, 1);
  const hyphens = HYPHEN.test(source) ? hyphenBreaks(source) : NONE;
  for (let from = 0; from < source.length; ) {
    const found = source.indexOf(' ', from);
    const end = found < 0 ? source.length : found;
    for (const at of hyphens) {
      if (at <= from || at >= end) continue;
      const width = font.unitsOf(source, from, at);
      atoms.push({ source, from, to: at, suffix: '', actual: undefined, width, advance: width, breakAfter: true });
      from = at;
    }
    const width = font.unitsOf(source, from, end);
    const isLast = found < 0;
    const [to, advance] = isLast ? [end, width] : [end + 1, width + space];
    atoms.push({ source, from, to, suffix: '', actual: undefined, width, advance, breakAfter: !isLast });
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
