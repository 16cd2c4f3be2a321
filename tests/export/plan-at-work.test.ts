import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { sync, type VEvent } from 'node-ical';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { dataExporters } from '../../src/export/data-exporters.ts';
import type { ReportSource } from '../../src/export/document/source.ts';
import { exportWordsOf } from '../../src/export/export-words.ts';
import { exporters } from '../../src/export/exporters.ts';
import { renderCalendar, shownEvents } from '../../src/export/ics/calendar.ts';
import { hostileSchool, hostileText, lettersOf } from './helpers/hostile.ts';
import { SCHOOLS, schoolOf } from './helpers/planned-schools.ts';
import { schoolAtWork, withHostileWork } from './helpers/work.ts';

const words = exportWordsOf('en');
const CALENDAR = { id: 'e01_Zk3uXl2mQ0yVb7cHq8TtRw', sequence: 1 };

type Row = Readonly<Record<string, string>>;

/** The rows of the plan, by column, as a reader of CSV that we did not write finds them. */
async function rowsOf(source: ReportSource): Promise<readonly Row[]> {
  const csv = new TextDecoder().decode(await dataExporters['plan-csv'].render(source));
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

function eventsOf(calendar: string): ReadonlyMap<string, VEvent> {
  const events = Object.values(sync.parseICS(calendar)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
  return new Map(events.map((event) => [event.uid.replace(`${CALENDAR.id}-`, '').replace('@waymark', ''), event]));
}

async function wordOf(source: ReportSource): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await dataExporters.docx.render(source)) });
  return value;
}

function isoDay(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

function titles({ report: { roadmap }, catalogueTexts }: ReportSource): readonly string[] {
  return roadmap.actions.map(({ action }) => catalogueTexts.actions[action]?.title ?? '');
}

describe.each(SCHOOLS)('the plan at work of %s', (name) => {
  it('stands in CSV with status, role, days and note of the school', async () => {
    const source = await schoolAtWork(name);
    const rows = new Map((await rowsOf(source)).map((row) => [row.Action, row]));
    const [done = '', late = '', moved = '', declined = ''] = titles(source);
    expect(rows.get(done)).toMatchObject({ Status: 'Done', Note: 'Everybody came.' });
    expect(rows.get(late)).toMatchObject({
      Status: 'Slipping',
      Owner: 'Head of electronics',
      Start: '2026-12-01',
      End: '2027-02-01',
    });
    expect(rows.get(moved)).toMatchObject({ Status: 'To do', Start: '2027-09-01', End: '2027-10-15' });
    expect(rows.get(declined)).toMatchObject({ Status: 'Declined', Why: 'You declined it: We have no such partners.' });
    expect(rows.get('Fair of trades in Vaasa')).toMatchObject({
      Code: 'Own',
      Owner: 'Teacher of metalwork',
      Start: '2027-03-01',
      'Person-days': '2.5',
      Note: 'Book the bus.',
    });
    expect(rows.get('Ask the alumni')).toMatchObject({ Status: 'To do', Owner: '', Start: '', End: '' });
  });

  it('stands in the workbook as in CSV, days as days', async () => {
    const source = await schoolAtWork(name);
    const [header = [], ...rows] = await readSheet(Buffer.from(await dataExporters.xlsx.render(source)), 'Plan');
    const column = (title: string) => header.indexOf(title);
    const csv = await rowsOf(source);
    expect(rows.map((row) => [row[column('Action')], row[column('Status')], row[column('Note')] ?? ''])).toEqual(
      csv.map((row) => [row.Action, row.Status, row.Note]),
    );
    const fair = rows.find((row) => row[column('Action')] === 'Fair of trades in Vaasa');
    expect(fair?.[column('End')]).toEqual(new Date('2027-03-05T00:00:00Z'));
  });

  it('is a section of the Word file, and of no PDF', async () => {
    const source = await schoolAtWork(name);
    const text = await wordOf(source);
    expect(text).toContain('As of 15 February 2027.');
    for (const said of ['Head of electronics', 'Fair of trades in Vaasa', 'Book the bus.', 'Declined: We have no such partners.'])
      expect(text).toContain(said);
    const { work: _, ...planned } = source;
    expect(await exporters['board-pdf'].render(source)).toEqual(await exporters['board-pdf'].render(planned));
  });

  it('moves, adds, marks and cancels events under the names they had', async () => {
    const planned = eventsOf(renderCalendar(await schoolOf(name), words, CALENDAR));
    const source = await schoolAtWork(name);
    const events = eventsOf(renderCalendar(source, words, { ...CALENDAR, sequence: 2 }));
    const [done, late, moved, declined] = source.report.roadmap.actions.map(({ action }) => `action-${action}`);
    const [doneTitle, lateTitle] = titles(source);
    expect([...planned.keys()].filter((key) => !events.has(key))).toEqual([]);
    expect(events.get(done ?? '')?.summary).toBe(`Done: ${doneTitle}`);
    expect(events.get(late ?? '')?.summary).toBe(`Late: ${lateTitle}`);
    expect(events.get(late ?? '')?.description).toContain('Owner: Head of electronics');
    expect(isoDay(events.get(moved ?? '')?.start)).toBe('2027-09-01');
    expect(events.get(declined ?? '')?.status).toBe('CANCELLED');
    expect(isoDay(events.get('action-own_fair')?.start)).toBe('2027-03-01');
    expect(events.get('action-own_fair')?.description).toContain('Note: Book the bus.');
    expect(events.has('action-own_open')).toBe(false);
  });
});

describe('a calendar after an own action was deleted', () => {
  it('cancels its event', async () => {
    const before = await schoolAtWork('birch');
    const after = await schoolOf('birch');
    const previous = shownEvents(before, words);
    const events = eventsOf(renderCalendar(after, words, { ...CALENDAR, sequence: 2, previous }));
    expect(events.get('action-own_fair')?.status).toBe('CANCELLED');
  });
});

describe.each([10, 100, 1000])('%d actions with hostile notes, roles, reasons and titles', (count) => {
  const school = async () => withHostileWork(hostileSchool(await schoolOf('birch'), count));

  it('are rows of CSV and of the workbook, twice as many with the own ones, each note whole', async () => {
    const source = await school();
    const rows = await rowsOf(source);
    expect(rows).toHaveLength(2 * count);
    const notes = rows.map((row) => lettersOf(row.Note ?? '')).sort();
    const typed = Array.from({ length: 2 * count }, (_, place) => lettersOf(hostileText(Math.floor(place / 2)))).sort();
    expect(notes).toEqual(typed);
    const bytes = await dataExporters.xlsx.render(source);
    const [header = [], ...sheet] = await readSheet(Buffer.from(bytes), 'Plan', { trim: false });
    expect(sheet.map((row) => lettersOf(String(row[header.indexOf('Note')]))).sort()).toEqual(typed);
    const parts = Object.entries(unzipSync(bytes)).filter(([, file]) => /<f[ >]|<hyperlink|externalLink/.test(strFromU8(file)));
    expect(parts.map(([part]) => part)).toEqual([]);
  }, 30_000);

  it('are events and nothing else', async () => {
    const calendar = renderCalendar(await school(), words, CALENDAR);
    expect(calendar.match(/^BEGIN:(?!VEVENT\r|VCALENDAR\r)/gm)).toBeNull();
    const events = eventsOf(calendar);
    for (let place = 0; place < count; place += 1) {
      expect(events.get(`action-own_${place}`)?.status).toBe('CONFIRMED');
      const told = lettersOf(String(events.get(`action-action-${place}`)?.description));
      expect(told).toContain(lettersOf(hostileText(place).replaceAll('\\n', '\n')));
    }
  }, 30_000);

  it('are in the Word file as text', async () => {
    const letters = lettersOf(await wordOf(await school()));
    for (let place = 0; place < count; place += 1) expect(letters).toContain(lettersOf(hostileText(place)));
  }, 120_000);
});
