import { describe, expect, it } from 'vitest';
import { daysBetween, timelineShape } from '../../../web/src/charts/timeline-shape.ts';

describe('timelineShape', () => {
  it('places an action between the first and the last day', () => {
    const [shape] = timelineShape(
      [{ id: 'lead', start: '2026-01-26', end: '2026-02-20', deadline: undefined }],
      '2026-01-01',
      '2026-04-11',
    );
    expect(shape).toEqual({ id: 'lead', from: 25, length: 25, deadline: undefined });
  });

  it('keeps a short action visible', () => {
    const [shape] = timelineShape(
      [{ id: 'lead', start: '2026-01-01', end: '2026-01-02', deadline: undefined }],
      '2026-01-01',
      '2028-12-31',
    );
    expect(shape?.length).toBe(1);
  });

  it('shows a deadline only within the horizon', () => {
    const [shape] = timelineShape(
      [{ id: 'call', start: '2026-01-01', end: '2026-02-01', deadline: '2030-01-01' }],
      '2026-01-01',
      '2026-12-31',
    );
    expect(shape?.deadline).toBeUndefined();
  });
});

describe('daysBetween', () => {
  it('counts the leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
  });

  it('is not disturbed by summer time', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  });
});
