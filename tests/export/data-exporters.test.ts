import { describe, expect, it } from 'vitest';
import { dataExporters } from '../../src/export/data-exporters.ts';
import { exporters } from '../../src/export/exporters.ts';
import { schoolOf } from './helpers/planned-schools.ts';

/** How a file of a kind begins. */
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  docx: [0x50, 0x4b, 0x03, 0x04],
  csv: [0xef, 0xbb, 0xbf, 0x22],
  svg: [0x3c, 0x73, 0x76, 0x67],
};

describe('the formats that follow from a report', () => {
  it.each(Object.entries(dataExporters))('%s begins as its kind does, and its name tells school and day', async (_, exporter) => {
    const school = await schoolOf('birch');
    const name = exporter.fileName(school);
    expect(name).toMatch(/^birch-technical-college-roadmap-2026-11-22(-[a-z]+)?\.(xlsx|docx|csv|svg)$/);
    const bytes = await exporter.render(school);
    expect([...bytes.slice(0, 4)]).toEqual(BEGINNINGS[name.split('.').at(-1) ?? '']);
  });
  it('have names of their own, and each is among all formats', async () => {
    const school = await schoolOf('birch');
    const names = Object.values(exporters).map((exporter) => exporter.fileName(school));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(exporters)).toEqual(expect.arrayContaining(Object.keys(dataExporters)));
  });
  it('draw nothing where a report has no plan', async () => {
    const school = await schoolOf('birch');
    const roadmap = { ...school.report.roadmap, actions: [] };
    const bytes = await dataExporters['timeline-svg'].render({ ...school, report: { ...school.report, roadmap } });
    expect(new TextDecoder().decode(bytes)).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  });
});
