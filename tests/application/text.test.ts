import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanJson, cleanText } from '../../src/application/text.ts';

describe('cleanText', () => {
  it.each([
    ['letters put together from parts', 'E\u0301cole', '\u00c9cole'],
    ['half a character', 'a\ud83d!', 'a\ufffd!'],
    ['a whole character of two halves', '\ud83d\udeb2', '\ud83d\udeb2'],
    ['line ends of other systems', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['control characters, tabs and deletes', 'a\u0000b\tc\u007fd\u009fe', 'abcde'],
  ])('settles %s', (_, given, wanted) => {
    expect(cleanText(given)).toBe(wanted);
  });
  it('changes nothing the second time, and always leaves text that D1 keeps as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean);
        expect(clean.replaceAll('\n', '')).not.toMatch(/\p{Control}/u);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});

describe('cleanJson', () => {
  it('reaches every text and nothing else', () => {
    expect(cleanJson({ a: ['x\u0007', 1, true, null], b: { c: 'y\r\n' } })).toEqual({ a: ['x', 1, true, null], b: { c: 'y\n' } });
  });
});
