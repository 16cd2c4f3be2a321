import { isAddress, syllableBreaks } from './hyphenate.ts';

/** Soft hyphen: shown as a hyphen, dropped again by those who copy or read the text aloud. */
const HYPHEN = '\u00ad';

/**
 * Divides a word that is wider than its line: addresses after their signs, other words with hyphens. `widthOf` measures one
 * sign; the time grows with the length of the word alone, however long it is.
 */
export function splitWord(word: string, room: number, widthOf: (sign: string) => number): readonly string[] {
  const ends = endsOf(word, widthOf);
  const isDivided = isAddress(word);
  const breaks = isDivided ? signBreaks(word) : syllableBreaks(word);
  const hyphen = widthOf(HYPHEN);
  const parts: string[] = [];
  let next = 0;
  for (let from = 0; from < word.length; ) {
    const fits = (at: number, extra: number) => (ends[at] ?? 0) - (ends[from] ?? 0) + extra <= room;
    if (fits(word.length, 0)) {
      parts.push(word.slice(from));
      break;
    }
    let at = from;
    for (; next < breaks.length && fits(breaks[next] ?? 0, isDivided ? 0 : hyphen); next++) at = Math.max(at, breaks[next] ?? 0);
    const isGood = at > from;
    if (!isGood) for (at = from + 1; at < word.length - 1 && fits(at + 1, hyphen); ) at++;
    parts.push(word.slice(from, at) + (isGood && isDivided ? '' : HYPHEN));
    from = at;
  }
  return parts;
}

/** Where each sign begins, from the left edge of the word. */
function endsOf(word: string, widthOf: (sign: string) => number): readonly number[] {
  const ends = [0];
  for (const sign of word) for (let i = 0; i < sign.length; i++) ends.push((ends.at(-1) ?? 0) + (i === 0 ? widthOf(sign) : 0));
  return ends;
}

function signBreaks(word: string): readonly number[] {
  return [...word.matchAll(/[/_?&=#%@-]+/g)].map(({ index, 0: signs }) => index + signs.length);
}
