import { isAddress, syllableBreaks } from './hyphenate.ts';

/** Soft hyphen: shown as a hyphen, dropped again by those who copy or read the text aloud. */
const HYPHEN = '\u00ad';

/** Divides a word that is wider than its line: addresses after their signs, other words with hyphens. */
export function splitWord(word: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const address = isAddress(word);
  const breaks = address ? signBreaks(word) : syllableBreaks(word);
  const hyphen = address ? '' : HYPHEN;
  const parts: string[] = [];
  let start = 0;
  while (widthOf(word.slice(start)) > room) {
    const from = start;
    const good = breaks.findLast((at) => at > from && widthOf(word.slice(from, at) + hyphen) <= room);
    start = good ?? letterThatFits(word, from, room, widthOf);
    parts.push(word.slice(from, start) + (good === undefined ? HYPHEN : hyphen));
  }
  parts.push(word.slice(start));
  return parts;
}

function signBreaks(word: string): readonly number[] {
  return [...word.matchAll(/[/_?&=#%@-]+/g)].map(({ index, 0: signs }) => index + signs.length);
}

/** A division after as many letters as fit, at least one: the word has no better place. */
function letterThatFits(word: string, start: number, room: number, widthOf: (text: string) => number): number {
  let end = start + 1;
  while (end < word.length - 1 && widthOf(word.slice(start, end + 1) + HYPHEN) <= room) end++;
  return end;
}
