import { describe, expect, it } from 'vitest';
import { type RadarFrame, radarShape, type Spoke } from '../../../web/src/charts/radar-shape.ts';

const frame: RadarFrame = { width: 200, height: 200, radius: 80, labels: 90, top: 4 };

describe('radarShape', () => {
  it('points the first dimension up and goes on clockwise', () => {
    const { dots } = radarShape(school([4, 4, 4, 4]), frame);
    expect(dots).toEqual([
      { id: 'd0', x: 100, y: 20 },
      { id: 'd1', x: 180, y: 100 },
      { id: 'd2', x: 100, y: 180 },
      { id: 'd3', x: 20, y: 100 },
    ]);
  });

  it('fills the area when every dimension is rated', () => {
    const { area, outline } = radarShape(school([4, 2, 4]), frame);
    expect(area).toBe(outline);
    expect(area).toMatch(/^M100 20L.*Z$/);
  });

  it('leaves a gap at a dimension that is not rated, and never draws it as 0', () => {
    const { area, outline, dots } = radarShape(school([4, undefined, 4, 4]), frame);
    expect(area).toBeUndefined();
    expect(outline).toBe('M100 180L20 100M20 100L100 20');
    expect(dots.map(({ id }) => id)).toEqual(['d0', 'd2', 'd3']);
  });

  it('draws one rated dimension as a dot without a line', () => {
    const { outline, dots } = radarShape(school([undefined, 3, undefined]), frame);
    expect(outline).toBe('');
    expect(dots).toHaveLength(1);
  });

  it('puts level 0 on the centre', () => {
    const { dots } = radarShape(school([0, 1, 1]), frame);
    expect(dots[0]).toEqual({ id: 'd0', x: 100, y: 100 });
  });

  it('draws a ring for every level above 0', () => {
    const { rings } = radarShape(school([1, 1, 1]), frame);
    expect(rings.map(({ value, mark }) => [value, mark.y])).toEqual([
      [1, 80],
      [2, 60],
      [3, 40],
      [4, 20],
    ]);
  });

  it('lets labels grow away from the centre', () => {
    const { labels } = radarShape(school([1, 1, 1, 1]), frame);
    expect(labels.map(({ anchor }) => anchor)).toEqual(['middle', 'start', 'middle', 'end']);
  });

  it('draws the line of the means with its own gaps', () => {
    const spokes = school([1, 1, 1]).map((spoke, index) => ({ ...spoke, mean: index === 0 ? undefined : 2.5 }));
    expect(radarShape(spokes, frame).mean).toMatch(/^M[^Z]*$/);
  });

  it('draws the target line by itself', () => {
    const { target } = radarShape([{ id: 'a', value: undefined, mean: undefined, target: 2 }, ...school([1, 1])], frame);
    expect(target).toBe('');
    const all = school([1, 1, 1]).map((spoke) => ({ ...spoke, target: 4 }));
    expect(radarShape(all, frame).target).toBe(radarShape(school([4, 4, 4]), frame).outline);
  });
});

function school(levels: readonly (number | undefined)[]): readonly Spoke[] {
  return levels.map((value, index) => ({ id: `d${index}`, value, mean: undefined, target: undefined }));
}
