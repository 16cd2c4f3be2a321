import { planningCalendar } from '../../domain/roadmap/calendar.ts';
import { actionTiming } from '../../domain/roadmap/timing.ts';
import { faultAt } from './fault.ts';
import type { Claim } from './subject.ts';

/** The longest horizon a school can choose, in years; and a day on which a school year begins in no country. */
const YEARS = 3;
const START = '2027-07-01';

/** Every action has a term to start in within three years, in every country: its weeks fit between the dates it is tied to. */
export const everyActionHasAStart: Claim = ({ version: { questionnaire, calendar }, countries }) => {
  const calendars = countries.map((country) => ({ id: country.id, dates: planningCalendar(country, calendar, START, YEARS) }));
  return questionnaire.actions.flatMap((action, index) => {
    const request = { action, weeks: action.weeks, anyTime: false, affordable: () => true };
    const without = calendars.filter(({ dates }) => actionTiming(dates, request) === undefined).map(({ id }) => id);
    if (without.length === 0) return [];
    const detail = `has no start in ${YEARS} years in ${without.join(', ')}: its weeks do not fit its dates`;
    return [faultAt('actions.json', ['actions', index, 'timing'], detail)];
  });
};
