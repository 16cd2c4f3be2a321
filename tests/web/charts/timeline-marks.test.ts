import { describe, expect, it } from 'vitest';
import { fittingMarks } from '../../../web/src/charts/timeline-marks.ts';

describe('fittingMarks', () => {
  it('leaves out a term whose name would run into the one before', () => {
    const shown = fittingMarks([mark(0, 'Autumn'), mark(6, 'Spring'), mark(36, 'Autumn')]);
    expect(shown.map(({ at }) => at)).toEqual([0, 36]);
  });

  it('writes the last name before its mark, so that it stays inside', () => {
    expect(fittingMarks([mark(84, 'Autumn')])).toEqual([{ at: 84, label: 'Autumn', anchor: 'end' }]);
    expect(fittingMarks([mark(60, 'Spring'), mark(84, 'Autumn')]).map(({ at }) => at)).toEqual([60]);
  });
});

function mark(at: number, label: string) {
  return { at, label };
}
