const LENGTH = 43;
const PLACES = ['#', '%23'];

/**
 * The secret in a link as it arrives: mail gateways write `#` as `%23` and put `&utm_source=…` or `?x=y` behind it, and people
 * paste links with words around them. A recovery code is returned as it was typed. Undefined where there is neither.
 */
export function secretIn(text: string): string | undefined {
  const plain = text.trim().replace(/[\u200b\u00ad\ufeff]/g, '');
  const fragment = afterFirst(plain, PLACES);
  const candidate = (fragment ?? plain).replace(/^[#/]+/, '');
  const token = /^[A-Za-z0-9_-]+/.exec(candidate)?.[0] ?? '';
  if (token.length >= LENGTH) return token.slice(0, LENGTH);
  return fragment === undefined ? codeIn(plain) : undefined;
}

/** A recovery code: 26 letters and digits, in groups as printed or without. */
function codeIn(text: string): string | undefined {
  const letters = text.replaceAll(/[\s-]/g, '');
  return /^[A-Za-z0-9]{26}$/.test(letters) ? letters : undefined;
}

function afterFirst(text: string, marks: readonly string[]): string | undefined {
  const found = marks.map((mark) => ({ mark, at: text.indexOf(mark) })).filter(({ at }) => at >= 0);
  const first = found.sort((a, b) => a.at - b.at)[0];
  return first && text.slice(first.at + first.mark.length);
}
