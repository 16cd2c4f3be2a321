import { describe, expect, it } from 'vitest';
import { latinFonts } from '../../../src/export/fonts/fonts.ts';
import { cleanText, piecesOf } from '../../../src/export/pdf/text/clean.ts';

describe('cleanText', () => {
  it('composes letters and their marks', () => {
    expect(cleanText('Zemaitija\u030c')).toBe('Zemaitij\u01ce');
    expect(cleanText('e\u0301')).toBe('é');
  });

  it('takes out what could turn, hide or break a line', () => {
    expect(cleanText('a\u202egnp.exe\u202c b\u200bc\u0000d\u00ade')).toBe('agnp.exe bcde');
    expect(cleanText('one\r\ntwo\tthree\u2028four')).toBe('one two three four');
  });

  it('leaves plain text as it is', () => {
    expect(cleanText('Ammattiopisto Öresund – Šiauliai')).toBe('Ammattiopisto Öresund – Šiauliai');
  });

  it('keeps figures and their signs on one line', () => {
    expect(cleanText('500 to 2 000 €, 38 % in 2027 and 10 000 more')).toBe(
      '500 to 2\u00a0000\u00a0€, 38\u00a0% in 2027 and 10\u00a0000 more',
    );
  });

  it('drops half of a pair', () => {
    expect(cleanText('x\ud83dy')).toBe('xy');
  });
});

describe('piecesOf', () => {
  const { regular } = latinFonts();

  it('shows the base letter of an accented one that the font lacks', () => {
    expect(piecesOf('\u1e08', regular)).toEqual([{ shown: 'C', actual: '\u1e08' }]);
  });

  it('keeps marks with their letter', () => {
    expect(piecesOf('\u05d0\u05b8', regular)).toEqual([{ shown: '\ufffd', actual: '\u05d0\u05b8' }]);
  });
});
