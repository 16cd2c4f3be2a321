/**
 * Breaks a name into at most `lines` lines of about `width` characters, at spaces only; what does not fit stays on
 * the last line. Used for the labels of charts, which cannot wrap by themselves.
 */
export function wrapLabel(name: string, width: number, lines: number): readonly string[] {
  const result: string[] = [];
  for (const word of name.split(' ')) {
    const last = result.at(-1);
    const fits = last !== undefined && last.length + 1 + word.length <= width;
    if (last !== undefined && (fits || result.length === lines)) result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}
