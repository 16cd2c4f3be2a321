import { describe, expect, it } from 'vitest';
import type { ReportSource } from '../../src/export/document/source.ts';
import { exporters } from '../../src/export/exporters.ts';
import { violations } from './conformance/check.ts';
import { pageFills } from './helpers/page-fill.ts';
import { SCHOOLS, schoolOf } from './helpers/planned-schools.ts';
import { withActions } from './helpers/schools.ts';

/** A page may end early where the next thing is a picture or a row that would not fit; not earlier than this. */
const LEAST = 0.5;

/** What must hold of the pages of every report. */
async function expectFlow(source: ReportSource): Promise<void> {
  const bytes = await exporters.pdf.render(source);
  const pages = pageFills(bytes).slice(1);
  const short = pages.slice(0, -1).flatMap(({ reaches }, i) => (reaches < LEAST ? [`page ${i + 2}: ${reaches.toFixed(2)}`] : []));
  expect(short).toEqual([]);
  expect(pages.map(({ last }) => last).filter((type) => /^H\d$/.test(type))).toEqual([]);
  expect(violations(bytes).slice(0, 10)).toEqual([]);
}

describe('the pages of a full report', () => {
  it.each(SCHOOLS)(
    'are filled, and no heading stands last: %s',
    async (name) => {
      await expectFlow(await schoolOf(name));
    },
    60_000,
  );

  it.each([0, 1, 10, 60])(
    'are filled, and no heading stands last, with %d actions',
    async (count) => {
      await expectFlow(await withActions(await schoolOf('alder'), count));
    },
    60_000,
  );
});
