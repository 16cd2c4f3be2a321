import type { CivilDate } from './roadmap.ts';

/** A day and month that comes every year, `MM-DD`. */
export type YearlyDay = string;

/** Facts of one country that planning reads; every fact carries source and checked-on date in the file. */
export interface Country {
  /** ISO 3166-1 alpha-2 in lower case, or `neutral`. */
  readonly id: string;
  /** In the Erasmus+ programme: member state or associated country. */
  readonly programme: 'eu' | 'associated' | 'outside';
  readonly agency?: { readonly name: string; readonly url: string } & Sourced;
  /** Terms of a school year in order; the first starts the school year. `to` before `from` runs into the next year. */
  readonly terms: readonly ({ readonly name: string; readonly from: YearlyDay; readonly to: YearlyDay } & Sourced)[];
  readonly holidays: readonly ({ readonly name: string; readonly from: YearlyDay; readonly to: YearlyDay } & Sourced)[];
  /** Where departure and return come from. */
  readonly stays?: Sourced;
  /** Usual first day of learners' stays abroad and their last day. */
  readonly departure: YearlyDay;
  readonly return: YearlyDay;
  /** Restricts or adds to the calls of the questionnaire's calendar. */
  readonly calls: readonly Call[];
  readonly grants: readonly Fact[];
  readonly rules: readonly Fact[];
}

/** Where a fact comes from, and the day it was checked. The files always say both; a test may leave them out. */
export interface Sourced {
  readonly source?: string;
  readonly checkedOn?: CivilDate;
}

/** A statement with where it comes from and when it was checked. */
export interface Fact {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  readonly source: string;
  readonly checkedOn: CivilDate;
}

/** A funding call: announced dates, and the pattern for the years after. */
export interface Call {
  readonly id: string;
  /** Dates announced by the funder. */
  readonly confirmed: readonly { readonly on: CivilDate; readonly source: string; readonly checkedOn: CivilDate }[];
  /** Expected day of every year without a confirmed date. */
  readonly expected: YearlyDay;
  readonly hour?: string;
  /** Last call year of the present programme; later ones are "new programme, check". */
  readonly lastYear: number;
  readonly source: string;
  readonly checkedOn: CivilDate;
}

/** A yearly event such as the Erasmus Days. */
export interface CalendarEvent {
  readonly id: string;
  readonly on: YearlyDay;
  readonly source: string;
  readonly checkedOn: CivilDate;
}

/** Calls and events of a questionnaire version (`calendar.json`); the country file's calls replace those of the same id. */
export interface Calendar {
  readonly calls: readonly Call[];
  readonly events: readonly CalendarEvent[];
}
