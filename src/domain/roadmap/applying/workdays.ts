import type { PlanningCalendar } from '../calendar.ts';
import { type Day, weekday } from '../dates.ts';

/** The days of work of a school, from the start of the plan to the end of its last term. */
export interface Workdays {
  /** The first one that is not before a day; undefined after the last term. */
  first(day: Day): Day | undefined;
  /** The last one that is not after a day. */
  last(day: Day): Day;
  /** How many there are from one day to another, both included. */
  between(from: Day, to: Day): number;
  /** Last day of work that takes so many weeks: short holidays count, long breaks do not. */
  endOf(start: Day, weeks: number): Day;
  /** Days of long breaks from one day to another. */
  resting(from: Day, to: Day): number;
}

/** A break of more days is long: work rests. */
const LONGEST_PAUSE = 28;

/** Monday to Friday inside the terms, without holidays. */
export function workdaysOf(calendar: PlanningCalendar): Workdays {
  const { startOn, endOn, terms, holidays } = calendar;
  const isFree = (day: Day) =>
    weekday(day) > 5 ||
    !terms.some(({ from, to }) => day >= from && day <= to) ||
    holidays.some(([from, to]) => day >= from && day <= to);
  const before = [0];
  for (let day = startOn; day <= endOn; day++) before.push((before.at(-1) ?? 0) + (isFree(day) ? 0 : 1));
  const upTo = (day: Day) => before[Math.max(0, Math.min(before.length - 1, day - startOn + 1))] ?? 0;
  const breaks = longBreaks(calendar);
  const works = (day: Day) => upTo(day) > upTo(day - 1);
  return {
    first(day) {
      let found = Math.max(day, startOn);
      while (found <= endOn && !works(found)) found++;
      return found <= endOn ? found : undefined;
    },
    last(day) {
      let found = Math.min(day, endOn);
      while (found > startOn && !works(found)) found--;
      return found;
    },
    between: (from, to) => Math.max(0, upTo(to) - upTo(from - 1)),
    endOf(start, weeks) {
      let end = start + Math.ceil(7 * weeks) - 1;
      for (const [from, to] of breaks) if (from > start && from <= end) end += to - from + 1;
      return end;
    },
    resting: (from, to) => breaks.reduce((days, one) => days + Math.max(0, Math.min(to, one[1]) - Math.max(from, one[0]) + 1), 0),
  };
}

/** First and last days of the breaks in which work rests. */
function longBreaks({ startOn, terms }: PlanningCalendar): readonly (readonly [Day, Day])[] {
  const ends = [startOn - 1, ...terms.map(({ to }) => to)];
  const between = terms.map(({ from }, index): readonly [Day, Day] => [(ends[index] ?? from) + 1, from - 1]);
  const inside = terms.flatMap(({ joined }): (readonly [Day, Day])[] => (joined ? [[joined.to + 1, joined.next - 1]] : []));
  return [...between, ...inside].filter(([from, to]) => to - from + 1 > LONGEST_PAUSE).toSorted((a, b) => a[0] - b[0]);
}
