import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../domain/roadmap/dates.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import type { Words } from '../../domain/sentences/fill.ts';
import type { ReportSource } from '../document/source.ts';
import { plainLine } from '../plain-text.ts';
import { type Said, saidOf } from '../said.ts';
import { eventsOf, type PlanEvent, type ShownEvent } from './events.ts';

/** What makes a calendar an update of an earlier one. */
export interface CalendarIdentity {
  /** The same for all calendars of one assessment: letters, digits, `_` and `-`, for instance its public id. */
  readonly id: string;
  /** Whole number that grows with each file given out. */
  readonly sequence: number;
  /** What the calendar given out before showed: what it had and this one has not is cancelled. */
  readonly previous?: readonly ShownEvent[] | undefined;
}

/** Sequence numbers count minutes from here. */
const FIRST_MINUTE = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

/** The sequence number of a calendar that is given out at a moment (ISO 8601): it grows, whoever gives it out. */
export function sequenceAt(moment: string): number {
  return Math.floor((Date.parse(moment) - FIRST_MINUTE) / MINUTE);
}

/**
 * The roadmap as a calendar file (RFC 5545): actions, fixed dates, calls and reviews, as whole days that do not block the
 * time. Actions stand where the school put them, those of its own too. Imported again, it replaces what it brought before.
 * `words` are those of `export.json`.
 */
export function renderCalendar(source: ReportSource, words: Words, identity: CalendarIdentity): string {
  const said = saidOf(source, words);
  const { school, answeredOn } = source.report;
  const { events, off } = eventsOf(said);
  const before = (identity.previous ?? []).map((event): PlanEvent => ({ ...event, lines: [] }));
  const kept = new Set(events.map(({ key }) => key));
  const gone = new Map([...before, ...off].filter(({ key }) => !kept.has(key)).map((event) => [event.key, event]));
  const stamp = source.work?.today ?? answeredOn;
  const calendar = new ICalCalendar({
    prodId: { company: said.say('product'), product: said.say('calendar'), language: source.texts.language.toUpperCase() },
    name: said.say('calendar-name', { school: plainLine(school) }),
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) addEvent(said, calendar, identity, stamp, event, ICalEventStatus.CONFIRMED);
  for (const event of gone.values()) addEvent(said, calendar, identity, stamp, event, ICalEventStatus.CANCELLED);
  return `${calendar.toString()}\r\n`;
}

/** What the calendar of a report shows, to be given as `previous` with the next one. */
export function shownEvents(source: ReportSource, words: Words): readonly ShownEvent[] {
  return eventsOf(saidOf(source, words)).events.map(({ key, kind, first, last, title }) => ({ key, kind, first, last, title }));
}

function addEvent(
  { say }: Said,
  calendar: ICalCalendar,
  { id, sequence }: CalendarIdentity,
  stamp: CivilDate,
  event: PlanEvent,
  status: ICalEventStatus,
): void {
  calendar.createEvent({
    id: `${id}-${event.key}@waymark`,
    sequence,
    stamp: midnight(stamp),
    start: midnight(event.first),
    end: midnight(addDays(event.last, 1)),
    allDay: true,
    summary: plainLine(event.title),
    description: event.lines.map(plainLine).join('\n'),
    categories: [{ name: say(`calendar-kind-${event.kind}`) }],
    status,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

function midnight(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
