import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../domain/roadmap/dates.ts';
import type { CivilDate, Roadmap } from '../../domain/roadmap.ts';
import type { Words } from '../../domain/sentences/fill.ts';
import type { ReportSource } from '../document/source.ts';
import { plainLine } from '../plain-text.ts';
import { type Said, saidOf } from '../said.ts';
import { eventsOf, type PlanEvent } from './events.ts';

/** What makes a calendar an update of an earlier one. */
export interface CalendarIdentity {
  /** The same for all calendars of one assessment: letters, digits, `_` and `-`, for instance its public id. */
  readonly id: string;
  /** Whole number that grows with each change of the plan: its version. */
  readonly sequence: number;
  /** The roadmap of the calendar given out before: what it had and this one has not is cancelled. */
  readonly previous?: Roadmap;
}

/**
 * The roadmap as a calendar file (RFC 5545): actions, fixed dates, calls and reviews, as whole days that do not block the
 * time. Imported again, it replaces what it brought before. `words` are those of `export.json`.
 */
export function renderCalendar(source: ReportSource, words: Words, identity: CalendarIdentity): string {
  const said = saidOf(source, words);
  const { school, roadmap, answeredOn } = source.report;
  const events = eventsOf(said, roadmap);
  const kept = new Set(events.map(({ key }) => key));
  const gone = identity.previous ? eventsOf(said, identity.previous).filter(({ key }) => !kept.has(key)) : [];
  const calendar = new ICalCalendar({
    prodId: { company: said.say('product'), product: said.say('calendar'), language: source.texts.language.toUpperCase() },
    name: said.say('calendar-name', { school: plainLine(school) }),
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) addEvent(said, calendar, identity, answeredOn, event, ICalEventStatus.CONFIRMED);
  for (const event of gone) addEvent(said, calendar, identity, answeredOn, event, ICalEventStatus.CANCELLED);
  return `${calendar.toString()}\r\n`;
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
