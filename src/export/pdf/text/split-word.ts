import { isAddress, syllableBreaks } from './hyphenate.ts';

/** Soft hyphen: shown as a hyphen, dropped again by those who copy or read the text aloud. */
const HYPHEN = '\u00ad';

/** Divides a word that is wider than its line into parts that fit, with hyphens where a word of a language is divided. */
export function splitWord(word: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const address = isAddress(word);
  const hyphen = address ? '' : HYPHEN;
  const breaks = address ? signBreaks(word) : syllableBreaks(word);
  const parts: string[] = [];
  let start = 0;
  while (widthOf(word.slice(start)) > room) {
    const end =
      lastThatFits(breaks, start, (at) => widthOf(word.slice(start, at) + hyphen) <= room) ??
      letterThatFits(word, start, room, hyphen, widthOf);
    parts.push(word.slice(start, end) + hyphen);
    start = end;
  }
  parts.push(word.slice(start));
  return parts;
}

function signBreaks(word: string): readonly number[] {
  return [...word.matchAll(/[/._?&=#%@-]+/g)].map(({ index, 0: signs }) => index + signs.length);
}

function lastThatFits(breaks: readonly number[], start: number, fits: (at: number) => boolean): number | undefined {
  return breaks.findLast((at) => at > start && fits(at));
}

/** A division after as many letters as fit, at least one: the word has no better place. */
function letterThatFits(word: string, start: number, room: number, hyphen: string, widthOf: (text: string) => number): number {
  let end = start + 1;
  while (end < word.length - 1 && widthOf(word.slice(start, end + 1) + hyphen) <= room) end++;
  return end;
}
