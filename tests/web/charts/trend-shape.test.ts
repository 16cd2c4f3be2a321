import { describe, expect, it } from 'vitest';
import { trendShape } from '../../../web/src/charts/trend-shape.ts';

const frame = { width: 120, height: 60, inset: 10 };

describe('trendShape', () => {
  it('starts the scale at 0', () => {
    const { dots } = trendShape([year(2023, 10), year(2024, 20)], undefined, frame);
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [10, 30],
      [110, 10],
    ]);
  });

  it('breaks the line at a year without a figure', () => {
    const { line, dots } = trendShape([year(2022, 1), year(2023, undefined), year(2024, 1), year(2025, 1)], undefined, frame);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(dots.map(({ year: at }) => at)).toEqual([2022, 2024, 2025]);
  });

  it('keeps the distance between years that are not neighbours', () => {
    const { dots } = trendShape([year(2020, 1), year(2024, 1)], undefined, frame);
    expect(dots.map(({ x }) => x)).toEqual([10, 110]);
    expect(trendShape([year(2020, 1), year(2024, 1)], undefined, frame).line).toBe('M10 10M110 10');
  });

  it('makes room for a target above all figures', () => {
    const shape = trendShape([year(2024, 10)], 20, frame);
    expect(shape.target).toBe(10);
    expect(shape.dots[0]?.y).toBe(30);
  });

  it('draws figures of 0 on the base line', () => {
    expect(trendShape([year(2023, 0), year(2024, 0)], undefined, frame).line).toBe('M10 50L110 50');
  });
});

function year(at: number, value: number | undefined) {
  return { year: at, value, estimate: false };
}
