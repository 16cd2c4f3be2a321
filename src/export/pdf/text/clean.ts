import type { Font } from '../../fonts/font.ts';

/** A piece of text that the font can write. `actual` is what the reader typed, where the font can only show a stand-in. */
export interface Piece {
  readonly shown: string;
  readonly actual?: string;
}

const REPLACEMENT = '\ufffd';

/** What is shown for signs that our fonts lack. The sign itself stays in the file as replacement text. */
const STAND_INS: Readonly<Record<string, string>> = {
  '→': '>',
  '←': '<',
  '≤': '<=',
  '≥': '>=',
  '≠': '=/',
  '≈': '~',
  '✓': '+',
  '✔': '+',
  '✗': 'x',
  '✘': 'x',
  '●': '•',
  '○': 'o',
  '■': '•',
  '▪': '•',
  '★': '*',
  '☆': '*',
};

/** Controls, bidirectional overrides, zero-width signs, soft hyphens, tags, private use, lone surrogates, variation selectors. */
const DROPPED = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|[\ufe00-\ufe0f\ufffe\uffff]/gu;

/** Makes one line of composed text (NFC) without anything that could reorder, hide or break it. */
export function cleanText(text: string): string {
  const clean = PLAIN.test(text) ? text : composed(text);
  return AFTER_NUMBER.test(clean) ? clean.replace(AFTER_NUMBER_ALL, '\u00a0') : clean;
}

function composed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(OTHER_SPACES, ' ')
    .replace(DROPPED, '');
}

/** A space inside a figure or before its sign: no line ends there. */
const AFTER_NUMBER = /\d (?:\d{3}(?!\d)|[€%])/;
const AFTER_NUMBER_ALL = /(?<=\d) (?=\d{3}(?!\d)|[€%])/g;

/** Texts of these signs alone, nearly all, need nothing done. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u2030\u2039\u203a\u20ac]*$/;
const OTHER_SPACES = /[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;

/** Splits a clean text into pieces the font can write. Texts within the font, the usual case, are one piece. */
export function piecesOf(text: string, font: Font): readonly Piece[] {
  if (canWrite(font, text)) return [{ shown: text }];
  const pieces: Piece[] = [];
  let plain = '';
  for (const sign of signsOf(text)) {
    if (sign.length === 1 && font.glyphOf(sign.charCodeAt(0)) !== undefined) plain += sign;
    else {
      if (plain) pieces.push({ shown: plain });
      plain = '';
      pieces.push({ shown: standIn(sign, font), actual: sign });
    }
  }
  if (plain) pieces.push({ shown: plain });
  return pieces;
}

function canWrite(font: Font, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (font.glyphOf(text.charCodeAt(i)) === undefined) return false;
  return true;
}

/** Characters with the marks that follow them, so that one replacement stands for what the reader saw as one sign. */
function signsOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function standIn(sign: string, font: Font): string {
  const known = STAND_INS[sign];
  if (known) return known;
  const base = sign.normalize('NFD').charAt(0);
  return base !== sign && font.glyphOf(base.charCodeAt(0)) !== undefined ? base : REPLACEMENT;
}
