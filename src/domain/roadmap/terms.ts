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
  /** The rest of a running term that comes before it and is part of it. */
  readonly joined: JoinedRest | undefined;
}

/** What is left of a running term where that is too short for a term of its own. `span`, `weeks` and `from` of the term include it. */
export interface JoinedRest {
  readonly name: string;
  readonly year: number;
  /** Its last day. */
  readonly to: Day;
  /** First day of the term it is joined with. */
  readonly next: Day;
  /** Calendar weeks of it, and of the break after it (0 where that is long), in tenths. */
  readonly span: number;
  readonly pause: number;
}

/** Weeks of the last term that must lie inside the horizon for it to count. */
const FEWEST_WEEKS = 4;
/** Half of the actions take longer, and no two of the usual ones fit one after the other: with less left, a term is joined with the next. */
const SHORTEST_WEEKS = 8;
/** A working week; with less left of a term, the plan starts with the next. */
const FEWEST_DAYS = 5;
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
  const short = whole.find(({ from, to }) => from < start && start <= to && weeks(start, to) < SHORTEST_WEEKS);
  const kept = whole
    .filter((term) => term !== short && weeks(Math.max(term.from, start), Math.min(term.to, horizon - 1)) >= FEWEST_WEEKS)
    .slice(0, MOST_TERMS);
  const rest = short && short.to - start + 1 >= FEWEST_DAYS ? short : undefined;
  return {
    terms: kept.map((term, index) => {
      const alone = schoolTerm(country, term, start, kept[index + 1]);
      return index === 0 && rest ? withRest(country, rest, start, alone) : alone;
    }),
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
    joined: undefined,
  };
}

function withRest(country: Country, { name, year, to }: WholeTerm, start: Day, term: SchoolTerm): SchoolTerm {
  const span = tenths(to - start + 1);
  const pause = tenths(term.from - to - 1);
  return {
    ...term,
    from: start,
    weeks: term.weeks + teachingWeeks(country, start, to),
    span: Math.round(10 * (span + term.span)) / 10,
    joined: { name, year, to, next: term.from, span, pause: pause <= LONGEST_PAUSE ? pause : 0 },
  };
}

/** Weeks of work from the start of a term to the start of a day; the break after a joined rest is none. */
export function weekIn({ from, joined }: SchoolTerm, day: Day): number {
  if (!joined || day <= joined.to) return (day - from) / 7;
  return joined.span + Math.max(0, day - joined.next) / 7;
}

/** The first day that begins so many tenths of a week after the start of a term. */
export function firstDayAt({ from, to, joined }: SchoolTerm, offset: number): Day {
  const after = offset - Math.round(10 * (joined?.span ?? 0));
  if (!joined) return Math.min(to, from + Math.ceil((offset * 7) / 10));
  return after < 0
    ? Math.min(joined.to, from + Math.ceil((offset * 7) / 10))
    : Math.min(to, joined.next + Math.ceil((after * 7) / 10));
}

/** The last day that ends so many tenths of a week after the start of a term. */
export function lastDayAt({ from, joined }: SchoolTerm, offset: number): Day {
  const after = offset - Math.round(10 * (joined?.span ?? 0));
  if (!joined || after <= 0) return from + Math.floor((offset * 7) / 10) - 1;
  const day = joined.next + Math.floor((after * 7) / 10) - 1;
  return day < joined.next ? joined.to : day;
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
