import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderReportDocx } from '../../../src/export/docx/report-docx.ts';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';
import { schoolAtWork } from '../helpers/work.ts';

const words = exportWordsOf('en');

/** A Word file as a reader we did not write finds it, in HTML. */
async function read(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

function headings(html: string, level: 1 | 2): readonly string[] {
  return [...html.matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, 'g'))].map(([, inner]) => textOf(inner ?? ''));
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

describe('the Word file of a sample school', () => {
  it.each(SCHOOLS)('holds the sections of the report of %s, and each of its actions as a heading', async (name) => {
    const source = await schoolOf(name);
    const html = await read(await renderReportDocx(source, words));
    expect(headings(html, 1)).toEqual(expect.arrayContaining(['In short', 'Maturity profile', 'Roadmap', 'Annex']));
    const titles = source.report.roadmap.actions.map(({ action }) => source.catalogueTexts.actions[action]?.title);
    expect(headings(html, 2)).toEqual(expect.arrayContaining(titles));
    for (const { action } of source.report.roadmap.actions)
      expect(textOf(html)).toContain(source.catalogueTexts.actions[action]?.success);
  });
  it('has tables with a header row each, repeated on every page', async () => {
    const bytes = await renderReportDocx(await schoolOf('birch'), words);
    const tables = (await read(bytes)).match(/<table>.*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !/^<table><thead><tr>(<th>.*?<\/th>)+<\/tr><\/thead>/.test(table))).toEqual([]);
    expect(part(bytes, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
  });
  it('has real bullets and links that lead to a heading', async () => {
    const html = await read(await renderReportDocx(await schoolOf('birch'), words));
    expect(html).toMatch(/<ul><li>/);
    const targets = new Set([...html.matchAll(/ id="(place\d+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
  });
  it('leaves out notes and evidence that are not wanted, those of the plan at work too', async () => {
    const school = await schoolAtWork('cedar');
    const [whole, short] = await Promise.all(
      [school, { ...school, annex: 'without-notes' as const }].map(async (one) =>
        textOf(await read(await renderReportDocx(one, words))),
      ),
    );
    for (const note of [
      'Book the bus.',
      'The last yearly check moved money from group trips to long stays.',
      'Placement register',
    ])
      expect([note, whole?.includes(note), short?.includes(note)]).toEqual([note, true, false]);
    expect(short).toContain('Fair of trades in Vaasa');
  });
  it('says of every distance of lines that it grows with the letters', async () => {
    const styles = part(await renderReportDocx(await schoolOf('birch'), words), 'word/styles.xml');
    const distances = styles.match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? [];
    expect(distances.length).toBeGreaterThan(4);
    expect(distances.filter((distance) => !distance.includes('w:lineRule="auto"'))).toEqual([]);
  });
  it('names its language, title and day', async () => {
    const bytes = await renderReportDocx(await schoolOf('birch'), words);
    expect(part(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(part(bytes, 'docProps/core.xml')).toContain(
      '<dc:title>Birch Technical College · Roadmap for international work</dc:title>',
    );
    expect(part(bytes, 'docProps/core.xml')).toContain('2026-11-22T00:00:00Z');
  });
  it('has the same bytes for the same report', async () => {
    const one = await renderReportDocx(await schoolOf('cedar'), words);
    expect(await renderReportDocx(structuredClone(await schoolOf('cedar')), words)).toEqual(one);
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('are all there as text and nothing else', async () => {
    const bytes = await renderReportDocx(hostileSchool(await schoolOf('birch'), count), words);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const letters = lettersOf(value);
    for (let place = 0; place < count; place += 1) expect(letters).toContain(lettersOf(hostileText(place)));
    const harmful = /TargetMode="External"|<w:instrText[^>]*>(?!PAGE<|NUMPAGES<)|vbaProject|<script/;
    const parts = Object.entries(unzipSync(bytes)).filter(([, file]) => harmful.test(strFromU8(file)));
    expect(parts.map(([name]) => name)).toEqual([]);
  }, 120_000);
});
