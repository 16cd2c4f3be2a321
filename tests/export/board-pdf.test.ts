import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/exporters.ts';
import { allOf, readPdf } from './helpers/read-pdf.ts';
import { sampleSchool } from './helpers/schools.ts';

describe('the summary for the board', () => {
  for (const name of ['alder', 'birch', 'cedar']) {
    it(`has two pages for ${name}, with one sentence, a picture, strengths, what comes first, and the plan`, async () => {
      const source = await sampleSchool(name);
      const pdf = await readPdf(await exporters['board-pdf'].render(source));
      expect(pdf.pages.length).toBe(2);
      expect(pdf.title).toBe(`${source.report.school}: summary for the board`);
      expect(pdf.pages[0]).toContain(`${source.report.school} stands at level`);
      expect(allOf(pdf.elements, 'H1', 'H2').map(({ text }) => text)).toEqual([
        'Summary for the board',
        'Level by dimension',
        'Strengths',
        'What holds the level back',
        'What comes first',
        'The plan by dimension and term',
        'What the plan needs',
      ]);
      expect(allOf(pdf.elements, 'Figure').every(({ alt }) => (alt ?? '').length > 20)).toBe(true);
      const [first] = source.report.roadmap.actions;
      expect(pdf.pages[1]).toContain(source.catalogueTexts.actions[first?.action ?? '']?.title);
    });
  }
});
