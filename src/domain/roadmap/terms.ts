import type { Country } from '../country.ts';
import { type Day, yearlyOn, yearOf } from './dates.ts';

/** A school term inside the plan. */
export interface SchoolTerm {
  readonly name: string;
  /** School year, by the calendar year it starts in. */
  readonly year: number;
  readonly from: Day;
  /** Last day, inclusive. */
  readonly to: Day;
  /** Teaching weeks: without the holidays inside. Person-days are spread over these. */
  readonly weeks: number;
  /** Calendar weeks from the first to the last day, in whole tenths: durations of actions count these. */
  readonly span: number;
  /** Calendar weeks of the holidays until the next term, in tenths; 0 after the last term and before a long break. */
  readonly pause: number;
  /** Starts a school year. */
  readonly opensYear: boolean;
  /** Share of the whole term that still lies ahead; 1 unless it runs already when the plan starts. */
  readonly share: number;
}

/** Weeks that must be left of a running term, or lie inside the horizon of the last one, for it to count. */
const FEWEST_WEEKS = 4;
/** A break longer than this many weeks is a summer break: work rests, and durations do not count it. */
const LONGEST_PAUSE = 4;
/** A plan has at most this many terms. */
const MOST_TERMS = 12;

/** The terms of a country from a start day over a horizon in years, and the teaching weeks of one whole year. */
export function schoolTerms(
  country: Country,
  start: Day,
  years: number,
): { readonly terms: readonly SchoolTerm[]; readonly yearWeeks: number } {
  const horizon = yearlyOn('01-01', yearOf(start) + years) + (start - yearlyOn('01-01', yearOf(start)));
  const first = yearOf(start) - 1;
  const whole = Array.from({ length: years + 3 }, (_, index) => yearOfTerms(country, first + index)).flat();
  const kept = whole
    .filter((term) => weeks(Math.max(term.from, start), Math.min(term.to, horizon - 1)) >= FEWEST_WEEKS)
    .slice(0, MOST_TERMS);
  return {
    terms: kept.map((term, index) => schoolTerm(country, term, start, kept[index + 1])),
    yearWeeks: yearOfTerms(country, first).reduce((sum, term) => sum + teachingWeeks(country, term.from, term.to), 0),
  };
}

interface WholeTerm {
  readonly name: string;
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
  readonly opensYear: boolean;
}

/** The terms of the school year that starts in a calendar year. */
function yearOfTerms(country: Country, year: number): readonly WholeTerm[] {
  const opening = country.terms[0];
  if (!opening) return [];
  return country.terms.map((term, index) => {
    const from = yearlyOn(term.from, term.from < opening.from ? year + 1 : year);
    const to = yearlyOn(term.to, yearOf(from));
    return { name: term.name, year, from, to: to < from ? yearlyOn(term.to, yearOf(from) + 1) : to, opensYear: index === 0 };
  });
}

function schoolTerm(country: Country, term: WholeTerm, start: Day, next: WholeTerm | undefined): SchoolTerm {
  const from = Math.max(term.from, start);
  const pause = next === undefined ? 0 : tenths(next.from - term.to - 1);
  return {
    name: term.name,
    year: term.year,
    from,
    to: term.to,
    weeks: teachingWeeks(country, from, term.to),
    span: tenths(term.to - from + 1),
    pause: pause <= LONGEST_PAUSE ? pause : 0,
    opensYear: term.opensYear,
    share: (term.to - from + 1) / (term.to - term.from + 1),
  };
}

/** Calendar weeks without the holidays inside, to the nearest half week. */
function teachingWeeks(country: Country, from: Day, to: Day): number {
  let days = to - from + 1;
  for (const [first, last] of holidaysBetween(country, from, to)) days -= last - first + 1;
  return Math.round((2 * Math.max(0, days)) / 7) / 2;
}

/** First and last days of the holidays of a country, as far as they lie between two days. */
export function holidaysBetween(country: Country, from: Day, to: Day): readonly (readonly [Day, Day])[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 2 }, (_, index) => yearOf(from) - 1 + index);
  return country.holidays.flatMap((holiday) =>
    years.flatMap((year): (readonly [Day, Day])[] => {
      const first = Math.max(from, yearlyOn(holiday.from, year));
      const last = Math.min(to, yearlyOn(holiday.to, holiday.to < holiday.from ? year + 1 : year));
      return first <= last ? [[first, last]] : [];
    }),
  );
}

function weeks(from: Day, to: Day): number {
  return (to - from + 1) / 7;
}

/** Days as weeks in whole tenths, rounded down. */
function tenths(days: number): number {
  return Math.floor((days * 10) / 7) / 10;
}
