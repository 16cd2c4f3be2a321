import type { YearlyDay } from '../country.ts';
import type { CivilDate } from '../roadmap.ts';

/** A day as a number: 0 is 1970-01-01 of the proleptic Gregorian calendar. Counting days needs no clock and no time zone. */
export type Day = number;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_YEAR_0 = 719_468;

/** Whether a text is a real calendar day, `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && civilDate(dayOf(text)) === text;
}

/** The day of a civil date. A text of another shape is a programming error. */
export function dayOf(date: CivilDate): Day {
  const [year, month, day] = partsOf(date);
  return dayFrom(year, month, day);
}

/** The civil date of a day. */
export function civilDate(day: Day): CivilDate {
  const shifted = day + DAYS_FROM_YEAR_0;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(civilDate(day).slice(0, 4));
}

/** A day that comes every year, in one year; 29 February is the 28th in other years. */
export function yearlyOn(yearly: YearlyDay, year: number): Day {
  const month = Number(yearly.slice(0, 2));
  const day = Number(yearly.slice(3));
  const on = dayFrom(year, month, day);
  return month === 2 && day === 29 && civilDate(on).slice(5) !== yearly ? on - 1 : on;
}

/** Day of the week: 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Civil date some days later (negative: earlier). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayOf(date) + days);
}

/** Civil date some weeks later (negative: earlier). */
export function addWeeks(date: CivilDate, weeks: number): CivilDate {
  return addDays(date, 7 * weeks);
}

/** Whole weeks from one date to another, rounded down. */
export function weeksBetween(from: CivilDate, to: CivilDate): number {
  return Math.floor((dayOf(to) - dayOf(from)) / 7);
}

/** Days from a shifted year that starts in March: 29 February is then the last day of a year. */
function dayFrom(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_0;
}

function partsOf(date: CivilDate): readonly [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new Error(`"${date}" is no date of the form YYYY-MM-DD`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
