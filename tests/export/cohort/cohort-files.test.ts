import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { cohortExporters } from '../../../src/export/cohort/exporters.ts';
import type { CohortSource } from '../../../src/export/cohort/source.ts';
import { violations } from '../conformance/check.ts';
import { HOSTILE_TEXTS } from '../helpers/hostile.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { sampleSource } from './sample-source.ts';

const read = (bytes: Uint8Array): readonly (readonly string[])[] =>
  parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''), { record_delimiter: '\r\n' });

/** The sample room with names that have broken other exports. */
function hostileSource(): CohortSource {
  const source = sampleSource();
  const rows = source.room.rows.map((row, place) => ({ ...row, name: HOSTILE_TEXTS[place] ?? '' }));
  return { ...source, room: { ...source.room, rows, cohort: { ...source.room.cohort, name: '=1+1 \u202emoor\u202c' } } };
}

/** Planning for the schools, and checking a whole file, take longer while other tests run. */
const PATIENCE = 60_000;

beforeAll(() => void sampleSource(), PATIENCE);

describe('the report of the sample room', { timeout: PATIENCE }, () => {
  it('breaks no rule of PDF/UA-1 and PDF/A-2a that a program can check', async () => {
    expect(violations(await cohortExporters.pdf.render(sampleSource())).slice(0, 20)).toEqual([]);
    expect(violations(await cohortExporters.pdf.render(hostileSource())).slice(0, 20)).toEqual([]);
  });
  it('names the schools in alphabetical order, and no school that is only counted', async () => {
    const source = sampleSource();
    const { pages, title } = await readPdf(await cohortExporters.pdf.render(source));
    const text = pages.join(' ').replace(/\s+/g, ' ');
    const names = source.room.rows.map(({ name }) => name).sort();
    const places = names.map((name) => text.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('12 more are only counted.');
    expect(text).toContain('its results decide no grant');
    expect(title).toBe('Vocational schools of a network, sample: schools compared');
  });
  it('is the same bytes each time', async () => {
    const [first, second] = [await cohortExporters.pdf.render(sampleSource()), await cohortExporters.pdf.render(sampleSource())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('the tables of the sample room', { timeout: PATIENCE }, () => {
  it('hold a row for each school that shows itself, without a total or a rank', async () => {
    const source = sampleSource();
    const [header = [], ...rows] = read(await cohortExporters.csv.render(source));
    expect(rows).toHaveLength(source.room.rows.length);
    expect(header.join(' ')).not.toMatch(/total|rank|overall|sum/i);
    expect(rows.map(([name]) => name)).toEqual([...rows.map(([name]) => name)].sort());
  });
  it('let no name begin a formula', async () => {
    const [, ...rows] = read(await cohortExporters.csv.render(hostileSource()));
    const first = rows.map(([name = '']) => name.normalize('NFKC').replace(/^[\p{Z}\p{Cf}]+/u, '')[0] ?? '');
    expect(first.filter((sign) => '=+-@\t\n'.includes(sign) && sign !== '')).toEqual([]);
  });
  it('open as a workbook with rows, spread, items, actions, help and what it was made from', async () => {
    const source = sampleSource();
    const bytes = Buffer.from(await cohortExporters.xlsx.render(source));
    const [, ...overview] = await readSheet(bytes, 'Overview');
    expect(overview).toHaveLength(12);
    const [, ...spread] = await readSheet(bytes, 'Spread');
    expect(spread[0]?.[0]).toBe('all schools');
    for (const name of ['Items', 'Actions', 'Help', 'About']) {
      expect((await readSheet(bytes, name)).length).toBeGreaterThan(1);
    }
  });
});

describe('files of a room that may show little', { timeout: PATIENCE }, () => {
  it('say why no figures of the group are there', async () => {
    const source = sampleSource();
    const small = {
      ...source,
      room: { ...source.room, rows: source.room.rows.slice(0, 2), release: undefined, before: undefined },
    };
    const { pages } = await readPdf(await cohortExporters.pdf.render(small));
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('There are too few schools to show figures of the group.');
  });
});
