import type { Calendar, Call, Country } from '../country.ts';
import type { Certainty, CivilDate, PlanChoices } from '../roadmap.ts';
import { civilDate, type Day, dayOf, yearlyOn, yearOf } from './dates.ts';
import { holidaysBetween, type SchoolTerm, schoolTerms } from './terms.ts';

/** A dated call or event. */
export interface Dated {
  readonly id: string;
  readonly on: Day;
  readonly hour: string | undefined;
  readonly certainty: Certainty;
}

/** Everything dated that planning reads, from the start day over the horizon. */
export interface PlanningCalendar {
  readonly startOn: Day;
  /** Last day of the last term. */
  readonly endOn: Day;
  readonly terms: readonly SchoolTerm[];
  /** First and last days of the holidays. */
  readonly holidays: readonly (readonly [Day, Day])[];
  /** Teaching weeks of a whole school year. */
  readonly yearWeeks: number;
  /** By day. Rounds of the same call have the same id. */
  readonly calls: readonly Dated[];
  readonly events: readonly Dated[];
  /** First days of stays abroad, and last days; a year more at both ends than the terms cover. */
  readonly departures: readonly Day[];
  readonly returns: readonly Day[];
  /** The departure the school named itself; the others follow from it or from the country's usual day. */
  readonly ownDeparture: Day | undefined;
}

/**
 * Lays the school's years out. `departure` is the school's own next first day of stays, `applying` the date of a call, if it
 * named one.
 */
export function planningCalendar(
  country: Country,
  calendar: Calendar,
  startOn: CivilDate,
  years: number,
  departure?: CivilDate,
  applying?: PlanChoices['applying'],
): PlanningCalendar {
  const start = dayOf(startOn);
  const { terms, yearWeeks } = schoolTerms(country, start, years);
  const end = terms.at(-1)?.to ?? start;
  return {
    startOn: start,
    endOn: end,
    terms,
    yearWeeks,
    holidays: [...holidaysBetween(country, start, end), ...breakInside(terms[0])],
    calls: byDay(callsOf(country, calendar).flatMap((call) => withNamed(call, rounds(call, start, end), applying, end))),
    events: byDay(calendar.events.flatMap((event) => yearly(event.id, event.on, start, end))),
    ...stays(country, start, end, departure),
    ownDeparture: departure === undefined ? undefined : dayOf(departure),
  };
}

/** The break between the rest of a running term and the term it is joined with. */
function breakInside(term: SchoolTerm | undefined): readonly (readonly [Day, Day])[] {
  const joined = term?.joined;
  return joined && joined.next > joined.to + 1 ? [[joined.to + 1, joined.next - 1]] : [];
}

/** The calls of the questionnaire's calendar, those of the country in the place of the same id. */
export function callsOf(country: Country, calendar: Calendar): readonly Call[] {
  const own = new Map(country.calls.map((call) => [call.id, call]));
  const shared = calendar.calls.map((call) => own.get(call.id) ?? call);
  return [...shared, ...country.calls.filter(({ id }) => !calendar.calls.some((call) => call.id === id))];
}

/** The first round of a call on or after a day; undefined for an unknown call. */
export function roundAfter(country: Country, calendar: Calendar, id: string, day: Day): Dated | undefined {
  const call = callsOf(country, calendar).find((one) => one.id === id);
  return call && byDay(rounds(call, day, day + 1000))[0];
}

/** Rounds of a call are further apart than this many days: a date that the school names stands for the round near it. */
export const SAME_ROUND = 60;

function withNamed(call: Call, found: readonly Dated[], applying: PlanChoices['applying'], end: Day): readonly Dated[] {
  if (applying?.call !== call.id || applying.on === undefined) return found;
  const named = dayOf(applying.on);
  const others = found.filter(({ on }) => Math.abs(on - named) > SAME_ROUND);
  return named > end ? others : [dated(call, named, 'confirmed'), ...others];
}

function rounds(call: Call, start: Day, end: Day): readonly Dated[] {
  const announced = call.confirmed.map(({ on }) => dayOf(on));
  const known = new Set(announced.map(yearOf));
  const expected = yearsBetween(start, end)
    .filter((year) => !known.has(year))
    .map((year) => yearlyOn(call.expected, year));
  return [
    ...announced.map((on) => dated(call, on, 'confirmed')),
    ...expected.map((on) => dated(call, on, yearOf(on) > call.lastYear ? 'new-programme' : 'expected')),
  ].filter(({ on }) => on >= start && on <= end);
}

function dated(call: Call, on: Day, certainty: Certainty): Dated {
  return { id: call.id, on, hour: call.hour, certainty };
}

function yearly(id: string, day: string, start: Day, end: Day): readonly Dated[] {
  return yearsBetween(start, end)
    .map((year): Dated => ({ id, on: yearlyOn(day, year), hour: undefined, certainty: 'expected' }))
    .filter(({ on }) => on >= start && on <= end);
}

/** The school's own departure moves every year's departure and return by the same number of days. */
function stays(
  country: Country,
  start: Day,
  end: Day,
  departure: CivilDate | undefined,
): Pick<PlanningCalendar, 'departures' | 'returns'> {
  const years = yearsBetween(start, end);
  const around = [(years[0] ?? 0) - 1, ...years, (years.at(-1) ?? 0) + 1];
  const usual = around.map((year) => yearlyOn(country.departure, year));
  const shift = departure === undefined ? 0 : nearestShift(usual, dayOf(departure));
  const away = daysAway(country);
  const departures = usual.map((day) => day + shift);
  return { departures, returns: departures.map((day) => day + away) };
}

function nearestShift(usual: readonly Day[], own: Day): number {
  const shifts = usual.map((day) => own - day);
  return shifts.reduce((best, shift) => (Math.abs(shift) < Math.abs(best) ? shift : best), shifts[0] ?? 0);
}

function daysAway(country: Country): number {
  const first = yearlyOn(country.departure, 2001);
  const last = yearlyOn(country.return, 2001);
  return last >= first ? last - first : yearlyOn(country.return, 2002) - first;
}

function yearsBetween(start: Day, end: Day): readonly number[] {
  const first = yearOf(start);
  return Array.from({ length: yearOf(end) - first + 1 }, (_, index) => first + index);
}

function byDay(list: readonly Dated[]): readonly Dated[] {
  return list.toSorted((a, b) => a.on - b.on || (civilDate(a.on) + a.id < civilDate(b.on) + b.id ? -1 : 1));
}
