import { describe, expect, it } from 'vitest';
import { buildOn } from '../../src/export/document/build-on.ts';
import { voiceOf } from '../../src/export/document/voice.ts';
import { exporters } from '../../src/export/exporters.ts';
import { allOf, readPdf } from './helpers/read-pdf.ts';
import { sampleSchool } from './helpers/schools.ts';

describe('the summary for the board', () => {
  for (const name of ['alder', 'birch', 'cedar']) {
    it(`has two pages for ${name}, with one sentence, a picture, three strengths, what comes first, and the plan`, async () => {
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
      const strengths = pdf.pages[0]?.split('Strengths')[1]?.split('What holds the level back')[0] ?? '';
      expect(strengths.match(/(is a strength:|stands at) level [1-4]/g)).toHaveLength(3);
      const [first] = source.report.roadmap.actions;
      expect(pdf.pages[1]).toContain(source.catalogueTexts.actions[first?.action ?? '']?.title);
    });
  }
});

describe('what a school can build on', () => {
  it('is its strengths, then the highest items that the plan leaves as they are', async () => {
    const source = await sampleSchool('birch');
    const voice = voiceOf(source);
    const said = buildOn(source, voice).flatMap((block) => (block.kind === 'bullets' ? block.entries.map(String) : []));
    const raised = source.report.roadmap.actions.flatMap(({ raises }) => raises.map(({ item }) => item));
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('is a strength');
    for (const item of raised) expect(said.slice(1).join(' ')).not.toContain(`“${voice.item(item).name}”`);
  });

  it('is nothing where nothing has begun', async () => {
    const source = await sampleSchool('alder');
    const items = source.report.profile.items.map((item) => ({ ...item, level: 0 as const, value: 0 }));
    const profile = { ...source.report.profile, items, strengths: [] };
    const said = buildOn({ ...source, report: { ...source.report, profile } }, voiceOf(source));
    expect(said).toEqual([{ kind: 'paragraph', text: 'No item stands out above the others yet.' }]);
  });
});
