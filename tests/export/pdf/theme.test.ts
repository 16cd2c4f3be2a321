import { describe, expect, it } from 'vitest';
import { COLORS, dimensionColor, STYLES } from '../../../src/export/pdf/theme.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the printed page', () => {
  it('give texts 4.5 to 1 on paper and on striped rows; heads of tables on their ground', () => {
    for (const [name, { color }] of Object.entries(STYLES)) {
      if (color === COLORS.paper) expect(contrast(color, COLORS.deep), name).toBeGreaterThanOrEqual(4.5);
      else for (const ground of [COLORS.paper, COLORS.stripe]) expect(contrast(color, ground), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [COLORS.paper, COLORS.stripe]) {
      expect(contrast(COLORS.brand, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(COLORS.quiet, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('give bars, marks and boxes 3 to 1 on paper', () => {
    const marks = Array.from({ length: 10 }, (_, place) => dimensionColor(place));
    for (const color of [...marks, COLORS.edge, COLORS.blaze, COLORS.ink])
      expect(contrast(color, COLORS.paper), color).toBeGreaterThanOrEqual(3);
  });
});
