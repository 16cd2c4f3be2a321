import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/exporters.ts';
import { violations } from './conformance/check.ts';
import { readPassages } from './conformance/text.ts';
import { schoolOf } from './helpers/planned-schools.ts';
import { readPdf } from './helpers/read-pdf.ts';
import { withReport } from './helpers/schools.ts';

describe('passages of a PDF', () => {
  it('that the school wrote in another language say so: name, notes and reasons', async () => {
    const source = await withReport(await schoolOf('birch'), { language: 'fi', school: 'Koivun ammattiopisto' });
    for (const format of ['pdf', 'board-pdf'] as const) {
      const bytes = await exporters[format].render(source);
      const finnish = readPassages(bytes).filter(({ language }) => language === 'fi');
      expect(finnish.some(({ text }) => text.includes('Koivun ammattiopisto'))).toBe(true);
      const own = finnish.map(({ text }) => text).join('');
      expect(own.includes('A fifth of it was sent back last year.')).toBe(format === 'pdf');
      expect(violations(bytes).slice(0, 5)).toEqual([]);
    }
  });

  it('carry no language where it is that of the report', async () => {
    const passages = readPassages(await exporters.pdf.render(await schoolOf('birch')));
    expect(passages.filter(({ language }) => language !== undefined)).toEqual([]);
  });

  it('have words for codes, arrows and the result hash', async () => {
    const source = await schoolOf('birch');
    const answers = {
      ...source.report.answers,
      [source.questionnaire.items[0]?.id ?? '']: { level: 2, note: 'level 1 → 2' },
    } as const;
    const passages = readPassages(await exporters.pdf.render(await withReport(source, { answers })));
    const spoken = new Map(passages.map((one) => [one.text.replace(/\s/g, ''), one.spoken]));
    for (const { code } of source.questionnaire.items)
      expect(spoken.get(code), code).toBe(code.replace(/[A-Z]/g, '$& ').replace('-', ''));
    expect(passages.some(({ text }) => text === '→')).toBe(true);
    expect(passages.some(({ spoken: said }) => said?.startsWith('A fingerprint of 64 signs, beginning with'))).toBe(true);
  });

  it('lead to pages of others by links that are described', async () => {
    const source = { ...(await schoolOf('birch')), origin: 'https://waymark.example' };
    const pdf = await readPdf(await exporters.pdf.render(source));
    const addresses = pdf.links.flatMap(({ to }) => (typeof to === 'string' ? [to] : []));
    expect(addresses).toContain(`https://waymark.example/verify#${source.report.hash}`);
    const known = Object.values(source.catalogueTexts.links ?? {});
    expect(addresses.filter((to) => known.some((url) => new URL(url).href === to)).length).toBeGreaterThan(5);
  });
});
