import { describe, expect, it } from 'vitest';
import { share, span } from '../../../web/src/charts/share.ts';

describe('share', () => {
  it('gives the place on the scale in per cent', () => {
    expect(share(1, 4)).toBe('25%');
    expect(share(1, 3)).toBe('33.33%');
  });

  it('holds values outside the scale at its edges', () => {
    expect(share(9, 4)).toBe('100%');
    expect(share(-1, 4)).toBe('0%');
  });

  it('shows nothing on an empty scale', () => {
    expect(share(3, 0)).toBe('0%');
  });
});

describe('span', () => {
  it('gives the length between two values', () => {
    expect(span(1, 3, 4)).toBe('50%');
    expect(span(3, 3, 4)).toBe('0%');
  });
});
