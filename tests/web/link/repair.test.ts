import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretIn } from '../../../web/src/link/repair.ts';

const secret = 'k3J-x_Q0zRr8mVb5wPq2TtYy7UuHh4GgFfDdSsAa1Zz';
const base64url = fc.string({ minLength: 43, maxLength: 43, unit: fc.constantFrom(...'abcXYZ019-_') });

describe('secretIn', () => {
  it.each([
    ['the fragment of the address bar', `#${secret}`],
    ['a whole link', `https://waymark.example/o#${secret}`],
    ['a link whose # was rewritten', `https://waymark.example/o%23${secret}`],
    ['the rewritten path alone', `%23${secret}`],
    ['a tail of a mailing service', `#${secret}&utm_source=mail&utm_medium=x`],
    ['a query behind the fragment', `https://waymark.example/o#${secret}?fbclid=1`],
    ['a full stop after the link', `https://waymark.example/o#${secret}.`],
    ['a link in angle brackets', `<https://waymark.example/o#${secret}>`],
    ['words before and after', `Please open https://waymark.example/o#${secret} today`],
    ['spaces and invisible characters', `  \u200bhttps://waymark.example/o#${secret}\ufeff `],
  ])('finds the secret in %s', (_, text) => {
    expect(secretIn(text)).toBe(secret);
  });

  it('finds any secret behind any link of ours, whatever a gateway adds', () => {
    fc.assert(
      fc.property(
        base64url,
        fc.constantFrom('#', '%23'),
        fc.constantFrom('', '&utm_source=a', '?x=y', ' ', '>'),
        (one, mark, tail) => {
          expect(secretIn(`https://school.example/o${mark}${one}${tail}`)).toBe(one);
        },
      ),
    );
  });

  it('takes a recovery code with or without its dashes, in any case', () => {
    expect(secretIn('YW78A-N10AC-V03VT-Q1CKT-S45PWA')).toBe('YW78AN10ACV03VTQ1CKTS45PWA');
    expect(secretIn(' yw78a n10ac v03vt q1ckt s45pwa ')).toBe('yw78an10acv03vtq1ckts45pwa');
  });

  it('finds nothing in half a link, half a code or a plain address', () => {
    for (const text of ['', 'https://waymark.example/o', `#${secret.slice(0, 20)}`, 'YW78A-N10AC', 'https://waymark.example/o#'])
      expect(secretIn(text)).toBeUndefined();
  });
});
