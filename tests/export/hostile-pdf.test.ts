import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/exporters.ts';
import { cleanText } from '../../src/export/pdf/text/clean.ts';
import { violations } from './conformance/check.ts';
import { readText } from './conformance/text.ts';
import { hostileSchool, hostileText } from './helpers/hostile.ts';
import { readPdf } from './helpers/read-pdf.ts';
import { sampleSchool, withReport } from './helpers/schools.ts';

/** Letters alone: lines, spaces and hyphens at line ends are a matter of layout. */
const lettersOf = (text: string) => cleanText(text).replace(/\s/g, '');

describe('a report full of hostile texts', () => {
  for (const count of [10, 100, 1000]) {
    it(`is valid with ${count} notes and loses nothing of them`, async () => {
      const bytes = await exporters.pdf.render(hostileSchool(await sampleSchool('cedar'), count));
      expect(violations(bytes).slice(0, 10)).toEqual([]);
      const text = lettersOf(readText(bytes));
      for (let place = 0; place < count; place++)
        expect(text.includes(lettersOf(hostileText(place))), hostileText(place)).toBe(true);
    }, 60_000);
  }

  it('has no link, script or file that a note asked for', async () => {
    const school = hostileSchool(await sampleSchool('cedar'), 25);
    const pdf = await readPdf(await exporters.pdf.render(school));
    const ours = new Set(Object.values(school.catalogueTexts.links ?? {}).map((url) => new URL(url).href));
    expect(pdf.links.filter(({ to }) => typeof to === 'string' && !ours.has(to))).toEqual([]);
  });
});

describe('the name of a school', () => {
  for (const school of [
    'A & B <Schule> "1"',
    '\u202eloohcS',
    'x'.repeat(300),
    '   ',
    '中文学校 العربية',
    'Професионална гимназия по туризъм',
    '😀'.repeat(40),
  ]) {
    it(`can be ${JSON.stringify(school).slice(0, 40)}`, async () => {
      const source = await withReport(await sampleSchool('cedar'), { school });
      for (const format of ['pdf', 'board-pdf'] as const) {
        const bytes = await exporters[format].render(source);
        expect(violations(bytes).slice(0, 10)).toEqual([]);
        expect(lettersOf(readText(bytes)).includes(lettersOf(school).slice(0, 60))).toBe(true);
      }
      expect(exporters.pdf.fileName(source)).toMatch(/^[a-z0-9-]+-roadmap-2026-11-22\.pdf$/);
    });
  }
});

describe('names in the languages of Europe', () => {
  it.each([
    'Επαγγελματικό Λύκειο Θεσσαλονίκης',
    'Професионална гимназия „Васил Левски“',
    'Skola Għolja tat-Teknoloġija, Ħamrun',
    'Győri Műszaki Szakképzési Centrum',
    'Žemaitijos profesinė mokykla',
    'Zespół Szkół Łączności w Gdańsku',
    'Școala Profesională Făgăraș, Țara Oltului',
    'Järvenpään ammattiopisto',
    'Þór tækniskóli á Ísafirði',
    'Střední škola řemesel Kroměříž',
  ])('are shown letter by letter: %s', async (school) => {
    const pdf = await readPdf(await exporters['board-pdf'].render(await withReport(await sampleSchool('cedar'), { school })));
    expect(pdf.title).toBe(`${school}: summary for the board`);
    expect(pdf.pages[0]).toContain(`${school} stands at level`);
  });
});
