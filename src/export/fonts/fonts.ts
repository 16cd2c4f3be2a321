import { type Font, openFont } from './font.ts';
import latin from './latin.json' with { type: 'json' };

/** The two weights a report is set in. */
export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

/**
 * The fonts that can write all of a text: the small pack, or the wide one (Latin Extended-B and Additional, Cyrillic,
 * polytonic Greek) when the text has such letters. Each pack is opened once and only when needed.
 */
export async function fontsFor(text: string): Promise<Fonts> {
  const small = latinFonts();
  if (!needsWide(text, small.regular)) return small;
  wide ??= import('./wide.json', { with: { type: 'json' } }).then(({ default: pack }) => ({ regular: openFont(pack.regular), bold: openFont(pack.bold) }));
  return wide;
}

/** The small pack: Latin, Latin Extended-A, Greek. */
export function latinFonts(): Fonts {
  small ??= { regular: openFont(latin.regular), bold: openFont(latin.bold) };
  return small;
}

let small: Fonts | undefined;
let wide: Promise<Fonts> | undefined;

const WIDE_LETTERS = /[\u0180-\u024f\u02bb\u0370-\u045f\u0490-\u0493\u04d0-\u04d9\u1e00-\u1fff]/gu;

function needsWide(text: string, font: Font): boolean {
  for (const [letter] of text.normalize('NFC').matchAll(WIDE_LETTERS)) if (!font.glyphOf(letter.charCodeAt(0))) return true;
  return false;
}
