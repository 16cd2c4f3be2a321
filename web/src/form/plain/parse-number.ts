/** Reads a number as people type it: `1 200`, `0,5` and `0.5`. Undefined when it is none. */
export function parseNumber(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
