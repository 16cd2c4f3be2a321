import { describe, expect, it } from 'vitest';
import { latinFonts } from '../../../src/export/fonts/fonts.ts';
import { endedBySpace, type Line, lineWidth, setLines, type TextStyle } from '../../../src/export/pdf/text/lines.ts';

const STYLE: TextStyle = { size: 10, leading: 15, weight: 'regular', color: '#000000' };
const fonts = latinFonts();
const set = (text: string, room: number) => setLines([{ text }], STYLE, room, fonts);
const textsOf = (lines: readonly Line[]) => lines.map(({ segments }) => segments.map(({ text }) => text).join(''));

describe('setLines', () => {
  it('ends every line but the last with a space', () => {
    const lines = textsOf(set('The school sends learners abroad every year and hosts guests.', 120));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(0, -1).every((line) => line.endsWith(' '))).toBe(true);
    expect(lines.at(-1)).toMatch(/guests\.$/);
  });

  it('keeps every line inside its room and loses nothing', () => {
    const text = 'Kansainvälistymissuunnitelmatyöryhmä kokoontuu Donaudampfschifffahrtsgesellschaftskapitänsmützen-Raum 4.';
    for (const room of [30, 55, 90, 200]) {
      const lines = set(text, room);
      expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(room);
      expect(
        textsOf(lines)
          .join('')
          .replace(/[\u00ad ]/g, ''),
      ).toBe(text.replace(/ /g, ''));
    }
  });

  it('divides long words with a soft hyphen before a consonant and a vowel', () => {
    expect(textsOf(set('internationalisation', 60))).toEqual(['internatio\u00ad', 'nalisation']);
  });

  it('divides after a hyphen between letters without adding one, and never inside dates', () => {
    expect(textsOf(set('person-days', 40))).toEqual(['person-', 'days']);
    expect(textsOf(set('on 2026-11-22', 55))).toEqual(['on ', '2026-11-22']);
  });

  it('divides addresses at their signs, without hyphens', () => {
    const lines = textsOf(set('https://example.org/international/strategy/2026', 90));
    expect(lines.join('')).toBe('https://example.org/international/strategy/2026');
    expect(lines.slice(0, -1).every((line) => line.endsWith('/'))).toBe(true);
  });

  it('keeps words of several runs together when there is no space between them', () => {
    const lines = setLines([{ text: 'Owner', weight: 'bold' }, { text: ': coordinator' }], STYLE, 40, fonts);
    expect(textsOf(lines)[0]).toBe('Owner: ');
  });

  it('never divides at a no-break space', () => {
    expect(textsOf(set('level\u00a02 of four', 34))[0]).toBe('level\u00a02 ');
  });

  it('sets nothing for an empty text', () => {
    expect(set('', 100)).toEqual([]);
    expect(lineWidth('', STYLE, fonts)).toBe(0);
  });

  it('shows a stand-in for what the font lacks and keeps the sign behind it', () => {
    const [line] = set('from 1 → 2 😀', 200);
    expect(line?.segments.map(({ text, actual }) => [text, actual])).toEqual([
      ['from 1 ', undefined],
      ['>', '→'],
      [' 2 ', undefined],
      ['\ufffd', '😀'],
    ]);
  });
});

describe('endedBySpace', () => {
  it('adds one space after the last line only', () => {
    expect(textsOf(endedBySpace(set('one two', 25)))).toEqual(['one ', 'two ']);
  });
});
