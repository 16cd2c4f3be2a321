/**
 * Makes text safe to store: well-formed Unicode (D1 does not round-trip a lone surrogate), composed (NFC), lines ended by
 * a newline, and no other control characters.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Control}\n]/gu, '')
    .normalize('NFC');
}

/** Cleans every text of a JSON value. Keys are left alone: unknown ones are refused. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanJson(one)]));
}
