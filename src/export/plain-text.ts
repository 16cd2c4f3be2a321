/** Control characters but tab and line feed, bidirectional embeddings, overrides and isolates, byte order mark, non-characters. */
const DROPPED = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef]|[\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * A text as a table, calendar or document may hold it: line ends as line feeds, nothing that could turn the direction of
 * the text around it, nothing XML forbids. All letters, marks and emoji stay. A lone surrogate becomes U+FFFD.
 */
export function plainText(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(LINE_ENDS, '\n').replace(DROPPED, '');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}
