import { beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/exporters.ts';
import { violations } from './conformance/check.ts';
import { BREAKAGES, broken } from './helpers/break-pdf.ts';
import { sampleSchool, withActions } from './helpers/schools.ts';

describe('PDF/UA-1 and PDF/A-2a, as far as a program can check', () => {
  for (const school of ['alder', 'birch', 'cedar']) {
    it(`finds nothing in the full report of ${school}`, async () => {
      expect(violations(await exporters.pdf.render(await sampleSchool(school))).slice(0, 20)).toEqual([]);
    });

    it(`finds nothing in the board summary of ${school}`, async () => {
      expect(violations(await exporters['board-pdf'].render(await sampleSchool(school))).slice(0, 20)).toEqual([]);
    });
  }
});

describe('the check itself', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await exporters.pdf.render(await withActions(await sampleSchool('cedar'), 2));
  });

  it('finds nothing in a good file that was taken apart and written again', () => {
    expect(violations(broken(good, () => {}))).toEqual([]);
  });

  for (const { what, found, change } of BREAKAGES) {
    it(`finds ${what}`, () => {
      expect(violations(broken(good, change)).some((fault) => fault.startsWith(found))).toBe(true);
    });
  }
});
