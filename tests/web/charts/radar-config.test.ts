import { describe, expect, it } from 'vitest';
import { type RadarStyle, radarConfig } from '../../../web/src/charts/radar-config.ts';

const style: RadarStyle = {
  colours: { line: '#000', area: '#111', grid: '#222', ink: '#333', mean: '#444', target: '#555', surface: '#666' },
  words: { level: 'Level', mean: 'Average', target: 'Target', levelNames: ['Level 0', 'Level 1'], names: {} },
  font: 'serif',
  motion: 'none',
};
const leadership = { id: 'leadership', value: 2, mean: 2.4, target: 3, lines: ['Direction', 'and leadership'] };

describe('radarConfig', () => {
  it('leaves a gap for a dimension that is not rated, and fills nothing then', () => {
    const { data } = radarConfig([leadership, { ...leadership, id: 'outgoing', value: undefined, mean: undefined }], style);
    expect(data.datasets[0]).toMatchObject({ data: [2, null], fill: false, spanGaps: false });
  });

  it('fills the area of a profile that is rated everywhere', () => {
    expect(radarConfig([leadership], style).data.datasets[0]).toMatchObject({ data: [2], fill: true });
  });

  it('keeps the scale from 0 to 4 whatever the levels are', () => {
    expect(radarConfig([leadership], style).options?.scales?.r).toMatchObject({ min: 0, max: 4 });
  });

  it('does not move where the reader wants no motion', () => {
    expect(radarConfig([leadership], style).options?.animation).toBe(false);
    expect(radarConfig([leadership], { ...style, motion: 'full' }).options?.animation).toEqual({ duration: 500 });
  });
});
