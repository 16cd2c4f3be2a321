import { sync, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { renderCalendar, shownEvents } from '../../../src/export/ics/calendar.ts';
import { HOSTILE_TEXTS, hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';

const words = exportWordsOf('en');
const FIRST = { id: 'e01_Zk3uXl2mQ0yVb7cHq8TtRw', sequence: 1 };

/** The events of a calendar as a reader we did not write finds them, by UID. */
function read(calendar: string): ReadonlyMap<string, VEvent> {
  const events = Object.values(sync.parseICS(calendar)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
  return new Map(events.map((event) => [event.uid, event]));
}

function uid(key: string): string {
  return `${FIRST.id}-${key}@waymark`;
}

function isoDay(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

/** RFC 5545, 3.1: CRLF, 75 octets at most, and after unfolding a name, parameters and a value. */
function faultsOf(calendar: string): readonly string[] {
  const lines = calendar.split('\r\n');
  const unfolded = calendar.replace(/\r\n[ \t]/g, '').split('\r\n');
  return [
    ...lines.filter((line) => new TextEncoder().encode(line).length > 75 || /[\r\n]/.test(line)),
    ...unfolded.slice(0, -1).filter((line) => !/^[A-Z-]+(;[A-Z-]+=[^\p{Cc}";:,]+)*:[^\p{Cc}]*$/u.test(line)),
    ...(lines.at(-1) === '' ? [] : ['no line end']),
  ].map((line) => line.slice(0, 200));
}

describe('the calendar of a sample school', () => {
  it.each(SCHOOLS)('holds every action of %s, every call and fixed date, and a review of each term', async (name) => {
    const source = await schoolOf(name);
    const { actions, calls, terms } = source.report.roadmap;
    const calendar = renderCalendar(source, words, FIRST);
    expect(faultsOf(calendar)).toEqual([]);
    const events = read(calendar);
    for (const { action, start } of actions) expect(isoDay(events.get(uid(`action-${action}`))?.start)).toBe(start);
    for (const { id, on } of calls) expect(isoDay(events.get(uid(`call-${id}-${on.slice(0, 4)}`))?.start)).toBe(on);
    const others = actions.flatMap(({ deadline }) =>
      deadline && !['call', 'season', 'start'].includes(deadline.kind) ? [`${deadline.kind} ${deadline.on}`] : [],
    );
    expect([...events.keys()].filter((key) => /(departure|return|event)-/.test(key))).toHaveLength(new Set(others).size);
    expect([...events.keys()].filter((key) => key.includes('-review-'))).toHaveLength(terms.length);
  });
  it('says of an action what to do, who does it, why, and when it is done', async () => {
    const source = await schoolOf('birch');
    const [first] = source.report.roadmap.actions;
    const event = read(renderCalendar(source, words, FIRST)).get(uid(`action-${first?.action}`));
    const texts = source.catalogueTexts.actions[first?.action ?? ''];
    expect(event?.summary).toBe(texts?.title);
    expect(event?.description).toContain(texts?.what);
    expect(event?.description).toContain(texts?.success);
    expect(event?.description).toContain('Because');
    expect(event?.description).toContain(source.texts.roles[first?.owner ?? '']);
  });
  it('takes up whole days, the last one included, and blocks none of them', async () => {
    const source = await schoolOf('birch');
    const [first] = source.report.roadmap.actions;
    const event = read(renderCalendar(source, words, FIRST)).get(uid(`action-${first?.action}`));
    const after = new Date(Date.parse(`${first?.end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    expect([event?.datetype, isoDay(event?.end), event?.transparency]).toEqual(['date', after, 'TRANSPARENT']);
  });
  it('puts reviews on a working day before the end of the term', async () => {
    const events = read(renderCalendar(await schoolOf('birch'), words, FIRST));
    const reviews = [...events.values()].filter(({ uid: key }) => key.includes('-review-'));
    expect(reviews.every(({ start }) => start.getUTCDay() >= 1 && start.getUTCDay() <= 5)).toBe(true);
  });
  it('says how sure a date is that is not confirmed', async () => {
    const calendar = renderCalendar(await schoolOf('birch'), words, FIRST);
    expect(read(calendar).get(uid('call-ka1-2027'))?.summary).toMatch(/Expected/);
  });
  it('is the same for the same report and the same version of the plan', async () => {
    const [one, other] = [await schoolOf('cedar'), structuredClone(await schoolOf('cedar'))];
    expect(renderCalendar(one, words, FIRST)).toBe(renderCalendar(other, words, FIRST));
  });
});

describe('the calendar of a changed plan', () => {
  it('replaces what it brought before: same UIDs, a higher sequence', async () => {
    const source = await schoolOf('birch');
    const { roadmap } = source.report;
    const later = roadmap.actions.map((action) => ({ ...action, start: '2027-09-06', end: '2027-10-01' }));
    const changed = { ...source, report: { ...source.report, roadmap: { ...roadmap, actions: later } } };
    const [before, after] = [
      read(renderCalendar(source, words, FIRST)),
      read(renderCalendar(changed, words, { ...FIRST, sequence: 2 })),
    ];
    for (const { action } of roadmap.actions) {
      const [old, fresh] = [before.get(uid(`action-${action}`)), after.get(uid(`action-${action}`))];
      expect([old?.sequence, fresh?.sequence, isoDay(fresh?.start)].map(String)).toEqual(['1', '2', '2027-09-06']);
    }
  });
  it('cancels what the plan does not hold any more', async () => {
    const source = await schoolOf('birch');
    const { roadmap } = source.report;
    const [gone, ...kept] = roadmap.actions;
    const changed = { ...source, report: { ...source.report, roadmap: { ...roadmap, actions: kept } } };
    const events = read(renderCalendar(changed, words, { ...FIRST, sequence: 2, previous: shownEvents(source, words) }));
    expect(events.get(uid(`action-${gone?.action}`))?.status).toBe('CANCELLED');
    const cancelled = [...events.values()].filter(({ status }) => status === 'CANCELLED');
    expect(cancelled.filter(({ uid: key }) => key.includes('-action-'))).toHaveLength(1);
  });
  it('keeps two calls of one year apart', async () => {
    const source = await schoolOf('birch');
    const call = { kind: 'call' as const, id: 'ka2', certainty: 'confirmed' as const };
    const roadmap = {
      ...source.report.roadmap,
      actions: [],
      calls: [
        { ...call, on: '2027-10-04' },
        { ...call, on: '2027-03-05' },
      ],
    };
    const events = read(renderCalendar({ ...source, report: { ...source.report, roadmap } }, words, FIRST));
    expect(isoDay(events.get(uid('call-ka2-2027'))?.start)).toBe('2027-03-05');
    expect(isoDay(events.get(uid('call-ka2-2027-2'))?.start)).toBe('2027-10-04');
  });
});

describe.each([10, 100, 1000])('%d actions with hostile titles', (count) => {
  it('are so many events and nothing else', async () => {
    const calendar = renderCalendar(hostileSchool(await schoolOf('birch'), count), words, FIRST);
    expect(faultsOf(calendar)).toEqual([]);
    expect(calendar.match(/^BEGIN:(?!VEVENT\r|VCALENDAR\r)/gm)).toBeNull();
    const unfolded = calendar.replace(/\r\n /g, '');
    if (count > HOSTILE_TEXTS.length) expect(unfolded).toContain(String.raw`SUMMARY:back\\slash\; comma\, {brace}`);
    const events = read(calendar);
    for (let place = 0; place < count; place += 1) {
      const title = events.get(uid(`action-action-${place}`))?.summary;
      expect(lettersOf(String(title))).toBe(lettersOf(readBack(hostileText(place))));
    }
  });
});

/** This reader takes an escaped backslash before an n for a line end. */
function readBack(text: string): string {
  return text.replaceAll('\\n', '\n');
}
