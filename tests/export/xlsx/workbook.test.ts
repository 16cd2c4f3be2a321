import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { cellText } from '../../../src/export/xlsx/sheet.ts';
import { renderWorkbook } from '../../../src/export/xlsx/workbook.ts';
import { hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';

const words = exportWordsOf('en');

/** One sheet as a reader we did not write finds it. */
async function sheet(bytes: Uint8Array, name: string) {
  return readSheet(Buffer.from(bytes), name, { trim: false });
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

describe('the workbook of a sample school', () => {
  it.each(SCHOOLS)('holds profile, answers and plan of %s, typed', async (name) => {
    const source = await schoolOf(name);
    const { profile, roadmap, answers, hash } = source.report;
    const bytes = await renderWorkbook(source, words);
    const [, overall, ...dimensions] = await sheet(bytes, 'Profile');
    expect(overall?.[2]).toBe(profile.overall.level);
    expect(dimensions.map((row) => row[2] ?? undefined)).toEqual(profile.dimensions.map(({ level }) => level));
    const [, ...rated] = await sheet(bytes, 'Answers');
    const levels = Object.values(answers).flatMap(({ level }) => level ?? []);
    expect(rated.flatMap((row) => row[4] ?? [])).toEqual(expect.arrayContaining(levels));
    expect(rated.flatMap((row) => row[4] ?? [])).toHaveLength(levels.length);
    const [, ...plan] = await sheet(bytes, 'Plan');
    expect(plan.map((row) => [row[3], isoDay(row[5]), isoDay(row[6]), row[8]])).toEqual(
      roadmap.actions.map(({ start, end, personDays, status }) => [
        status === 'running' ? 'Doing' : 'To do',
        start,
        end,
        Math.round(personDays.expected * 10) / 10,
      ]),
    );
    expect((await sheet(bytes, 'About')).flat()).toContain(hash);
  });
  it('freezes and filters the header of every table', async () => {
    const bytes = await renderWorkbook(await schoolOf('birch'), words);
    for (const number of [1, 2, 3, 4]) {
      const xml = part(bytes, `xl/worksheets/sheet${number}.xml`);
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
  });
  it('offers the statuses to choose from', async () => {
    const xml = part(await renderWorkbook(await schoolOf('birch'), words), 'xl/worksheets/sheet3.xml');
    expect(xml).toMatch(/<dataValidation type="list" sqref="D2:D\d+"/);
    expect(xml).toContain('"To do,Doing,Done,Slipping,Declined"');
  });
  it('shows what is done and what was declined', async () => {
    const source = await schoolOf('birch');
    const leftOut = [
      { action: 'partner-talks', reason: { kind: 'done' as const } },
      { action: 'safety-day', reason: { kind: 'declined' as const, reason: '=1+1 not for us' } },
    ];
    const report = { ...source.report, roadmap: { ...source.report.roadmap, actions: [], leftOut } };
    const [, ...plan] = await sheet(await renderWorkbook({ ...source, report }, words), 'Plan');
    expect(plan.map((row) => [row[3], row[5], row[17]])).toEqual([
      ['Done', null, 'It is done.'],
      ['Declined', null, 'You declined it: =1+1 not for us'],
    ]);
  });
  it('has no sheet of figures where none were typed', async () => {
    const source = await schoolOf('birch');
    const report = { ...source.report, figures: { years: [], targets: {} } };
    expect(part(await renderWorkbook({ ...source, report }, words), 'xl/workbook.xml')).not.toContain('Figures');
  });
  it('has the same bytes for the same report', async () => {
    const [one, other] = [await schoolOf('cedar'), structuredClone(await schoolOf('cedar'))];
    expect(await renderWorkbook(one, words)).toEqual(await renderWorkbook(other, words));
  });
});

describe('a text in a cell', () => {
  it('that looks like an escape is shown as it was typed', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('_x41_ and __x0041_')).toBe('_x41_ and __x005F_x0041_');
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('are all there, each in its cell', async () => {
    const bytes = await renderWorkbook(hostileSchool(await schoolOf('birch'), count), words);
    const [, ...answers] = await sheet(bytes, 'Answers');
    expect(answers).toHaveLength(count);
    answers.forEach((row, place) => {
      expect(lettersOf(String(row[8]))).toBe(lettersOf(hostileText(place)));
    });
    expect(await sheet(bytes, 'Plan')).toHaveLength(count + 1);
    const parts = Object.entries(unzipSync(bytes)).map(([name, file]) => `${name} ${strFromU8(file)}`);
    expect(parts.filter((part) => /<f[ >]|<hyperlink|externalLink|vbaProject/.test(part))).toEqual([]);
  }, 20_000);
});

function isoDay(value: unknown): string | undefined {
  return value instanceof Date ? value.toISOString().slice(0, 10) : undefined;
}
