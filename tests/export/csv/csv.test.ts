import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/export/csv/csv.ts';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import type { DataTable } from '../../../src/export/tables/data-table.ts';
import { dataTables } from '../../../src/export/tables/tables.ts';
import { HOSTILE_TEXTS, hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';

const words = exportWordsOf('en');

/** What a strict reader of RFC 4180 finds, without the byte order mark. */
function read(csv: string): readonly (readonly string[])[] {
  return parse(csv.slice(1), { relax_column_count: false, relax_quotes: false, record_delimiter: '\r\n' });
}

/** A spreadsheet begins to calculate at these signs, also behind spaces and in full width. */
function startsFormula(cell: string): boolean {
  const first = [...cell.normalize('NFKC')].find((sign) => !/[\s\p{Z}\p{Cf}]/u.test(sign) || /[\t\r\n]/.test(sign));
  return first !== undefined && '=+-@\t\r\n'.includes(first);
}

function oneCell(text: string): DataTable {
  return { id: 'notes', name: 'Notes', columns: [{ header: 'Note', kind: 'text', width: 10 }], rows: [[text]] };
}

describe('CSV of the sample schools', () => {
  it.each(SCHOOLS)('holds the tables of %s, column for column', async (name) => {
    const source = await schoolOf(name);
    const tables = dataTables(source, words);
    const [header, ...plan] = read(renderCsv(tables.plan));
    expect(header).toEqual(tables.plan.columns.map(({ header: text }) => text));
    expect(plan.slice(0, source.report.roadmap.actions.length).map(([, , , , , start, end]) => [start, end])).toEqual(
      source.report.roadmap.actions.map(({ start, end }) => [start, end]),
    );
    expect(read(renderCsv(tables.profile))).toHaveLength(source.report.profile.dimensions.length + 2);
    expect(read(renderCsv(tables.answers)).length).toBeGreaterThan(Object.keys(source.report.answers).length);
  });
  it('writes figures bare and everything else in quotation marks', async () => {
    const { profile } = dataTables(await schoolOf('birch'), words);
    const line = renderCsv(profile).split('\r\n')[2];
    expect(line).toMatch(/^"LEA","[^"]+",\d,"[^"]+",\d,\d+(\.\d)?,/);
  });
  it('begins with a byte order mark and ends every line with CRLF', async () => {
    const csv = renderCsv(dataTables(await schoolOf('birch'), words).plan);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
  });
  it('is the same for the same report', async () => {
    const [one, other] = [await schoolOf('cedar'), structuredClone(await schoolOf('cedar'))];
    expect(renderCsv(dataTables(one, words).plan)).toBe(renderCsv(dataTables(other, words).plan));
  });
});

describe('a cell', () => {
  it.each(HOSTILE_TEXTS)('never becomes a formula: %j', (text) => {
    const cell = read(renderCsv(oneCell(text)))[1]?.[0] ?? '';
    expect(startsFormula(cell)).toBe(false);
    expect(lettersOf(cell)).toBe(lettersOf(text));
  });
  it('never becomes a formula, whatever anybody types', () => {
    const start = fc.array(fc.constantFrom(...' \t\r\n\u00a0\u200b\ufeff\u3000=+-@\uff1d\uff0b\uff0d\uff20'), { maxLength: 4 });
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (signs, rest) => {
        const text = signs.join('') + rest;
        const rows = read(renderCsv(oneCell(text)));
        expect(rows).toHaveLength(2);
        expect(startsFormula(rows[1]?.[0] ?? '')).toBe(false);
        expect(lettersOf(rows[1]?.[0] ?? '')).toBe(lettersOf(text));
      }),
      { numRuns: 400, seed: 4180 },
    );
  });
  it('keeps a text that only holds a minus', () => {
    expect(renderCsv(oneCell('well-known'))).toContain('"well-known"');
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('are all there, each in its cell', async () => {
    const school = hostileSchool(await schoolOf('birch'), count);
    const { answers, plan } = dataTables(school, words);
    const [header = [], ...rows] = read(renderCsv(answers));
    expect(rows).toHaveLength(count);
    const note = header.indexOf('Note');
    rows.forEach((row, place) => {
      expect(lettersOf(row[note] ?? '')).toBe(lettersOf(hostileText(place)));
      expect(row.some(startsFormula)).toBe(false);
    });
    expect(read(renderCsv(plan))).toHaveLength(count + 1);
  });
});
