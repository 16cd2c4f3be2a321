import { describe, expect, it } from 'vitest';
import { fontsFor, latinFonts } from '../../../src/export/fonts/fonts.ts';
import { readGlyphs } from '../../../src/export/fonts/glyphs.ts';
import { subsetFont } from '../../../src/export/fonts/subset.ts';

describe('fontsFor', () => {
  it('takes the small pack for the languages of Latin letters and for Greek', async () => {
    for (const text of ['Ääkköset', 'Žemaitija ąčęėįšųū', 'Łódź', 'Țară', 'Ελληνικά', 'naïve 😀 →'])
      expect(await fontsFor(text)).toBe(latinFonts());
  });

  it('takes the wide pack only for letters that it alone has', async () => {
    for (const text of ['Професионална', 'Việt', 'Ǆ', 'ἀρχή']) {
      const fonts = await fontsFor(text);
      expect(fonts).not.toBe(latinFonts());
      for (const sign of text) expect(fonts.regular.glyphOf(sign.charCodeAt(0))).toBeDefined();
    }
  });
});

describe('subsetFont', () => {
  const { glyphs, glyphOf } = latinFonts().regular;
  const ids = [...'Ångström'].map((sign) => glyphOf(sign.charCodeAt(0)) ?? 0);

  it('keeps widths and outlines of the wanted glyphs, in their order', () => {
    const { file, widths } = subsetFont(glyphs, ids);
    const subset = readGlyphs(file);
    ids.forEach((id, i) => {
      expect(subset.advanceOf(i + 1)).toBe(glyphs.advanceOf(id));
      expect(widths[i + 1]).toBe(glyphs.advanceOf(id));
    });
    expect(subset.outlineOf(2)).toEqual(glyphs.outlineOf(ids[1] ?? 0));
    expect(file.length).toBeLessThan(4000);
  });

  it('brings the parts of composite letters along', () => {
    const { file } = subsetFont(glyphs, ids.slice(0, 1));
    const subset = readGlyphs(file);
    const composite = new DataView(subset.outlineOf(1).slice().buffer);
    expect(composite.getInt16(0)).toBe(-1);
    expect(composite.getUint16(12)).toBe(2);
    expect(subset.outlineOf(2).length).toBeGreaterThan(10);
  });
});
