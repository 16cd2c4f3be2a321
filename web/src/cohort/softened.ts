import { syllableBreaks } from '../../../src/export/pdf/text/hyphenate.ts';

/** Words longer than this may be divided in a narrow column. */
const LONG = 7;

/** A name with soft hyphens in its long words: they show only where a line ends. */
export function softened(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => {
    if (word.length <= LONG) return word;
    const starts = [0, ...syllableBreaks(word)];
    return starts.map((start, at) => word.slice(start, starts[at + 1])).join('\u00ad');
  });
}
